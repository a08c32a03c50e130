import type { Outcome, SignalOrder } from '@trade-executor/domain/signals/outcome';
import { hasSameMeaning } from '@trade-executor/domain/trade/same-meaning';
import type { MessageFacts } from '../reading/message-facts.ts';

/** What one message says of a signal that comes in several. */
export type Part = Pick<MessageFacts, 'messageId' | 'authorId' | 'webhookId' | 'replyToMessageId' | 'text' | 'postedAt' | 'revision'>;

export type ReadText = (text: string) => Outcome;

export const MAX_PARTS = 4;
/** Letters of all parts together. */
export const MAX_JOINED_TEXT = 4_000;

type JoinRules = { readonly joinWithinMs: number; readonly read: ReadText };

/** A line after which a heading ("BTC/USDT long") is an order, and chatter is none. */
const PROBE = '\nEntry: 1';
const lacking: readonly string[] = ['SYMBOL_MISSING', 'SIDE_MISSING', 'ENTRY_MISSING', 'STOP_MISSING'];

export function joinedText(parts: readonly Pick<Part, 'text'>[]): string {
  return parts.map(({ text }) => text).join('\n');
}

/** True for a text that could be a signal with what the next message brings: an order without stop or targets, a heading, levels without a coin. */
export function lacksSomething(text: string, read: ReadText): boolean {
  const { kind, orders, actions, refusal } = read(text);
  const [order, ...others] = orders;
  if (kind === 'entry') return order !== undefined && others.length === 0 && actions.length === 0 && !isComplete(order);
  return kind === 'refusal' ? lacking.includes(refusal?.code ?? '') : kind === 'noise' && headingOf(text, read) !== null;
}

/**
 * True when `next` goes on with the signal of which `parts` have come: by the same author, soon enough, no call of its own, and together they
 * are one order that says more than before and nothing else.
 */
export function continues(parts: readonly Part[], next: Part, { joinWithinMs, read }: JoinRules): boolean {
  const last = parts.at(-1);
  if (last === undefined || parts.length >= MAX_PARTS || !isSameAuthor(last, next) || isReplyElsewhere(parts, next)) return false;
  const waitedMs = next.postedAt - last.postedAt;
  if (waitedMs < 0 || waitedMs > joinWithinMs || joinWithinMs === 0) return false;
  const before = joinedText(parts);
  const after = joinedText([...parts, next]);
  if (after.length > MAX_JOINED_TEXT || isCall(read(next.text))) return false;
  const order = onlyOrderOf(read(after));
  const said = onlyOrderOf(read(before)) ?? headingOf(before, read);
  return order !== null && (said === null ? hasLevels(order) : saysMore(said, order));
}

/** What the parts say together, or the first alone where it says all by itself and the others disagree. */
export function textOfParts(parts: readonly Part[], read: ReadText): string {
  const together = joinedText(parts);
  const [first] = parts;
  if (first === undefined || onlyOrderOf(read(together)) !== null) return together;
  const alone = onlyOrderOf(read(first.text));
  return alone !== null && isComplete(alone) ? first.text : together;
}

/** True when `next` answers something that is no part of the signal; what a first part answers, the next may answer too. */
export function isReplyElsewhere(parts: readonly Part[], { replyToMessageId }: Part): boolean {
  return (
    replyToMessageId !== null && parts.every((part) => part.messageId !== replyToMessageId && part.replyToMessageId !== replyToMessageId)
  );
}

export function isSameAuthor(one: Part, other: Part): boolean {
  return one.authorId === other.authorId && one.webhookId === other.webhookId;
}

const isComplete = ({ stop, takeProfits }: SignalOrder): boolean => stop !== null && takeProfits.length > 0;

/** An order that needs no other message: it has a stop. */
const isCall = ({ kind, orders }: Outcome): boolean => kind === 'entry' && orders.some(({ stop }) => stop !== null);

function onlyOrderOf({ kind, orders, actions }: Outcome): SignalOrder | null {
  const [order, ...others] = orders;
  return kind === 'entry' && order !== undefined && others.length === 0 && actions.length === 0 ? order : null;
}

/** Coin and side of a text that names nothing else; its leg is the probe's. */
function headingOf(text: string, read: ReadText): SignalOrder | null {
  if (read(text).kind !== 'noise') return null;
  const order = onlyOrderOf(read(text + PROBE));
  return order && { ...order, legs: [] };
}

const isPriced = ({ legs }: SignalOrder): boolean => legs.some(({ type }) => type !== 'market');
const hasLevels = (order: SignalOrder): boolean => isPriced(order) || order.stop !== null;

/** True when `after` keeps all that `before` says, and has a level more. */
function saysMore(before: SignalOrder, after: SignalOrder): boolean {
  const kept: readonly (keyof SignalOrder)[] = ['quote', 'market', 'stop', 'leverage', 'leverageRange', 'marginMode'];
  const isKept =
    before.base === after.base &&
    before.side === after.side &&
    kept.every((field) => before[field] === null || hasSameMeaning(before[field], after[field])) &&
    (!isPriced(before) || hasSameMeaning(before.legs, after.legs)) &&
    (before.takeProfits.length === 0 || hasSameMeaning(before.takeProfits, after.takeProfits));
  const gained =
    (before.stop === null && after.stop !== null) ||
    (before.takeProfits.length === 0 && after.takeProfits.length > 0) ||
    (!isPriced(before) && isPriced(after));
  return isKept && gained;
}
