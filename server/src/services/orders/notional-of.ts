import type { Decimal } from '@trade-executor/domain/decimal';
import type { Quote } from '@trade-executor/domain/instruments/instrument';
import type { Trade } from '@trade-executor/domain/trade/trade';

/** What a trade's position is worth, whatever its side: at the price that would close it, at its entry price while there is none. Quote asset. */
export function notionalOf({ side, position }: Trade, quote: Quote | null): Decimal {
  const price = quote === null ? position.averageEntryPrice : side === 'long' ? quote.bid : quote.ask;
  return position.quantity.times(price);
}
