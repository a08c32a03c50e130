import { RESTJSONErrorCodes } from 'discord.js';
import type { Message, PartialMessage } from 'discord.js';
import { isDiscordError } from '../discord/discord-error.ts';
import { messageFacts } from '../reading/message-facts.ts';
import type { MessageReport } from '../reading/submission.ts';
import { isNewRevision, revisionOf } from '../reading/revision.ts';
import { isMapped } from './event-deps.ts';
import type { EventDeps } from './event-deps.ts';

/** Hands an edit to its channel's line; an update without a newer edit time is not one. */
export function onMessageUpdate(deps: EventDeps, before: Message | PartialMessage, after: Message | PartialMessage): void {
  if (!isMapped(deps, after)) return;
  if (!isNewRevision(before.partial ? null : revisionOf(before), revisionOf(after))) return;
  deps.reader.report(after.channelId, after.partial ? () => fetchReport(after) : reportOf(after));
}

const reportOf = (message: Message): (() => Promise<MessageReport | null>) => {
  const facts = messageFacts(message, message.client.user.id); // now: discord.js changes the message in place later
  return async () => (facts === null ? null : { type: 'written', facts });
};

/** Null when the message is gone by now: its delete comes by itself. */
async function fetchReport(message: PartialMessage): Promise<MessageReport | null> {
  try {
    return await reportOf(await message.fetch(true))();
  } catch (error) {
    if (isDiscordError(error, RESTJSONErrorCodes.UnknownMessage)) return null;
    throw error;
  }
}
