import { MessageFlags, MessageReferenceType } from 'discord.js';
import type { MessageFlagsBitField, MessageReference } from 'discord.js';
import { messageText } from './message-text.ts';
import type { ReadableEmbed } from './message-text.ts';
import { revisionOf } from './revision.ts';

/** One revision of one message as the server is told of it, before it is parsed. */
export type MessageFacts = {
  readonly guildId: string;
  readonly channelId: string;
  /** Of a thread: the channel in which it was started. */
  readonly parentChannelId: string | null;
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

/** The text of a message and who made it. */
export type ReadableText = {
  readonly content: string;
  readonly embeds: readonly (ReadableEmbed | { toJSON(): ReadableEmbed })[];
  readonly webhookId: string | null;
  readonly author: { readonly id: string; readonly bot: boolean };
};

/** What is looked at in a discord.js `Message`. */
export type ReadableMessage = ReadableText & {
  readonly id: string;
  readonly guildId: string | null;
  readonly channelId: string;
  /** Null where it is not remembered. */
  readonly channel: { isThread(): boolean; readonly parentId?: string | null } | null;
  readonly system: boolean;
  readonly reference: MessageReference | null;
  readonly flags: Readonly<MessageFlagsBitField>;
  readonly messageSnapshots: ReadonlyMap<string, Pick<ReadableText, 'content' | 'embeds'>>;
  readonly createdTimestamp: number;
  readonly editedTimestamp: number | null;
};

/** The facts as they are now (discord.js changes a message in place later); null for what nobody wrote: direct messages, pins, joins, our own posts. */
export function messageFacts(message: ReadableMessage, ownUserId: string): MessageFacts | null {
  const { guildId, reference, author } = message;
  if (guildId === null || message.system || author.id === ownUserId) return null;
  const snapshots = [...message.messageSnapshots.values()];
  const forwarded = snapshots.length > 0 || reference?.type === MessageReferenceType.Forward || message.flags.has(MessageFlags.IsCrosspost);
  const texts = [message, ...snapshots.map(({ content, embeds }) => ({ content, embeds, webhookId: null, author }))].map(textOf);
  return {
    guildId,
    channelId: message.channelId,
    parentChannelId: threadParentOf(message),
    messageId: message.id,
    authorId: author.id,
    webhookId: message.webhookId,
    authorIsBot: author.bot,
    forwarded,
    replyToMessageId: forwarded || reference?.channelId !== message.channelId ? null : (reference.messageId ?? null),
    text: texts.filter((text) => text !== '').join('\n'),
    postedAt: message.createdTimestamp,
    revision: revisionOf(message),
  };
}

/** The channel in which a message's thread was started; null outside threads. */
export function threadParentOf({ channel }: Pick<ReadableMessage, 'channel'>): string | null {
  return channel !== null && channel.isThread() ? (channel.parentId ?? null) : null;
}

/** What the parser reads of a message. */
export function textOf({ content, embeds, webhookId, author }: ReadableText): string {
  const automated = webhookId !== null || author.bot;
  return messageText({ content, automated, embeds: embeds.map((embed) => ('toJSON' in embed ? embed.toJSON() : embed)) });
}
