import { type Decimal, ZERO, maxDecimal, sumDecimals } from '../decimal.ts';
import { isAtVenue, isGivenUp, unfilledQuantity } from './order-facts.ts';
import type { Trade } from './trade.ts';

/**
 * Returns how much of the position no stop covers that the venue has accepted, base asset. 0 when flat, and while all of it is being
 * closed; an exit that was refused until it was given up protects nobody.
 */
export function unprotectedQuantity({ position, orders, closeWanted }: Trade): Decimal {
  if (closeWanted && !isGivenUp(orders, 'exit')) return ZERO;
  const stops = orders.filter((order) => order.intent.leg === 'stop' && isAtVenue(order) && !order.cancelWanted);
  return maxDecimal(ZERO, position.quantity.minus(sumDecimals(stops.map(unfilledQuantity))));
}
