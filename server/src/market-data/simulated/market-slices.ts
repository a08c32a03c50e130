import { SIMULATED_GRID_MS } from '@trade-executor/domain/prices/simulated-price';
import { DAY_MS, HOUR_MS, MINUTE_MS, type UnixMs } from '@trade-executor/domain/time';

export type MarketSlice = { readonly from: UnixMs; readonly to: UnixMs };

/** Cuts [from, to) at the multiples of a bar's length and at the given moments, the same for every symbol. Long stretches get longer bars. */
export function* marketSlices(from: UnixMs, to: UnixMs, cuts: readonly UnixMs[]): Iterable<MarketSlice> {
  const lengthMs = barLengthMs(to - from);
  for (let start = from; start < to;) {
    const gridEnd = (Math.floor(start / lengthMs) + 1) * lengthMs;
    const end = Math.min(gridEnd, to, ...cuts.filter((cut) => cut > start));
    yield { from: start, to: end };
    start = end;
  }
}

function barLengthMs(stretchMs: number): number {
  if (stretchMs <= 6 * HOUR_MS) return SIMULATED_GRID_MS;
  return stretchMs <= 7 * DAY_MS ? MINUTE_MS : HOUR_MS;
}
