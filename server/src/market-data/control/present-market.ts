import { ONE, ZERO } from '@trade-executor/domain/decimal';
import { DAY_MS } from '@trade-executor/domain/time';
import type { PriceFeed } from '../price-feed.ts';

const RATIO_PLACES = 6;

export type PresentedPrice = {
  readonly symbol: string;
  readonly bid: string;
  readonly ask: string;
  readonly last: string;
  /** Against 24 hours of market time ago: "0.0123" for 1.23 % more. */
  readonly change24hRatio: string;
};

/** Returns what the market shows now, of every instrument that has a price. */
export function presentMarket(feed: PriceFeed): { readonly marketNow: number; readonly prices: readonly PresentedPrice[] } {
  const marketNow = feed.marketNow();
  const prices = feed.instruments().flatMap(({ symbol }): PresentedPrice[] => {
    const quote = feed.quote(symbol, marketNow);
    if (quote === null) return [];
    const before = feed.quote(symbol, marketNow - DAY_MS);
    const change = before === null ? ZERO : quote.last.div(before.last).minus(ONE).round(RATIO_PLACES);
    const { bid, ask, last } = quote;
    return [{ symbol, bid: bid.toString(), ask: ask.toString(), last: last.toString(), change24hRatio: change.toString() }];
  });
  return { marketNow, prices };
}
