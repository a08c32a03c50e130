import { sumDecimals, ZERO, type Decimal } from '../../decimal.ts';
import { isSpotSymbol } from '../../instruments/instrument.ts';
import { unfilledQuantity, type PaperAccountState, type PaperIntent, type SpotHolding } from '../paper-account.ts';

export function holdingOf({ holdings }: PaperAccountState, symbol: string): SpotHolding | null {
  return holdings.find((holding) => holding.symbol === symbol) ?? null;
}

/** Returns what of a base asset may still be sold: what is held and not locked by a resting sell. Base asset, 0 or more. */
export function freeToSell(account: PaperAccountState, symbol: string): Decimal {
  const resting = account.openOrders.filter(({ intent }) => intent.symbol === symbol && locksBase(intent));
  return (holdingOf(account, symbol)?.quantity ?? ZERO).minus(sumDecimals(resting.map(unfilledQuantity)));
}

/** True for an order whose quantity is set aside while it rests: a sell on spot. A buy sets its price aside instead. */
export function locksBase({ symbol, side }: PaperIntent): boolean {
  return side === 'sell' && isSpotSymbol(symbol);
}

/** Returns what is held at its last prices, quote asset; what has none counts at what it cost. */
export function worthOfHoldings({ holdings }: PaperAccountState, lastPriceOf: (symbol: string) => Decimal | null): Decimal {
  return sumDecimals(holdings.map(({ symbol, quantity, cost }) => lastPriceOf(symbol)?.times(quantity) ?? cost));
}
