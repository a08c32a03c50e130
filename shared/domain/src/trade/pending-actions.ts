import { type Order, isTerminal } from '../order.ts';
import { legKind } from './order-facts.ts';
import type { Trade, VenueAction } from './trade.ts';

/** Everything that is not settled at the venue yet, most urgent first; what a wake-up has to ask for, again or for the first time. */
export function pendingActions({ orders }: Trade): readonly VenueAction[] {
  return [...orders].sort((one, other) => urgency(one) - urgency(other)).flatMap(actionOf);
}

/** The actions of `after` that `before` did not want yet. */
export function newActions(before: Trade | null, after: Trade): readonly VenueAction[] {
  const known = new Set(before ? before.orders.flatMap(keyOf) : []);
  return pendingActions({ ...after, orders: after.orders.filter((order) => keyOf(order).some((key) => !known.has(key))) });
}

function actionOf({ intent: { clientOrderId }, state, cancelWanted }: Order): readonly VenueAction[] {
  if (isTerminal(state)) return [];
  if (cancelWanted) return [{ type: 'cancel', clientOrderId }];
  return state.status === 'intended' || state.status === 'unresolved' ? [{ type: 'place', clientOrderId }] : [];
}

/** An action is new when its type, or the attempt at it, is; an outcome that became unknown asks for nothing by itself. */
function keyOf(order: Order): readonly string[] {
  const { state } = order;
  const attempt = state.status === 'intended' || state.status === 'unresolved' ? state.attempt : 0;
  return actionOf(order).map(({ type, clientOrderId }) => [type, clientOrderId, type === 'place' ? attempt : ''].join(' '));
}

/** What protects goes before what earns: exit, stop, entries, then cancels, targets last. */
function urgency({ intent, cancelWanted }: Order): number {
  return cancelWanted ? 3 : { exit: 0, stop: 1, entry: 2, target: 4 }[legKind(intent.leg)];
}
