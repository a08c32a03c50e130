import { decimal, maxDecimal, minDecimal, ONE, type Decimal } from '../decimal.ts';
import type { Instrument, Quote } from '../instruments/instrument.ts';
import { stableHash } from '../stable-hash.ts';
import { MINUTE_MS, SECOND_MS, type UnixMs } from '../time.ts';
import type { Halt } from './halt.ts';
import type { MarketLimits } from './market-limits.ts';

/** What the market showed at one moment of market time: the price of each symbol that had a fresh one. */
export type MarketSample = { readonly at: UnixMs; readonly prices: ReadonlyMap<string, Decimal> };

const WINDOW_MS = 5 * MINUTE_MS;
/** An older quote is no price. */
const FRESH_MS = MINUTE_MS;
/** So long a symbol may be without a price before it counts as having none. */
const DARK_MS = MINUTE_MS;
/** Before it was looked at for so long, nothing is said of missing prices: a feed needs a moment to start. */
const KNOWN_MS = 30 * SECOND_MS;
/** Of fewer coins nothing is said: one or two are not the market. */
const LEAST_COINS = 5;

/** How the market as a whole does; null: too little is known. */
export type MarketReading = {
  readonly at: UnixMs;
  readonly coins: number;
  readonly priced: number;
  /** The middle of how far each coin is from where it was in the last five minutes. */
  readonly medianMoveRatio: Decimal | null;
  readonly unpricedRatio: Decimal | null;
};

type SampleInput = {
  readonly symbols: readonly string[];
  readonly quoteOf: (symbol: string) => Quote | null;
  /** Market time. */
  readonly at: UnixMs;
};

/** One symbol for each coin that trades, the first listed: spot and perpetual of a coin move as one. */
export function coinSymbols(instruments: readonly Instrument[]): readonly string[] {
  const byBase = Map.groupBy(
    instruments.filter(({ status }) => status === 'trading'),
    ({ base }) => base,
  );
  return [...byBase.values()].flatMap(([first]) => (first === undefined ? [] : [first.symbol]));
}

export function sampleMarket({ symbols, quoteOf, at }: SampleInput): MarketSample {
  const quotes = symbols.map(quoteOf);
  const fresh = quotes.filter((quote) => quote !== null && quote.at >= at - FRESH_MS && quote.last.gt('0'));
  return { at, prices: new Map(fresh.flatMap((quote) => (quote === null ? [] : [[quote.symbol, quote.last] as const]))) };
}

/** Returns what of earlier samples still matters, oldest first; none of a market whose time went on by leaps. */
export function keepSamples(samples: readonly MarketSample[], at: UnixMs): readonly MarketSample[] {
  return samples.filter((sample) => sample.at >= at - WINDOW_MS && sample.at < at);
}

/** @param earlier as kept, oldest first @param symbols as of `coinSymbols` */
export function readMarket(earlier: readonly MarketSample[], { at, prices }: MarketSample, symbols: readonly string[]): MarketReading {
  const moves = symbols.flatMap((symbol) => {
    const price = prices.get(symbol);
    const before = earlier.flatMap((sample) => sample.prices.get(symbol) ?? []);
    const [first, ...others] = before;
    if (price === undefined || first === undefined) return [];
    const risen = price.div(minDecimal(first, ...others)).minus(ONE);
    const fallen = ONE.minus(price.div(maxDecimal(first, ...others)));
    return [maxDecimal(risen, fallen, decimal('0'))];
  });
  const recent = earlier.filter((sample) => sample.at > at - DARK_MS);
  const dark = symbols.filter((symbol) => !prices.has(symbol) && recent.every((sample) => !sample.prices.has(symbol)));
  const isKnown = symbols.length >= LEAST_COINS && earlier.some((sample) => sample.at <= at - KNOWN_MS);
  return {
    at,
    coins: symbols.length,
    priced: symbols.filter((symbol) => prices.has(symbol)).length,
    medianMoveRatio: moves.length < LEAST_COINS ? null : median(moves),
    unpricedRatio: isKnown ? decimal(String(dark.length)).div(String(symbols.length)) : null,
  };
}

/** Why nothing new is to be opened anywhere, in a sentence; null: nothing speaks against it. */
export function judgeMarket({ medianMoveRatio, unpricedRatio, coins }: MarketReading, limits: MarketLimits): string | null {
  if (!limits.on) return null;
  if (medianMoveRatio?.gte(limits.maxMoveRatio)) {
    return `Half of ${coins} coins have moved by ${percent(medianMoveRatio)} or more within five minutes; the limit is ${percent(decimal(limits.maxMoveRatio))}.`;
  }
  if (unpricedRatio?.gte(limits.maxUnpricedRatio)) {
    return `${percent(unpricedRatio)} of ${coins} coins have had no price for a minute; the limit is ${percent(decimal(limits.maxUnpricedRatio))}.`;
  }
  return null;
}

/** The halt of the whole platform for it: no entries until the market has been calm for a while. Exits and protection go on. */
export function marketHalt(detail: string, { calmMinutes }: MarketLimits, now: UnixMs): Halt {
  return {
    haltId: stableHash(['market', String(Math.floor(now / MINUTE_MS))], 24),
    scope: 'platform',
    scopeId: 'platform',
    pause: 'entries_off',
    cause: 'market',
    detail,
    examples: [],
    since: now,
    until: now + calmMinutes * MINUTE_MS,
    by: null,
  };
}

/** Of an even number the lower of the two in the middle: half of all moved at least as far. */
function median(values: readonly Decimal[]): Decimal {
  const sorted = values.toSorted((one, other) => one.cmp(other));
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? decimal('0');
}

const percent = (ratio: Decimal): string => `${ratio.times('100').round(2).toString()} %`;
