import type { Decimal } from '@trade-executor/domain/decimal';
import type { Instrument } from '@trade-executor/domain/instruments/instrument';
import type { LastPriceOf } from '@trade-executor/domain/matching/margin';
import { matchBar } from '@trade-executor/domain/matching/match-bar';
import type { Matched, MatchEvent, MatchingRules, PaperAccountState } from '@trade-executor/domain/matching/paper-account';
import { fundingTimes, payFunding } from '@trade-executor/domain/matching/pay-funding';
import type { UnixMs } from '@trade-executor/domain/time';
import type { PriceFeed } from '../../../market-data/price-feed.ts';
import { mergeBars } from './merge-bars.ts';

export type WorkedThrough = {
  readonly account: PaperAccountState;
  readonly events: readonly MatchEvent[];
  /** False when it stopped after bars that brought events: the market time is theirs, and there is more to work through. */
  readonly done: boolean;
};

/**
 * Returns the account after the prices since its market time, up to `until` or to the first moment at which something happened. Only symbols
 * with open orders or a position are looked at.
 */
export function workThrough(account: PaperAccountState, feed: PriceFeed, until: UnixMs, rules: MatchingRules): WorkedThrough {
  if (until <= account.marketTime) return { account, events: [], done: true };
  const instruments = instrumentsAtWork(account, feed);
  const series = [...instruments.keys()].map((symbol) => feed.bars(symbol, account.marketTime, until));
  let since = account.marketTime;
  for (const bars of mergeBars(series)) {
    const [{ to } = { to: since }] = bars;
    // Funding is for what was held before the bar.
    let { account: current, events } = payDueFunding(account, feed, since, to);
    const closes = new Map<string, Decimal>();
    const others = { lastPriceOf: lastPrices(feed, since, closes), instrumentOf: (symbol: string) => instruments.get(symbol) ?? null };
    since = to;
    for (const bar of bars) {
      const instrument = instruments.get(bar.symbol);
      if (instrument === undefined) continue;
      const matched = matchBar(current, bar, instrument, rules, { ...others, depth: () => feed.depth(bar.symbol, bar.to) });
      closes.set(bar.symbol, bar.close);
      current = matched.account;
      events = [...events, ...matched.events];
    }
    if (events.length > 0) return { account: { ...current, marketTime: to }, events, done: false };
  }
  const paid = payDueFunding(account, feed, since, until);
  return { account: { ...paid.account, marketTime: until }, events: paid.events, done: paid.events.length === 0 };
}

/** Of bars that end together the earlier one's close counts for the later one; what has not moved yet stands where it stood before them. */
function lastPrices(feed: PriceFeed, before: UnixMs, closes: ReadonlyMap<string, Decimal>): LastPriceOf {
  return (symbol) => closes.get(symbol) ?? feed.quote(symbol, before)?.last ?? null;
}

/** The account after the funding times in (from, to], at the last prices then. */
function payDueFunding(account: PaperAccountState, feed: PriceFeed, from: UnixMs, to: UnixMs): Matched {
  const times = account.positions.length === 0 ? [] : fundingTimes(from, to);
  let current = account;
  const events: MatchEvent[] = [];
  for (const at of times) {
    for (const symbol of new Set(account.positions.map((position) => position.symbol))) {
      const [rate, quote] = [feed.fundingRate(symbol, at), feed.quote(symbol, at)];
      if (rate === null || quote === null) continue;
      const paid = payFunding(current, { symbol, rate, markPrice: quote.last, at });
      current = paid.account;
      events.push(...paid.events);
    }
  }
  return { account: current, events };
}

function instrumentsAtWork(account: PaperAccountState, feed: PriceFeed): ReadonlyMap<string, Instrument> {
  const symbols = new Set([...account.openOrders.map(({ intent }) => intent.symbol), ...account.positions.map(({ symbol }) => symbol)]);
  const found = feed.instruments().filter(({ symbol }) => symbols.has(symbol));
  return new Map(found.map((instrument) => [instrument.symbol, instrument]));
}
