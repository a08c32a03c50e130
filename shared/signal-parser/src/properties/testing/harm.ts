import type { Outcome, SignalAction } from '@trade-executor/domain/signals/outcome';

const levelActions: ReadonlySet<SignalAction['action']> = new Set(['move_sl', 'edit_tp', 'edit_entry', 'add']);

/**
 * Returns what would be done to another coin or on another side after a slip of the hand, or null. What is left of an order may be a level of an open
 * call on the same coin ("SOL, SL: 138").
 */
export function harmOf(before: Outcome, after: Outcome): string | null {
  const [order] = before.orders;
  if (after.orders.length > before.orders.length) return 'more orders than there were';
  const other = after.orders.find(({ base, side }) => base !== order?.base || side !== order.side);
  if (other) return `${other.base} ${other.side} instead of ${order?.base} ${order?.side}`;
  const stray = after.actions.find(
    ({ action, target }) => !(levelActions.has(action) && target.by === 'symbol' && target.value === order?.base),
  );
  return stray && after.kind === 'instruction' ? `${stray.action} ${stray.target.by} ${stray.target.value}` : null;
}

/** Returns the test whether a place lies outside the name of the coin. */
export function outsideCoin({ evidence }: Outcome): (at: number) => boolean {
  const coin = evidence.find(({ field }) => field === 'orders.0.base');
  return (at) => !coin || at < coin.start - 1 || at > coin.end;
}
