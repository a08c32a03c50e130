import { maxDecimal, minDecimal, roundMoney, sumDecimals, ZERO, type Decimal } from '../decimal.ts';
import type { OrderSide } from '../order.ts';
import { heldQuantity, unfilledQuantity, type PaperAccountState, type PaperOrder, type PaperPosition } from './paper-account.ts';
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

/** Returns how much of an order opens or adds instead of reducing what is held. Base asset. */
export function increasingQuantity(account: PaperAccountState, symbol: string, side: OrderSide, quantity: Decimal): Decimal {
  return maxDecimal(ZERO, quantity.minus(reducibleQuantity(account, symbol, side)));
}

/** Returns how much an order of that side may at most reduce: what is held on the other side. Base asset, 0 or more. */
export function reducibleQuantity(account: PaperAccountState, symbol: string, side: OrderSide): Decimal {
  const held = heldQuantity(account, symbol);
  return side === 'sell' ? maxDecimal(ZERO, held) : minDecimal(ZERO, held).abs();
}

function restingMargin(account: PaperAccountState, order: PaperOrder): Decimal {
  const { intent } = order;
  if (intent.reduceOnly || locksBase(intent)) return ZERO;
  const price = intent.limitPrice ?? intent.triggerPrice ?? ZERO;
  return roundMoney(price.times(increasingQuantity(account, intent.symbol, intent.side, unfilledQuantity(order))).div(intent.leverage));
}
