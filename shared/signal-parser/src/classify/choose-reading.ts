import type { SignalAction, SignalOrder } from '@trade-executor/domain/signals/outcome';
import type { EntryReading } from '../entry/read-entry.ts';
import type { InstructionReading } from '../instruction/read-instruction.ts';
import type { Concept } from '../languages/concept.ts';
import { means, type Token } from '../tokens/token.ts';

/** Refusals that say no more than that the message is not quite an order. */
const vague: ReadonlySet<string> = new Set(['UNREADABLE', 'ENTRY_MISSING', 'SYMBOL_MISSING']);
const levelActions: ReadonlySet<string> = new Set(['move_sl', 'edit_tp', 'edit_entry', 'add', 'open', 'reenter']);

/**
 * Returns which of the two readings of a message counts. Levels beside a side belong to an order, so they never change an open call
 * on their own: what looks like an order that could not be read is refused.
 */
export function chooseReading({
  entry,
  instruction,
  tokens,
}: {
  readonly entry: EntryReading;
  readonly instruction: InstructionReading;
  readonly tokens: readonly Token[];
}): EntryReading | InstructionReading {
  if (instruction.kind !== 'instruction') return entry.kind === 'none' ? instruction : entry;
  if (instruction.isRevision) return instruction;
  const saysSide = tokens.some((token) => means(token, 'long', 'short', 'buy', 'sell') && !means(token, 'longs', 'shorts'));
  const saysEntry = tokens.some((token) => means(token, 'entry') && !means(token, 'averaging', 'add'));
  const isManaged = instruction.isOnOpenCall || managesCall(instruction.actions, saysSide || saysEntry);
  if (entry.kind === 'entry' && entry.doubts.includes('few labels') && closesSide(tokens)) return instruction;
  const told = entry.kind === 'entry' ? instruction.actions.filter((_, at) => !isLevelOf(at, instruction, entry, tokens)) : [];
  if (entry.kind === 'entry' && told.some((action) => closesOthers(action, entry.orders))) return { kind: 'refusal', code: 'UNREADABLE' };
  if (entry.kind === 'entry') return isManaged && (entry.doubts.includes('few labels') || instruction.isOnOpenCall) ? instruction : entry;
  const isOfNoOrder = entry.kind === 'refusal' && entry.code === 'NUMBER_AMBIGUOUS' && !saysSide && !saysEntry;
  const isVague = entry.kind === 'refusal' && vague.has(entry.code) && !namesEveryLevel(tokens, saysSide);
  const movesStop = instruction.movesStop && !saysEntry;
  if (entry.kind === 'refusal') return ((isManaged || movesStop) && isVague) || (isManaged && isOfNoOrder) ? instruction : entry;
  return isManaged || movesStop || !saysSide ? instruction : { kind: 'refusal', code: 'ENTRY_MISSING' };
}

/** Entry, stop and targets with their prices, or two of them beside what else an order says: an order, though it could not be read. */
function namesEveryLevel(tokens: readonly Token[], saysSide: boolean): boolean {
  const isPriced = (at: number): boolean => {
    const value = tokens.slice(at + 1, at + 10).find((token) => !isBetween(token));
    return value?.kind === 'number' && value.role === 'plain';
  };
  const names = (...level: readonly Concept[]): boolean => tokens.some((token, at) => means(token, ...level) && isPriced(at));
  const named = [names('entry', 'market'), names('stop'), names('target')].filter(Boolean).length;
  return named === 3 || (named === 2 && saysSide && tokens.some((token) => means(token, 'leverage', 'side_label')));
}

/** What may stand between a label and its price: "TP 1: 0.35". */
function isBetween(token: Token): boolean {
  return (
    token.kind === 'punct' ||
    token.kind === 'break' ||
    token.kind === 'emoji' ||
    token.kind === 'ordinal' ||
    (token.kind === 'number' && token.role === 'ordinal')
  );
}

/** "Closing my ETH short at market": the side is that of the call, in a message of one clause. */
function closesSide(tokens: readonly Token[]): boolean {
  const verb = tokens.findIndex((token) => means(token, 'close', 'exit_now'));
  const side = tokens.findIndex((token) => means(token, 'long', 'short', 'buy', 'sell'));
  return (
    verb >= 0 &&
    side > verb &&
    tokens.filter((token) => means(token, 'long', 'short', 'buy', 'sell')).length === 1 &&
    tokens.slice(verb, side).every(({ kind }) => kind !== 'punct' && kind !== 'break' && kind !== 'number')
  );
}

/** "Close: 47 / 49" among the levels: its prices were read as the order's. */
function isLevelOf(
  action: number,
  instruction: Extract<InstructionReading, { kind: 'instruction' }>,
  entry: Extract<EntryReading, { kind: 'entry' }>,
  tokens: readonly Token[],
): boolean {
  const told = instruction.evidence.find(({ field }) => field === `actions.${action}.action`);
  const levels = new Set(entry.evidence.flatMap(({ field, start }) => (/\.(?:stop|takeProfits)\./.test(field) ? [start] : [])));
  const line = tokens.find(({ start }) => start === told?.start)?.line;
  return tokens.some((token) => token.line === line && token.kind === 'number' && levels.has(token.start));
}

/** "Close all. Short BTC …", "Close BTC. Short BTC …": what is open, or the new order too? */
function closesOthers({ action, target }: SignalAction, orders: readonly SignalOrder[]): boolean {
  if (action !== 'close') return false;
  return target.by === 'symbol' ? orders.some(({ base }) => base === target.value) : target.by !== 'reply' && target.by !== 'none';
}

/** Whether the actions are about an open call for sure, and not the levels of an order. */
function managesCall(actions: readonly SignalAction[], isOrderLike: boolean): boolean {
  return actions.some(
    ({ action, price, target }) =>
      !levelActions.has(action) || (action === 'move_sl' && price === null) || (action === 'add' && target.by !== 'symbol' && !isOrderLike),
  );
}
