import { DELETED_REVISION } from '@trade-executor/contracts/internal/messages';
import type { SubmitMessageInput } from '@trade-executor/contracts/internal/messages';
import type { Source } from '@trade-executor/contracts/internal/sources';
import type { Outcome } from '@trade-executor/domain/signals/outcome';
import { missingPermission } from '@trade-executor/domain/signals/source-permissions';
import { SnowflakeUtil } from 'discord.js';
import { blankQuotes } from './blank-quotes.ts';
import type { MessageFacts } from './message-facts.ts';
import type { ReadMessage } from './read-safely.ts';

/** What happened to a message in a mapped channel. */
export type MessageReport =
  | {
      readonly type: 'written';
      readonly facts: MessageFacts;
      /** Its words are told with the signal of this message. */
      readonly partOf?: string;
    }
  | {
      readonly type: 'deleted';
      readonly guildId: string;
      readonly channelId: string;
      readonly parentChannelId: string | null;
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
  const partOf = report.type === 'written' ? (report.partOf ?? null) : null;
  const outcome = facts === null ? null : partOf === null ? readFor(source, read, text, replyTo) : meansNothing;
  const missing = facts === null ? null : missingPermission(facts, source);
  if (missing !== null && outcome?.kind === 'noise') return null;
  // Who talks in a thread that is not read is told nothing, unless it is the provider himself.
  if (missing !== null && missing !== 'threads' && facts?.parentChannelId != null && !source.allow.threads) return null;
  if (report.type === 'written') return { ...report.facts, text, deleted: false, outcome, partOf, sourcesVersion };
  const { guildId, channelId, parentChannelId, messageId } = report;
  return {
    guildId,
    channelId,
    parentChannelId,
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
    partOf: null,
    sourcesVersion,
  };
}

const meansNothing: Outcome = { kind: 'noise', orders: [], actions: [], refusal: null, callId: null, confidence: '1', evidence: [] };

/** What a text means in a source: without the words of others, unless they are read there. */
export function readFor({ allow, profile }: Source, read: ReadMessage, text: string, replyTo: string | null): Outcome {
  const readable = (words: string): string => (allow.forwarded ? words : blankQuotes(words));
  return read({ text: readable(text), replyTo: replyTo === null ? null : readable(replyTo), profile });
}
