import { ZERO } from '../decimal.ts';
import type { Order } from '../order.ts';
import { callOff, isAtVenue, isGivenUp, isLive, legKind } from './order-facts.ts';
import { serves, toOrder } from './order-of-wish.ts';
import { diffOnSpot } from './spot/diff-on-spot.ts';
import type { Trade } from './trade.ts';
import type { WantedOrder } from './wanted-order.ts';

/**
 * Brings the orders toward what is wanted: calls off what is not, and adds intents for what is missing. A stop is placed before the one
 * it replaces is called off; entries and targets are replaced only once all of their kind that were called off have ended, so that they
 * never add up to more than wanted; an exit on its way is waited for, and until it has filled the stops stay. On spot a resting sell locks what
 * it would sell: see diffOnSpot.
 */
export function diffOrders(trade: Trade, wanted: readonly WantedOrder[]): readonly Order[] {
  if (trade.instrument.kind === 'spot') return diffOnSpot(trade, wanted);
  const kept = callOff(trade.orders, (order) => isLive(order) && !isKept(order, trade, wanted));
  const missing = wanted.filter((wish) => mayPlace(wish, kept) && !isGivenUp(kept, wish.leg));
  return [...kept, ...missing.map((wish) => toOrder(wish, trade))];
}

function isKept(order: Order, { orders, closeWanted, position }: Trade, wanted: readonly WantedOrder[]): boolean {
  const { leg } = order.intent;
  if (leg === 'stop' && closeWanted) return position.quantity.gt(ZERO);
  const wish = wanted.find((one) => one.leg === leg);
  if (!wish) return false;
  if (leg === 'exit') return true;
  if (serves(order, wish)) return leg !== 'stop' || !isSucceeded(order, orders, wish);
  return leg === 'stop' && !orders.some((other) => isAtVenue(other) && serves(other, wish));
}

/** Of two stops that both serve, the newer one at the venue stays. */
function isSucceeded(order: Order, orders: readonly Order[], wish: WantedOrder): boolean {
  return orders.some((other) => isAtVenue(other) && serves(other, wish) && other.intent.generation > order.intent.generation);
}

function mayPlace(wish: WantedOrder, orders: readonly Order[]): boolean {
  const kind = legKind(wish.leg);
  const live = orders.filter(isLive);
  if (kind === 'exit') return !live.some(({ intent }) => intent.leg === 'exit');
  if (live.some((order) => serves(order, wish))) return false;
  return kind === 'stop' || !live.some((order) => order.cancelWanted && legKind(order.intent.leg) === kind);
}
