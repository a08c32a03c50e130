import { type Decimal, sumDecimals } from '../../decimal.ts';
import type { Order } from '../../order.ts';
import { callOff, isAtVenue, isGivenUp, isLive, legKind, unfilledQuantity } from '../order-facts.ts';
import { serves, toOrder } from '../order-of-wish.ts';
import type { Trade } from '../trade.ts';
import type { WantedOrder } from '../wanted-order.ts';

/**
 * Brings the orders toward what is wanted where a sell locks what it would sell. All sells that may live at the venue (sent, unresolved, being
 * called off) never add up to more than the position: a stop ends before another takes its place, and before what it covers is sold. Of a part
 * that is sold the stop for the rest is live first, so that only one request lies between two stops. A sale that the venue has is waited for.
 */
export function diffOnSpot(trade: Trade, wanted: readonly WantedOrder[]): readonly Order[] {
  const kept = callOff(trade.orders, (order) => isLive(order) && !isKept(order, wanted));
  return wanted.reduce<readonly Order[]>((orders, wish) => {
    return mayPlace(wish, orders, trade, wanted) && !isGivenUp(orders, wish.leg) ? [...orders, toOrder(wish, trade)] : orders;
  }, kept);
}

function isKept(order: Order, wanted: readonly WantedOrder[]): boolean {
  const wish = wanted.find(({ leg }) => leg === order.intent.leg);
  if (isSale(order.intent)) return order.intent.leg === 'exit' || isAtVenue(order) || wish !== undefined;
  return wish !== undefined && serves(order, wish);
}

function mayPlace(wish: WantedOrder, orders: readonly Order[], trade: Trade, wanted: readonly WantedOrder[]): boolean {
  const live = orders.filter(isLive);
  if (legKind(wish.leg) === 'entry') {
    return !live.some((order) => serves(order, wish) || (order.cancelWanted && legKind(order.intent.leg) === 'entry'));
  }
  if (live.some(({ intent }) => intent.leg === wish.leg)) return false;
  if (soldBy(live).plus(wish.quantity).gt(trade.position.quantity)) return false;
  const stop = wanted.find(({ leg }) => leg === 'stop');
  return wish === stop || stop === undefined || live.some((order) => isAtVenue(order) && serves(order, stop));
}

/** What these orders may still sell, base asset. */
function soldBy(orders: readonly Order[]): Decimal {
  return sumDecimals(orders.filter(({ intent }) => intent.side === 'sell').map(unfilledQuantity));
}

const isSale = ({ leg }: Pick<WantedOrder, 'leg'>): boolean => legKind(leg) === 'exit' || legKind(leg) === 'target';
