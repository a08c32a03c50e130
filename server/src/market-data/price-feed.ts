import type { Decimal } from '@trade-executor/domain/decimal';
import type { BookDepth } from '@trade-executor/domain/instruments/book-depth';
import type { Instrument, PriceBar, Quote } from '@trade-executor/domain/instruments/instrument';
import type { MarketHour } from '@trade-executor/domain/instruments/market-facts';
import type { UnixMs } from '@trade-executor/domain/time';

/** A source of prices with a time of its own: simulated, replayed or live. */
export type PriceFeed = {
  /** Never goes back. */
  marketNow(): UnixMs;
  instruments(): readonly Instrument[];
  /** What the market shows, or showed at a moment at or before `marketNow`; null when the feed has no price of the symbol. */
  quote(symbol: string, at?: UnixMs): Quote | null;
  /** What lay in the book then; null: the feed knows no book. */
  depth(symbol: string, at?: UnixMs): BookDepth | null;
  /** The rate that a perpetual's funding time has, more than 0: longs pay; null: not known, and nothing is paid. */
  fundingRate(symbol: string, at: UnixMs): Decimal | null;
  /** The bars that end in (from, to], in order, at the feed's own granularity. Bars of several symbols end at the same moments where they can. */
  bars(symbol: string, from: UnixMs, to: UnixMs): Iterable<PriceBar>;
  /** The hour that began then, once it is over; null when the feed has not seen all of it. @param from a whole hour of market time */
  hour(symbol: string, from: UnixMs): MarketHour | null;
};
