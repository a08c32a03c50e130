import { unknownFacts, type MarketFacts } from '@trade-executor/domain/instruments/instrument';
import { FACT_HOURS, marketFacts, type MarketHour } from '@trade-executor/domain/instruments/market-facts';
import { HOUR_MS, type UnixMs } from '@trade-executor/domain/time';
import type { Market } from '../execution/ports/market.ts';
import type { PriceFeed } from './price-feed.ts';

type Known = { readonly hour: UnixMs; readonly hours: ReadonlyMap<UnixMs, MarketHour>; readonly facts: MarketFacts };

/** The market of the execution engine on top of any feed. What a symbol's last hours say is worked out once an hour. */
export function createFeedMarket(feed: PriceFeed): Market {
  const known = new Map<string, Known>();

  function learn(symbol: string, hour: UnixMs): Known {
    const before = known.get(symbol)?.hours;
    const opens = Array.from({ length: FACT_HOURS }, (_, place) => hour - (FACT_HOURS - place) * HOUR_MS);
    const found = opens.map((opensAt) => [opensAt, before?.get(opensAt) ?? feed.hour(symbol, opensAt)] as const);
    const hours = new Map(found.flatMap(([opensAt, one]) => (one === null ? [] : [[opensAt, one] as const])));
    return { hour, hours, facts: marketFacts(found.map(([, one]) => one)) };
  }

  return {
    instruments: () => feed.instruments(),
    quote: (symbol) => feed.quote(symbol),
    facts(symbol) {
      if (feed.quote(symbol) === null) return unknownFacts;
      const hour = Math.floor(feed.marketNow() / HOUR_MS) * HOUR_MS;
      const present = known.get(symbol);
      if (present?.hour === hour) return present.facts;
      const learnt = learn(symbol, hour);
      known.set(symbol, learnt);
      return learnt.facts;
    },
  };
}
