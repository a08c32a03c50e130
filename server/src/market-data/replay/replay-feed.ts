import { quoteAround } from '@trade-executor/domain/prices/quote-around';
import { err, ok, type Result } from '@trade-executor/domain/result';
import { HOUR_MS, type UnixMs } from '@trade-executor/domain/time';
import { foldHour } from '../fold-hour.ts';
import type { MarketStateStore } from '../market-state-store.ts';
import type { PriceFeed } from '../price-feed.ts';
import { listCandleFiles, type CandleFile } from './candle-folder.ts';
import { readFundingHistory, type FundingHistory } from './funding-history.ts';
import { readCandles } from './read-candles.ts';
import { replayInstruments } from './replay-instruments.ts';
import type { ReplayMarketState } from './replay-market-state.ts';
import { createReplaySeries, REPLAY_SPREAD_RATIO, type ReplaySeries } from './replay-series.ts';

/** Which candles to replay: those of a file that open at or after `fromTimestamp` (the file's own time, ms). */
export type ReplaySelection = {
  /** The instrument as which they are replayed. */
  readonly symbol: string;
  /** "binance/BTCUSDT_1h.csv.gz" */
  readonly file: string;
  readonly fromTimestamp: UnixMs;
};

export type LoadedSeries = { readonly firstTimestamp: UnixMs; readonly bars: number };
export type LoadError =
  | { readonly code: 'INSTRUMENT_NOT_FOUND' }
  | { readonly code: 'SERIES_NOT_FOUND' }
  | { readonly code: 'NO_CANDLES_SINCE'; readonly lastTimestamp: UnixMs | null };

export type StepLimits = {
  /** Market time goes no further, even within a bar. */
  readonly until: UnixMs;
  /** Whose bars are stepped; those of others end with them. Null: everybody's. */
  readonly symbols: readonly string[] | null;
};

export type ReplayFeed = PriceFeed & {
  /** The candle files of a symbol, or of all: the finest first, perpetuals before spot. */
  files(symbol?: string): readonly CandleFile[];
  /** Lets a symbol's candles happen from now on, instead of what was loaded for it before. The first one opens at the present market time. */
  load(selection: ReplaySelection): Promise<Result<LoadedSeries, LoadError>>;
  /** Moves market time to the end of the bar that ends next, in memory only; false when no bar is left or the limit is reached. */
  step(limits: StepLimits): boolean;
  /** Keeps the market time: after a crash it goes on from the latest that was kept, or that an account has lived through. */
  save(): Promise<void>;
  /** How many bars each loaded symbol still has. */
  barsLeft(): Readonly<Record<string, number>>;
};

export type ReplayFeedOptions = {
  /** Holds `<venue>/<BASE><QUOTE>_<timeframe>.csv.gz`. */
  readonly folder: string;
  readonly state: MarketStateStore<ReplayMarketState>;
  /** Market time of the first start. */
  readonly startAt: UnixMs;
  /** Market time starts no earlier: what accounts have already lived through. */
  readonly notBefore?: UnixMs;
};

/** A market on which recorded candles happen again, whenever it is stepped. Its time stands still in between. */
export async function createReplayFeed({ folder, state: store, startAt, notBefore = 0 }: ReplayFeedOptions): Promise<ReplayFeed> {
  const files = listCandleFiles(folder);
  const instruments = replayInstruments(files);
  const series = new Map<string, ReplaySeries>();
  const funding = new Map<string, FundingHistory>();
  let state: ReplayMarketState = (await store.load()) ?? { marketTime: startAt, series: [] };
  if (state.marketTime < notBefore) state = { ...state, marketTime: notBefore };

  async function open(selection: ReplaySelection, opensAt: UnixMs): Promise<Result<LoadedSeries, LoadError>> {
    if (!instruments.some(({ symbol }) => symbol === selection.symbol)) return err({ code: 'INSTRUMENT_NOT_FOUND' });
    const file = files.find((candidate) => candidate.file === selection.file);
    if (file === undefined) return err({ code: 'SERIES_NOT_FOUND' });
    const candles = await readCandles(file.path);
    const wanted = candles.filter((candle) => candle.opensAt >= selection.fromTimestamp);
    const [first] = wanted;
    if (first === undefined) return err({ code: 'NO_CANDLES_SINCE', lastTimestamp: candles.at(-1)?.opensAt ?? null });
    funding.set(selection.symbol, await readFundingHistory(folder, file.base, file.quote));
    series.set(selection.symbol, createReplaySeries(selection.symbol, wanted, file.timeframeMs, opensAt));
    return ok({ firstTimestamp: first.opensAt, bars: wanted.length });
  }

  for (const selection of state.series) await open(selection, selection.opensAt);
  await store.save(state);

  return {
    marketNow: () => state.marketTime,
    instruments: () => instruments,
    quote(symbol, at = state.marketTime) {
      const instrument = instruments.find((candidate) => candidate.symbol === symbol);
      const ofSymbol = series.get(symbol);
      if (instrument === undefined || ofSymbol === undefined) return null;
      const last = ofSymbol.barAt(ofSymbol.endedBy(at) - 1)?.close ?? ofSymbol.barAt(0)?.open;
      return last === undefined ? null : quoteAround(instrument, last, REPLAY_SPREAD_RATIO, at);
    },
    depth: () => null, // candles tell of none
    fundingRate(symbol, at) {
      const ofSymbol = series.get(symbol);
      return (ofSymbol && funding.get(symbol)?.(ofSymbol.recordedAt(at))) ?? null;
    },
    *bars(symbol, from, to) {
      const ofSymbol = series.get(symbol);
      if (ofSymbol === undefined) return;
      const end = ofSymbol.endedBy(Math.min(to, state.marketTime));
      for (let index = ofSymbol.endedBy(from); index < end; index += 1) {
        const bar = ofSymbol.barAt(index);
        if (bar !== null) yield bar;
      }
    },
    hour(symbol, from) {
      const ofSymbol = series.get(symbol);
      const to = from + HOUR_MS;
      if (ofSymbol === undefined || to > state.marketTime) return null;
      const [begin, end] = [ofSymbol.endedBy(from), ofSymbol.endedBy(to)];
      const bars = Array.from({ length: end - begin }, (_, place) => ofSymbol.barAt(begin + place)).filter((bar) => bar !== null);
      const [opened, first] = [ofSymbol.barAt(0), bars[0]];
      const isWhole = opened !== null && opened.from <= from && first !== undefined && first.from >= from;
      return isWhole ? foldHour(bars, ofSymbol.volumes(from, to)) : null;
    },
    files: (symbol) => (symbol === undefined ? files : files.filter((file) => file.symbol === symbol)),
    async load(selection) {
      const opensAt = state.marketTime;
      const opened = await open(selection, opensAt);
      if (!opened.ok) return opened;
      const { symbol, file, fromTimestamp } = selection;
      const others = state.series.filter((other) => other.symbol !== symbol);
      state = { ...state, series: [...others, { symbol, file, fromTimestamp, opensAt }] };
      await store.save(state);
      return opened;
    },
    step({ until, symbols }) {
      const stepped = [...series].filter(([symbol]) => symbols === null || symbols.includes(symbol));
      const ends = stepped.map(([, ofSymbol]) => ofSymbol.endAfter(state.marketTime) ?? Number.POSITIVE_INFINITY);
      const next = Math.min(Number.POSITIVE_INFINITY, ...ends);
      if (next === Number.POSITIVE_INFINITY || state.marketTime >= until) return false;
      state = { ...state, marketTime: Math.min(next, until) };
      return true;
    },
    save: () => store.save(state),
    barsLeft() {
      const left = [...series].map(([symbol, ofSymbol]) => [symbol, ofSymbol.length - ofSymbol.endedBy(state.marketTime)] as const);
      return Object.fromEntries(left);
    },
  };
}
