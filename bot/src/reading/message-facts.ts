import { MessageFlags, MessageReferenceType } from 'discord.js';
import type { Message } from 'discord.js';
import { messageText } from './message-text.ts';
import { revisionOf } from './revision.ts';

/** One revision of one message as the server is told of it, before it is parsed. */
export type MessageFacts = {
  readonly guildId: string;
  readonly channelId: string;
  readonly messageId: string;
  readonly authorId: string;
  readonly webhookId: string | null;
  readonly authorIsBot: boolean;
  readonly forwarded: boolean;
  readonly replyToMessageId: string | null;
  readonly text: string;
  readonly postedAt: number;
  readonly revision: number;
};

/** The facts as they are now (discord.js changes a message in place later); null for what nobody wrote: direct messages, pins, joins, our own posts. */
export function messageFacts(message: Message, ownUserId: string): MessageFacts | null {
  const { guildId, reference } = message;
  if (guildId === null || message.system || message.author.id === ownUserId) return null;
  const snapshots = [...message.messageSnapshots.values()];
  const isCopy = snapshots.length > 0 || reference?.type === MessageReferenceType.Forward || message.flags.has(MessageFlags.IsCrosspost);
  return {
    guildId,
    channelId: message.channelId,
    messageId: message.id,
    authorId: message.author.id,
    webhookId: message.webhookId,
    authorIsBot: message.author.bot,
    forwarded: isCopy,
    replyToMessageId: isCopy || reference?.channelId !== message.channelId ? null : (reference.messageId ?? null),
    text: [textOf(message), ...snapshots.map(({ content, embeds }) => textOf({ content, embeds, webhookId: null, author: message.author }))]
      .filter((part) => part !== '')
      .join('\n'),
    postedAt: message.createdTimestamp,
    revision: revisionOf(message),
  };
}

/** What the parser reads of a message. */
export function textOf({ content, embeds, webhookId, author }: Pick<Message, 'content' | 'embeds' | 'webhookId' | 'author'>): string {
  const automated = webhookId !== null || author.bot;
  return messageText({ content, automated, embeds: embeds.map((embed) => embed.toJSON()) });
}
