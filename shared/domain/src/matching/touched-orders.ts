import type { Decimal } from '../decimal.ts';
import type { PriceBar } from '../instruments/instrument.ts';
import type { PaperAccountState, PaperOrder } from './paper-account.ts';

/**
 * True when a price executes a resting order: a stop once its trigger is touched, a limit only once it is traded through. A price at the limit
 * may have been met while others waited there before us; a bar that only touches it fills nothing, one that opens beyond it fills at the open.
 */
export function isExecutedAt({ intent }: PaperOrder, price: Decimal): boolean {
  const { side, limitPrice, triggerPrice } = intent;
  if (triggerPrice !== null) return side === 'sell' ? price.lte(triggerPrice) : price.gte(triggerPrice);
  if (limitPrice !== null) return side === 'sell' ? price.gt(limitPrice) : price.lt(limitPrice);
  return false;
}

/** True when some price of the bar executes an order of the account. */
export function touchesAny(account: PaperAccountState, bar: PriceBar): boolean {
  return account.openOrders.some(
    (order) => order.intent.symbol === bar.symbol && (isExecutedAt(order, bar.low) || isExecutedAt(order, bar.high)),
  );
}

/** Returns the order that a price going from `from` straight to `to` executes first; null when it meets none. Equal levels: stops first. */
export function firstTouched(orders: readonly PaperOrder[], from: Decimal, to: Decimal): PaperOrder | null {
  const rising = to.gt(from);
  const met = orders.filter((order) => waitsForRise(order) === rising && isExecutedAt(order, to));
  const [first] = met.toSorted((left, right) => {
    const byLevel = levelOf(left).cmp(levelOf(right));
    return (rising ? byLevel : -byLevel) || stopsFirst(left, right);
  });
  return first ?? null;
}

/** Returns the order that a price executes where the bar opens, stops before limits. */
export function firstAtOpen(orders: readonly PaperOrder[], open: Decimal): PaperOrder | null {
  const [first] = orders.filter((order) => isExecutedAt(order, open)).toSorted(stopsFirst);
  return first ?? null;
}

/** The price at which a resting order waits. */
export function levelOf({ intent }: PaperOrder): Decimal {
  const level = intent.triggerPrice ?? intent.limitPrice;
  if (level === null) throw new Error(`a resting order without a price: ${intent.clientOrderId}`);
  return level;
}

function waitsForRise({ intent }: PaperOrder): boolean {
  return (intent.type === 'stop') === (intent.side === 'buy');
}

function stopsFirst(left: PaperOrder, right: PaperOrder): number {
  return Number(right.intent.type === 'stop') - Number(left.intent.type === 'stop');
}
