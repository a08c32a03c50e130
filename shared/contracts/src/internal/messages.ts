import { z } from 'zod';
import { Outcome } from '../outcome.ts';
import { Snowflake, UnixMsNumber } from '../scalars.ts';

/** The revision of a deleted message: after it nothing counts. */
export const DELETED_REVISION = Number.MAX_SAFE_INTEGER;

/** POST /internal/messages: one revision of one message in a mapped channel. Sent again until it is acknowledged. */
export const SubmitMessageInput = z.object({
  guildId: Snowflake,
  channelId: Snowflake,
  /** Of a thread: the channel in which it was started. */
  parentChannelId: Snowflake.nullable(),
  messageId: Snowflake,
  authorId: Snowflake,
  /** Webhook, bot and forwarded posts are not their author's word. */
  webhookId: Snowflake.nullable(),
  authorIsBot: z.boolean(),
  forwarded: z.boolean(),
  replyToMessageId: Snowflake.nullable(),
  text: z.string().max(100_000),
  postedAt: UnixMsNumber,
  /** Edit time in ms; 0 for the first; DELETED_REVISION for a delete. */
  revision: z.number().int().nonnegative(),
  deleted: z.boolean(),
  /** Null for a delete. */
  outcome: Outcome.nullable(),
  /** It was read as a part of the signal of this message, which was told with what it says; it means nothing by itself. */
  partOf: Snowflake.nullable(),
  /** Of the sources and profiles with which it was parsed. */
  sourcesVersion: z.number().int().nonnegative(),
});
export type SubmitMessageInput = z.infer<typeof SubmitMessageInput>;

/** What became of a message: the reaction the bot puts on it. */
export const messageStandings = ['understood', 'refused', 'ignored'] as const;

export const SubmitMessageReply = z.object({ standing: z.enum(messageStandings), duplicate: z.boolean() });
export type SubmitMessageReply = z.infer<typeof SubmitMessageReply>;

/** 409 on POST /internal/messages: parse again with these. */
export const StaleSourcesReply = z.object({ code: z.literal('SOURCES_STALE'), version: z.number().int().nonnegative() });
export type StaleSourcesReply = z.infer<typeof StaleSourcesReply>;

/** GET /internal/channels/:channelId/messages: the newest known messages (at most 100), newest first, for catching up. */
export const KnownMessagesReply = z.object({
  messages: z.array(
    z.object({
      messageId: Snowflake,
      revision: z.number().int().nonnegative(),
      deleted: z.boolean(),
      partOf: Snowflake.nullable().optional(),
    }),
  ),
});
export type KnownMessagesReply = z.infer<typeof KnownMessagesReply>;
