import type { SignalAction, SignalOrder } from '@trade-executor/domain/signals/outcome';
import type { EntryReading } from '../entry/read-entry.ts';
import type { InstructionReading } from '../instruction/read-instruction.ts';
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
  const isManaged = managesCall(instruction.actions, saysSide || saysEntry);
  if (entry.kind === 'entry' && instruction.actions.some((action) => closesOthers(action, entry.orders)))
    return { kind: 'refusal', code: 'UNREADABLE' };
  if (entry.kind === 'entry') return isManaged && entry.doubts.includes('few labels') ? instruction : entry;
  if (entry.kind === 'refusal') return isManaged && vague.has(entry.code) ? instruction : entry;
  return isManaged || !saysSide ? instruction : { kind: 'refusal', code: 'ENTRY_MISSING' };
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
