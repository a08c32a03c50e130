import {
  coinSymbols,
  keepSamples,
  readMarket,
  sampleMarket,
  type MarketReading,
  type MarketSample,
} from '@trade-executor/domain/risk/judge-market';
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
      const symbols = coinSymbols(market.instruments());
      const sample = sampleMarket({ symbols, quoteOf: (symbol) => market.quote(symbol), at });
      const earlier = keepSamples(samples, at);
      latest = readMarket(earlier, sample, symbols);
      samples = [...earlier, sample];
      return latest;
    },
    latest: () => latest,
  };
}
