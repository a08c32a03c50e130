import { z } from 'zod';
import { createThread } from '../actions/create-thread.ts';
import { findChannelOfBot, findGuildOfBot, findPublicMessage } from '../actions/find.ts';
import { toChannel } from '../actions/to-wire.ts';
import { parseForm } from '../wire/parse-form.ts';
import { botUser } from '../wire/user.ts';
import type { InstallRoutes } from './install-routes.ts';
import { readBody } from './read-body.ts';

const ThreadForm = z.object({ name: z.string().min(1).max(100) });

export const threadsRoute: InstallRoutes = (router, context) => {
  router.post('/channels/:channelId/messages/:messageId/threads', async (request, response) => {
    const { body } = await readBody(request);
    const { id: channelId } = findChannelOfBot(context, request.params.channelId);
    const startedFrom = findPublicMessage(context, request.params.messageId, channelId);
    const { name } = parseForm(ThreadForm, body);
    response.status(201).json(toChannel(context, createThread(context, { startedFrom, name, owner: botUser })));
  });

  /** The sandbox archives none, and the bot is a member of none: it hears public threads all the same. */
  router.get('/guilds/:guildId/threads/active', (request, response) => {
    const { id } = findGuildOfBot(context, request.params.guildId);
    const newestFirst = context.state.channels.listThreads(id).toSorted((a, b) => (BigInt(a.id) < BigInt(b.id) ? 1 : -1));
    response.json({ threads: newestFirst.map((thread) => toChannel(context, thread)), members: [] });
  });
};
