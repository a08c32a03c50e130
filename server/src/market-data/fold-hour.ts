import { maxDecimal, minDecimal, sumDecimals, type Decimal } from '@trade-executor/domain/decimal';
import type { PriceBar } from '@trade-executor/domain/instruments/instrument';
import type { MarketHour } from '@trade-executor/domain/instruments/market-facts';

/** Returns the hour that bars add up to; null without one. @param volumes of the bars in quote asset; null: not told */
export function foldHour(bars: readonly Pick<PriceBar, 'high' | 'low' | 'close'>[], volumes: readonly Decimal[] | null): MarketHour | null {
  const [first, ...rest] = bars;
  if (first === undefined) return null;
  return {
    high: maxDecimal(first.high, ...rest.map(({ high }) => high)),
    low: minDecimal(first.low, ...rest.map(({ low }) => low)),
    close: (rest.at(-1) ?? first).close,
    volume: volumes && sumDecimals(volumes),
  };
}
