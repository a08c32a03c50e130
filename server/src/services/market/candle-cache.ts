import type { Candle } from '@trade-executor/contracts/api/market';

/** Closed candles that were asked for lately: they never change, and making them takes time. */
export type CandleCache = {
  get(key: string): Candle | undefined;
  put(key: string, candle: Candle): void;
};

/** @param most how many are kept; the oldest go first */
export function createCandleCache(most = 50_000): CandleCache {
  const candles = new Map<string, Candle>();
  return {
    get: (key) => candles.get(key),
    put(key, candle) {
      candles.set(key, candle);
      const [oldest] = candles.keys();
      if (candles.size > most && oldest !== undefined) candles.delete(oldest);
    },
  };
}
