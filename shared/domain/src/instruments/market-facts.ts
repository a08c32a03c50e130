import { maxDecimal, roundMoney, sumDecimals, type Decimal } from '../decimal.ts';
import type { MarketFacts } from './instrument.ts';

/** One hour of a market, over. */
export type MarketHour = {
  readonly high: Decimal;
  readonly low: Decimal;
  readonly close: Decimal;
  /** Quote asset; null: not known. */
  readonly volume: Decimal | null;
};

export const FACT_HOURS = 24;
const ATR_HOURS = 14;

/** @param hours the last 24, the newest last; null: not known */
export function marketFacts(hours: readonly (MarketHour | null)[]): MarketFacts {
  const volumes = hours.map((hour) => hour?.volume ?? null).filter((volume) => volume !== null);
  return { atr: averageTrueRange(hours), dailyVolume: volumes.length < FACT_HOURS ? null : sumDecimals(volumes) };
}

/** The plain average of 14 true ranges: of an hour and the close before it. Null when one of the 15 hours is not known. */
function averageTrueRange(hours: readonly (MarketHour | null)[]): Decimal | null {
  const known = hours.slice(-ATR_HOURS - 1).filter((hour) => hour !== null);
  if (known.length < ATR_HOURS + 1) return null;
  const ranges = known.slice(1).map(({ high, low }, index) => {
    const before = known[index]?.close ?? low;
    return maxDecimal(high.minus(low), high.minus(before).abs(), low.minus(before).abs());
  });
  return roundMoney(sumDecimals(ranges).div(String(ATR_HOURS)));
}
