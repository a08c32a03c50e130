import type { Message } from 'discord.js';
import { messageFacts } from '../reading/message-facts.ts';
import { isMapped } from './event-deps.ts';
import type { EventDeps } from './event-deps.ts';

/** Hands a new message of a mapped channel to its line. */
export function onMessageCreate(deps: EventDeps, message: Message): void {
  if (!isMapped(deps, message)) return;
  const facts = messageFacts(message, message.client.user.id);
  if (facts === null) return;
  if (message.content === '' && message.embeds.length === 0 && message.attachments.size === 0 && message.messageSnapshots.size === 0) {
    // Discord leaves the content out when the bot may not read it in this guild.
    deps.log.warn({ channelId: facts.channelId, messageId: facts.messageId }, 'message.empty');
  }
  deps.reader.report(facts.channelId, { type: 'written', facts });
}
