import type { EntryReading } from '../entry/read-entry.ts';
import type { InstructionReading } from '../instruction/read-instruction.ts';
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
  if (reading.doubts.length === 0) return reading;
  const { noise, entry, instruction } = classifyMessage(tokens);
  const sound = reading.kind === 'entry' ? entry : instruction;
  if (reading.doubts.includes('bare verb') && !hasReply)
    return noise > sound ? { kind: 'none', doubts: ['sounds like an order'] } : { kind: 'refusal', code: 'UNREADABLE' };
  return noise > likely ? { ...reading, doubts: [...reading.doubts, 'sounds like noise'] } : reading;
}

function settleNone(tokens: readonly Token[]): Settled {
  if (!tokens.some(isTradeWord)) return { kind: 'none', doubts: [] };
  const { noise, entry } = classifyMessage(tokens);
  if (entry > nearlySure && hasOrderParts(tokens)) return { kind: 'refusal', code: 'UNREADABLE' };
  return { kind: 'none', doubts: noise > likely ? ['speaks of trades'] : noise > 0.5 ? ['hardly noise'] : ['sounds like an order'] };
}

/** A coin, a side and a price, and nothing that speaks of a plan, a question or a report. */
function hasOrderParts(tokens: readonly Token[]): boolean {
  return (
    tokens.some(({ kind }) => kind === 'symbol') &&
    tokens.some((token) => means(token, 'long', 'short', 'buy', 'sell')) &&
    tokens.some((token) => token.kind === 'number' && token.role === 'plain') &&
    !tokens.some((token) => isPunctuation(token, '?') || means(token, 'if', 'maybe', 'watch', 'report', 'follower', 'not'))
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
