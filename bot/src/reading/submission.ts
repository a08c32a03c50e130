import { DELETED_REVISION } from '@trade-executor/contracts/internal/messages';
import type { SubmitMessageInput } from '@trade-executor/contracts/internal/messages';
import type { Source } from '@trade-executor/contracts/internal/sources';
import { missingPermission } from '@trade-executor/domain/signals/source-permissions';
import { SnowflakeUtil } from 'discord.js';
import { blankQuotes } from './blank-quotes.ts';
import type { MessageFacts } from './message-facts.ts';
import type { ReadMessage } from './read-safely.ts';

/** What happened to a message in a mapped channel. */
export type MessageReport =
  | { readonly type: 'written'; readonly facts: MessageFacts }
  | {
      readonly type: 'deleted';
      readonly guildId: string;
      readonly channelId: string;
      readonly messageId: string;
      /** As it was, when remembered. */
      readonly last: MessageFacts | null;
    };

/** Stands for an author whom nobody remembers: Discord's word of a delete names none, and the server knows the message by its id. */
export const UNKNOWN_AUTHOR_ID = '000000000000000000';

const MAX_TEXT = 100_000;

type SubmissionInput = {
  readonly report: MessageReport;
  readonly replyTo: string | null;
  readonly source: Source;
  readonly sourcesVersion: number;
  readonly read: ReadMessage;
};

/** What the server is told; null for noise that is not the provider's word. */
export function submissionOf({ report, replyTo, source, sourcesVersion, read }: SubmissionInput): SubmitMessageInput | null {
  const facts = report.type === 'written' ? report.facts : report.last;
  const text = (facts?.text ?? '').slice(0, MAX_TEXT);
  const readable = (words: string): string => (source.allow.forwarded ? words : blankQuotes(words));
  const outcome =
    facts === null ? null : read({ text: readable(text), replyTo: replyTo === null ? null : readable(replyTo), profile: source.profile });
  const missing = facts === null ? null : missingPermission({ ...facts, parentChannelId: null }, source);
  if (missing !== null && outcome?.kind === 'noise') return null;
  if (report.type === 'written') return { ...report.facts, text, deleted: false, outcome, sourcesVersion };
  const { guildId, channelId, messageId } = report;
  return {
    guildId,
    channelId,
    messageId,
    authorId: facts?.authorId ?? UNKNOWN_AUTHOR_ID,
    webhookId: facts?.webhookId ?? null,
    authorIsBot: facts?.authorIsBot ?? false,
    forwarded: facts?.forwarded ?? false,
    replyToMessageId: facts?.replyToMessageId ?? null,
    text: '',
    postedAt: facts?.postedAt ?? SnowflakeUtil.timestampFrom(messageId),
    revision: DELETED_REVISION,
    deleted: true,
    outcome: null,
    sourcesVersion,
  };
}
