import type { Timeframe } from '@trade-executor/contracts/api/market';

const MINUTE_MS = 60_000;
const lengths: Readonly<Record<Timeframe, number>> = {
  '1m': MINUTE_MS,
  '5m': 5 * MINUTE_MS,
  '15m': 15 * MINUTE_MS,
  '1h': 60 * MINUTE_MS,
  '4h': 240 * MINUTE_MS,
  '1d': 1440 * MINUTE_MS,
};
const order: readonly Timeframe[] = ['1m', '5m', '15m', '1h', '4h', '1d'];
const MOST_OF_TRADE = 160;
const BEFORE = 60;
const AFTER = 20;

export type CandleWindow = { readonly timeframe: Timeframe; readonly from: number; readonly to: number | undefined };

/**
 * The finest candles with which a whole trade fits on a screen, and the stretch to ask for: some candles before, and after a closed one some
 * after. @param now market time, ms
 */
export function candleWindow(openedAt: number, closedAt: number | null, now: number): CandleWindow {
  const lasted = Math.max(0, (closedAt ?? now) - openedAt);
  const timeframe = order.find((name) => lasted / lengths[name] <= MOST_OF_TRADE) ?? '1d';
  const length = lengths[timeframe];
  const floor = (at: number) => Math.floor(at / length) * length;
  return {
    timeframe,
    from: Math.max(0, floor(openedAt) - BEFORE * length),
    to: closedAt === null ? undefined : floor(closedAt) + AFTER * length,
  };
}

/** When the candle that a moment falls into opens. */
export function candleOpen(at: number, timeframe: Timeframe): number {
  return Math.floor(at / lengths[timeframe]) * lengths[timeframe];
}
