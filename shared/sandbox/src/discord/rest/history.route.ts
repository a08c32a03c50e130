import { z } from 'zod';
import { findChannelOfBot, findPublicMessage } from '../actions/find.ts';
import { toFullMessage } from '../actions/to-full-message.ts';
import type { SandboxContext } from '../sandbox-context.ts';
import { intents } from '../gateway/intents.ts';
import { blankForeign } from '../wire/blank-foreign.ts';
import type { StoredMessage } from '../wire/message.ts';
import { parseForm } from '../wire/parse-form.ts';
import { botUser } from '../wire/user.ts';
import type { InstallRoutes } from './install-routes.ts';

const id = z.string().regex(/^\d{1,20}$/);
const HistoryQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  before: id.optional(),
  after: id.optional(),
  around: id.optional(),
});

export const historyRoute: InstallRoutes = (router, context) => {
  router.get('/channels/:channelId/messages', (request, response) => {
    const { id: channelId } = findChannelOfBot(context, request.params.channelId);
    const query = parseForm(HistoryQuery, request.query);
    response.json(listHistory(context, channelId, query).map((stored) => forBot(context, stored)));
  });

  router.get('/channels/:channelId/messages/:messageId', (request, response) => {
    const { id: channelId } = findChannelOfBot(context, request.params.channelId);
    response.json(forBot(context, findPublicMessage(context, request.params.messageId, channelId)));
  });
};

/** The message as the bot reads it over REST, where the portal's switch and not the session's intents decides about its content. */
export function forBot(context: SandboxContext, { message, guildId }: StoredMessage) {
  const full = toFullMessage(context, message, botUser.id);
  return (context.privilegedIntents & intents.messageContent) === 0 ? blankForeign(full, guildId) : full;
}

function listHistory(
  context: SandboxContext,
  channelId: string,
  { limit, before, after, around }: z.output<typeof HistoryQuery>,
): readonly StoredMessage[] {
  const list = (range: { before?: string; after?: string }, count: number) =>
    count === 0 ? [] : context.state.messages.list({ channelId, limit: count, viewerId: null, ...range });
  if (around === undefined) return list({ ...(before && { before }), ...(after && { after }) }, limit);
  const newer = list({ after: around }, Math.floor(limit / 2));
  const fromThere = list({ before: String(BigInt(around) + 1n) }, limit - newer.length);
  return [...newer, ...fromThere];
}
