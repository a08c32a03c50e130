import { decimal, maxDecimal, minDecimal, ZERO, type Decimal } from '@trade-executor/domain/decimal';
import type { BookDepth } from '@trade-executor/domain/instruments/book-depth';
import type { Instrument, PriceBar } from '@trade-executor/domain/instruments/instrument';
import { quoteAround } from '@trade-executor/domain/prices/quote-around';
import { makeInstrument } from '@trade-executor/domain/testing/make-instrument';
import { HOUR_MS, SECOND_MS, type UnixMs } from '@trade-executor/domain/time';
import { foldHour } from '../../market-data/fold-hour.ts';
import type { PriceFeed } from '../../market-data/price-feed.ts';

export type ScriptedFeed = PriceFeed & {
  /** Lets a second pass in which the price goes straight to `price`. */
  moveTo(price: string, symbol?: string): void;
  /** Lets a second pass in which the price jumps to `price` and stays there. */
  jumpTo(price: string, symbol?: string): void;
  /** Lets time pass in which nothing happens. */
  skip(ms: number): void;
  /** Lets a second pass in which the price also meets `high` and `low`. */
  bar(prices: { readonly open?: string; readonly high: string; readonly low: string; readonly close: string }, symbol?: string): void;
};

export type ScriptedFeedOptions = {
  readonly instruments?: readonly Instrument[];
  /** Of every instrument. */
  readonly price?: string;
  readonly start?: UnixMs;
  /** No spread unless told. */
  readonly spreadRatio?: Decimal;
  /** Of every bar; not known unless told. */
  readonly volume?: Decimal;
  /** At every moment; not known unless told. */
  readonly depth?: BookDepth;
  /** At every funding time; nothing is paid unless told. */
  readonly fundingRate?: Decimal;
};

/** A market that does what the test says, and nothing in between: its time stands still until a bar comes. */
export function createScriptedFeed(options: ScriptedFeedOptions = {}): ScriptedFeed {
  const {
    instruments = [makeInstrument()],
    price = '100',
    start = Date.UTC(2026, 10, 20),
    spreadRatio = ZERO,
    fundingRate = null,
    volume = null,
    depth = null,
  } = options;
  const [first] = instruments;
  const history: PriceBar[] = [];
  let now = start;

  const lastAt = (symbol: string, at: UnixMs): Decimal =>
    history.findLast((bar) => bar.symbol === symbol && bar.to <= at)?.close ?? decimal(price);
  const add = (symbol: string, prices: Pick<PriceBar, 'open' | 'high' | 'low' | 'close'>): void => {
    history.push({ symbol, from: now, to: now + SECOND_MS, ...prices, spreadRatio, volume });
    now += SECOND_MS;
  };
  const symbolOr = (symbol: string | undefined): string => symbol ?? first?.symbol ?? '';

  return {
    marketNow: () => now,
    instruments: () => instruments,
    quote(symbol, at = now) {
      const instrument = instruments.find((candidate) => candidate.symbol === symbol);
      return instrument === undefined ? null : quoteAround(instrument, lastAt(symbol, at), spreadRatio, at);
    },
    depth: () => depth,
    fundingRate: () => fundingRate,
    bars: (symbol, from, to) => history.filter((bar) => bar.symbol === symbol && bar.to > from && bar.to <= to),
    hour(symbol, from) {
      if (from < start || from + HOUR_MS > now || !instruments.some((one) => one.symbol === symbol)) return null;
      const opened = lastAt(symbol, from);
      const still = { high: opened, low: opened, close: opened };
      return foldHour([still, ...history.filter((bar) => bar.symbol === symbol && bar.to > from && bar.to <= from + HOUR_MS)], null);
    },
    moveTo(text, symbol) {
      const [open, close] = [lastAt(symbolOr(symbol), now), decimal(text)];
      add(symbolOr(symbol), { open, close, high: maxDecimal(open, close), low: minDecimal(open, close) });
    },
    jumpTo(text, symbol) {
      const there = decimal(text);
      add(symbolOr(symbol), { open: there, high: there, low: there, close: there });
    },
    skip(ms) {
      now += ms;
    },
    bar({ open, high, low, close }, symbol) {
      const opened = open === undefined ? lastAt(symbolOr(symbol), now) : decimal(open);
      add(symbolOr(symbol), { open: opened, high: decimal(high), low: decimal(low), close: decimal(close) });
    },
  };
}
