import type { Instrument } from '@trade-executor/domain/instruments/instrument';
import { matchBar } from '@trade-executor/domain/matching/match-bar';
import type { MatchEvent, MatchingRules, PaperAccountState } from '@trade-executor/domain/matching/paper-account';
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
  for (const bars of mergeBars(series)) {
    let current = account;
    const events: MatchEvent[] = [];
    for (const bar of bars) {
      const instrument = instruments.get(bar.symbol);
      if (instrument === undefined) continue;
      const matched = matchBar(current, bar, instrument, rules);
      current = matched.account;
      events.push(...matched.events);
    }
    const [bar] = bars;
    if (events.length > 0 && bar !== undefined) return { account: { ...current, marketTime: bar.to }, events, done: false };
  }
  return { account: { ...account, marketTime: until }, events: [], done: true };
}

function instrumentsAtWork(account: PaperAccountState, feed: PriceFeed): ReadonlyMap<string, Instrument> {
  const symbols = new Set([...account.openOrders.map(({ intent }) => intent.symbol), ...account.positions.map(({ symbol }) => symbol)]);
  const found = feed.instruments().filter(({ symbol }) => symbols.has(symbol));
  return new Map(found.map((instrument) => [instrument.symbol, instrument]));
}
