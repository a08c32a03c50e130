import type { Message, PartialMessage } from 'discord.js';
import { messageFacts, threadParentOf } from '../reading/message-facts.ts';
import { isMapped } from './event-deps.ts';
import type { EventDeps } from './event-deps.ts';

/** Hands a delete to its channel's line; also that of a message which is not remembered, but not that of our own. */
export function onMessageDelete(deps: EventDeps, message: Message | PartialMessage): void {
  const { guildId, channelId, id: messageId } = message;
  if (guildId === null || !isMapped(deps, message)) return;
  const last = message.partial ? null : messageFacts(message, message.client.user.id);
  if (last === null && !message.partial) return;
  const parentChannelId = threadParentOf(message);
  deps.reader.report(channelId, { type: 'deleted', guildId, channelId, parentChannelId, messageId, last });
}

/** Many at once, as moderators delete them; oldest first. */
export function onMessageDeleteBulk(deps: EventDeps, messages: Iterable<Message | PartialMessage>): void {
  const oldestFirst = [...messages].toSorted((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
  for (const message of oldestFirst) onMessageDelete(deps, message);
}
