import { decimal } from '../../decimal.ts';
import type { UnixMs } from '../../time.ts';
import type { DecimalString, Outcome, OutcomeKind, RefusalCode } from '../outcome.ts';
import { messageShape, numbersIn } from './message-shape.ts';

/** What is remembered of one message of a provider, to see whether he still writes as he did. */
export type HeardMessage = {
  readonly channelId: string;
  readonly messageId: string;
  /** Of the reading that this is: 0 for the message as posted. */
  readonly revision: number;
  /** Wall clock: when it was posted. */
  readonly at: UnixMs;
  readonly kind: OutcomeKind;
  readonly refusalCode: RefusalCode | null;
  readonly confidence: DecimalString;
  readonly shape: string;
  /** Its beginning, to be shown as an example. */
  readonly text: string;
  /** How far the entry price that lies furthest from the market was from it, as a ratio of the market's; null: nothing to compare. */
  readonly priceDistanceRatio: DecimalString | null;
};

const MAX_EXAMPLE_LETTERS = 500;
/** The reader says so of noise that sounds like an order; see the parser's confidence. */
const DOUBTED_NOISE = decimal('0.7');
/** Coin and side may be in words; an order that was missed still has entry, stop and target. */
const NUMBERS_OF_AN_ORDER = 3;

type HearInput = Pick<HeardMessage, 'channelId' | 'messageId' | 'revision' | 'at' | 'priceDistanceRatio'> & {
  readonly text: string;
  readonly outcome: Outcome;
};

/** Returns what is remembered of a message. */
export function hear({ text, outcome, ...where }: HearInput): HeardMessage {
  const { kind, refusal, confidence } = outcome;
  return {
    ...where,
    kind,
    refusalCode: refusal?.code ?? null,
    confidence,
    shape: messageShape(text),
    text: text.slice(0, MAX_EXAMPLE_LETTERS),
  };
}

/** True for what is, or may be, a call: an entry, a refusal (of what is no coin there is nothing to learn), noise that sounds like an order. */
export function isOrderLike({ kind, refusalCode, confidence, shape }: HeardMessage): boolean {
  if (kind === 'noise') return decimal(confidence).lt(DOUBTED_NOISE) && numbersIn(shape) >= NUMBERS_OF_AN_ORDER;
  return kind === 'entry' || (kind === 'refusal' && refusalCode !== 'NOT_CRYPTO');
}

/** Oldest first; those of one moment by their ids, so that the order in which they are given says nothing. */
export function inOrder(messages: readonly HeardMessage[]): readonly HeardMessage[] {
  const key = ({ channelId, messageId }: HeardMessage): string => `${channelId} ${messageId}`;
  return messages.toSorted((a, b) => a.at - b.at || (key(a) < key(b) ? -1 : 1));
}
