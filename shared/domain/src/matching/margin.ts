import { maxDecimal, minDecimal, roundMoney, sumDecimals, ZERO, type Decimal } from '../decimal.ts';
import { isReducing } from '../order.ts';
import { positionOf, unfilledQuantity } from './paper-account.ts';
import type { PaperAccountState, PaperIntent, PaperOrder, PaperPosition } from './paper-account.ts';
import { locksBase, worthOfHoldings } from './spot/holdings.ts';

/** The last price of a symbol; null when there is none. */
export type LastPriceOf = (symbol: string) => Decimal | null;

/** Returns the open profit or loss, quote asset; 0 while the symbol has no price. */
export function unrealizedPnl(position: PaperPosition, last: Decimal | null): Decimal {
  if (last === null) return ZERO;
  const worth = position.quantity.times(last);
  return position.quantity.gt(ZERO) ? worth.minus(position.entryCost) : worth.plus(position.entryCost);
}

/** Returns balance, open profit and loss, and what is held on spot at its present price. */
export function equity(account: PaperAccountState, lastPriceOf: LastPriceOf): Decimal {
  return account.balance.plus(openPnl(account, lastPriceOf)).plus(worthOfHoldings(account, lastPriceOf));
}

/** Returns the open profit and loss of positions, and of what is held on spot against what it cost. Quote asset. */
export function openProfit(account: PaperAccountState, lastPriceOf: LastPriceOf): Decimal {
  const paid = sumDecimals(account.holdings.map(({ cost }) => cost));
  return openPnl(account, lastPriceOf).plus(worthOfHoldings(account, lastPriceOf)).minus(paid);
}

function openPnl({ positions }: PaperAccountState, lastPriceOf: LastPriceOf): Decimal {
  return sumDecimals(positions.map((position) => unrealizedPnl(position, lastPriceOf(position.symbol))));
}

/** Returns what a spot buy may spend: what a new order may bind, without profit that is still open. Quote asset; may be below 0. */
export function spendableQuote(account: PaperAccountState, lastPriceOf: LastPriceOf): Decimal {
  return availableMargin(account, lastPriceOf).minus(maxDecimal(ZERO, openPnl(account, lastPriceOf)));
}

/**
 * Returns what a new order may still bind: balance and open profit and loss, less the margin of positions and what resting entries bind. What
 * is held on spot is no margin. May be below 0.
 */
export function availableMargin(account: PaperAccountState, lastPriceOf: LastPriceOf): Decimal {
  const held = account.positions.map(({ entryCost, leverage }) => roundMoney(entryCost.div(leverage)));
  const resting = account.openOrders.map((order) => restingMargin(account, order));
  return account.balance.plus(openPnl(account, lastPriceOf)).minus(sumDecimals(held)).minus(sumDecimals(resting));
}

/** Returns how much of `quantity` of an order would open or add instead of reducing what is held. Base asset. */
export function increasingQuantity(account: PaperAccountState, intent: PaperIntent, quantity: Decimal): Decimal {
  return isReducing(intent) ? ZERO : maxDecimal(ZERO, quantity.minus(reducibleQuantity(account, intent)));
}

/** Returns how much of an order could be executed now: what is left of it, and where it can only reduce no more than is held. Base asset. */
export function executableQuantity(account: PaperAccountState, order: PaperOrder): Decimal {
  const left = unfilledQuantity(order);
  return isReducing(order.intent) ? minDecimal(left, reducibleQuantity(account, order.intent)) : left;
}

/** Returns how much an order may at most reduce: what the position that it is about holds on the other side. Base asset, 0 or more. */
export function reducibleQuantity(account: PaperAccountState, intent: Pick<PaperIntent, 'symbol' | 'side' | 'positionSide'>): Decimal {
  const held = positionOf(account, intent)?.quantity ?? ZERO;
  return intent.side === 'sell' ? maxDecimal(ZERO, held) : minDecimal(ZERO, held).abs();
}

function restingMargin(account: PaperAccountState, order: PaperOrder): Decimal {
  const { intent } = order;
  if (locksBase(intent)) return ZERO;
  const price = intent.limitPrice ?? intent.triggerPrice ?? ZERO;
  return roundMoney(price.times(increasingQuantity(account, intent, unfilledQuantity(order))).div(intent.leverage));
}
