import type { Instrument, MarketFacts, Quote } from '@trade-executor/domain/instruments/instrument';

/** The market as the execution engine sees it. */
export type Market = {
  /** All instruments of the feed, trading or not. */
  instruments(): readonly Instrument[];
  /** The latest price of a symbol; null when the feed has none now. */
  quote(symbol: string): Quote | null;
  /** What the hours that are over say of a symbol; what is not known is null. */
  facts(symbol: string): MarketFacts;
};
