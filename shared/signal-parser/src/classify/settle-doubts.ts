import type { Evidence } from '@trade-executor/domain/signals/outcome';
import type { EntryReading } from '../entry/read-entry.ts';
import type { InstructionReading } from '../instruction/read-instruction.ts';
import { toLines } from '../tokens/lines.ts';
import { isPunctuation, means, type Token } from '../tokens/token.ts';
import { classifyMessage } from './classify-message.ts';

type Read = Extract<EntryReading | InstructionReading, { readonly kind: 'entry' | 'instruction' | 'refusal' }>;
/** A reading, or none with what makes that less than sure. */
export type Settled = Read | { readonly kind: 'none'; readonly doubts: readonly string[] };

const likely = 0.9;
const nearlySure = 0.98;

/**
 * Returns the reading after the classifier was heard on what the grammar leaves open. It never makes an order or an action: it tells an order that
 * could not be read (refused) from noise, takes the word of a verb without a trade from an instruction, and says what sounds otherwise than it was read.
 */
export function settleDoubts(reading: EntryReading | InstructionReading, tokens: readonly Token[], hasReply: boolean): Settled {
  if (reading.kind === 'refusal') return reading;
  if (reading.kind === 'none') return settleNone(tokens);
  const read = reading.kind === 'instruction' && hasUnread(tokens, reading.evidence) ? withDoubt(reading, 'number not read') : reading;
  if (read.doubts.every((doubt) => doubt === 'condition')) return read; // each of its words was understood
  const { noise, entry, instruction } = classifyMessage(tokens);
  const sound = read.kind === 'entry' ? entry : instruction;
  if (read.doubts.includes('bare verb') && !hasReply)
    return noise > sound ? { kind: 'none', doubts: ['sounds like an order'] } : { kind: 'refusal', code: 'UNREADABLE' };
  return noise > likely ? withDoubt(read, 'sounds like noise') : read;
}

function withDoubt<R extends { readonly doubts: readonly string[] }>(reading: R, doubt: string): R {
  return { ...reading, doubts: [...reading.doubts, doubt] };
}

/** Whether a price in a line about levels or orders is no part of what was read: something more may have been said. */
function hasUnread(tokens: readonly Token[], evidence: readonly Evidence[]): boolean {
  const read = new Set(evidence.map(({ start }) => start));
  return toLines(tokens).some(
    (line) =>
      line.some((token) => means(token, 'stop', 'target', 'next_target', 'limit', 'averaging', 'add', 'entry', 'open', 'reenter')) &&
      line.some((token) => isPrice(token) && !read.has(token.start)),
  );
}

function isPrice(token: Token): boolean {
  return token.kind === 'number' && token.role === 'plain' && token.readings.length > 0 && !/^\d{1,2}$/.test(token.digits);
}

function settleNone(tokens: readonly Token[]): Settled {
  if (!tokens.some(isTradeWord)) return { kind: 'none', doubts: [] };
  const { noise, entry } = classifyMessage(tokens);
  if (entry > nearlySure && hasOrderParts(tokens)) return { kind: 'refusal', code: 'UNREADABLE' };
  const isSure = noise > (tokens.some(isTalk) ? 0.5 : likely) && !namesLevels(tokens);
  return { kind: 'none', doubts: isSure ? ['speaks of trades'] : noise > 0.5 ? ['hardly noise'] : ['sounds like an order'] };
}

/** A question, a plan, a report, a follower's thanks. */
function isTalk(token: Token): boolean {
  return isPunctuation(token, '?') || means(token, 'if', 'maybe', 'watch', 'report', 'follower');
}

/** A side, and two of entry, stop and target. */
function namesLevels(tokens: readonly Token[]): boolean {
  const named = (['entry', 'stop', 'target'] as const).filter((level) => tokens.some((token) => means(token, level)));
  return named.length > 1 && tokens.some((token) => means(token, 'long', 'short', 'buy', 'sell'));
}

/** A coin, a side and a price, and nothing that speaks of a plan, a question or a report. */
function hasOrderParts(tokens: readonly Token[]): boolean {
  return (
    tokens.some(({ kind }) => kind === 'symbol') &&
    tokens.some((token) => means(token, 'long', 'short', 'buy', 'sell')) &&
    tokens.some((token) => token.kind === 'number' && token.role === 'plain') &&
    !tokens.some((token) => isTalk(token) || means(token, 'not'))
  );
}

function isTradeWord(token: Token): boolean {
  return (
    token.kind === 'symbol' ||
    (token.kind === 'number' && token.role === 'plain') ||
    means(
      token,
      'close',
      'exit_now',
      'take',
      'part',
      'partial_take',
      'reduce',
      'cancel',
      'void',
      'move',
      'raise_stop',
      'breakeven',
      'add',
      'reenter',
    ) ||
    means(token, 'long', 'short', 'buy', 'sell', 'entry', 'stop', 'target')
  );
}
