import type { Market } from '../execution/ports/market.ts';
import type { PriceFeed } from './price-feed.ts';

/** The market of the execution engine on top of any feed. */
export function createFeedMarket(feed: PriceFeed): Market {
  return { instruments: () => feed.instruments(), quote: (symbol) => feed.quote(symbol) };
}
