import { z } from 'zod';
import { createMessage } from '../actions/create-message.ts';
import { deleteMessage } from '../actions/delete-message.ts';
import { editMessage } from '../actions/edit-message.ts';
import { findChannelOfBot, findPublicMessage } from '../actions/find.ts';
import { toFullMessage } from '../actions/to-full-message.ts';
import { refuse } from '../wire/discord-error.ts';
import { messageFlags } from '../wire/message.ts';
import { messageFormFor } from '../wire/message-form.ts';
import { parseForm } from '../wire/parse-form.ts';
import { botUser } from '../wire/user.ts';
import type { InstallRoutes } from './install-routes.ts';
import { readBody } from './read-body.ts';
import { toChanges, toDraft } from './to-draft.ts';

const BulkDeleteForm = z.object({
  messages: z
    .array(z.string().regex(/^\d{1,20}$/))
    .min(2)
    .max(100),
});
const notForMessages = messageFlags.ephemeral | messageFlags.loading;

export const messagesRoute: InstallRoutes = (router, context) => {
  router.post('/channels/:channelId/messages', async (request, response) => {
    const { body, files } = await readBody(request);
    const { id: channelId } = findChannelOfBot(context, request.params.channelId);
    const form = parseForm(messageFormFor(body), body);
    const draft = toDraft(form, { channelId, author: botUser, files });
    const { message, nonce } = createMessage(context, { ...draft, flags: (draft.flags ?? 0) & ~notForMessages });
    response.json({ ...toFullMessage(context, message, botUser.id), ...(nonce !== null && { nonce }) });
  });

  router.patch('/channels/:channelId/messages/:messageId', async (request, response) => {
    const { body, files } = await readBody(request);
    const { channelId, messageId } = request.params;
    const stored = findPublicMessage(context, messageId, findChannelOfBot(context, channelId).id);
    if (stored.message.author.id !== botUser.id) throw refuse('notAuthor');
    const edited = editMessage(context, stored, toChanges(parseForm(messageFormFor(body), body), files));
    response.json(toFullMessage(context, edited.message, botUser.id));
  });

  router.delete('/channels/:channelId/messages/:messageId', ({ params }, response) => {
    const channel = findChannelOfBot(context, params.channelId);
    const stored = findPublicMessage(context, params.messageId, channel.id);
    if (channel.kind === 'dm' && stored.message.author.id !== botUser.id) throw refuse('dmNotAllowed');
    deleteMessage(context, stored);
    response.status(204).end();
  });

  router.post('/channels/:channelId/messages/bulk-delete', async (request, response) => {
    const { body } = await readBody(request);
    const channel = findChannelOfBot(context, request.params.channelId);
    if (channel.kind === 'dm') throw refuse('dmNotAllowed');
    for (const id of parseForm(BulkDeleteForm, body).messages) {
      const stored = context.state.messages.find(id);
      if (stored && stored.message.channel_id === channel.id) deleteMessage(context, stored);
    }
    response.status(204).end();
  });
};
