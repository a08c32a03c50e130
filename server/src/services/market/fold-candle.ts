import type { Candle } from '@trade-executor/contracts/api/market';
import { maxDecimal, minDecimal, type Decimal } from '@trade-executor/domain/decimal';
import type { UnixMs } from '@trade-executor/domain/time';
import { decimalText } from '../../views/decimal-text.ts';

/** Prices met in a stretch of time. */
export type Prices = { readonly open: Decimal; readonly high: Decimal; readonly low: Decimal; readonly close: Decimal };

/** Returns the candle made of stretches in order; null when there is none. */
export function foldCandle(at: UnixMs, stretches: readonly Prices[]): Candle | null {
  const [first, ...rest] = stretches;
  if (first === undefined) return null;
  return {
    at,
    open: decimalText(first.open),
    high: decimalText(maxDecimal(first.high, ...rest.map(({ high }) => high))),
    low: decimalText(minDecimal(first.low, ...rest.map(({ low }) => low))),
    close: decimalText((rest.at(-1) ?? first).close),
  };
}
