import { keepSamples, readMarket, sampleMarket, type MarketReading, type MarketSample } from '@trade-executor/domain/risk/judge-market';
import type { UnixMs } from '@trade-executor/domain/time';
import type { Market } from '../ports/market.ts';

/** Remembers the prices of the last minutes, to see how the market as a whole moves. */
export type MarketWatch = {
  look(market: Market, at: UnixMs): MarketReading;
  /** Of the last look; null: nobody has looked yet. */
  latest(): MarketReading | null;
};

export function createMarketWatch(): MarketWatch {
  let samples: readonly MarketSample[] = [];
  let latest: MarketReading | null = null;
  return {
    look(market, at) {
      const instruments = market.instruments();
      const sample = sampleMarket({ instruments, quoteOf: (symbol) => market.quote(symbol), at });
      const earlier = keepSamples(samples, at);
      const trading = instruments.filter(({ status }) => status === 'trading').map(({ symbol }) => symbol);
      latest = readMarket(earlier, sample, trading);
      samples = [...earlier, sample];
      return latest;
    },
    latest: () => latest,
  };
}
