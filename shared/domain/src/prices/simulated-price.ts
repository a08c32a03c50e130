import { decimal, type Decimal } from '../decimal.ts';
import type { Instrument, PriceBar } from '../instruments/instrument.ts';
import { DAY_MS, HOUR_MS, SECOND_MS, type UnixMs } from '../time.ts';
import { hashText, randomAt, valueNoise } from './value-noise.ts';

/** An instrument with what its simulated price is made of. */
export type SimulatedMarket = {
  readonly instrument: Instrument;
  /** The symbol that seeds its price: a coin's spot market moves, and is pushed, with its perpetual. */
  readonly pricedAs: string;
  /** What the price wanders around, by factors of two to three over months. */
  readonly basePrice: Decimal;
  readonly spreadRatio: Decimal;
  /** Standard deviation of a day's return, about. */
  readonly dailyVolatilityRatio: number;
};

/** Gaps happen at multiples of this, so that a bar cut there opens with the gap. */
export const SIMULATED_GRID_MS = 10 * SECOND_MS;

const SHORTEST_PERIOD_MS = 2 * SECOND_MS;
const OCTAVES = 23; // 2 s, 4 s, … 97 days
const REGIME_OCTAVES = 14; // up to 4.5 hours: these swing more on a wild day; slower ones would move the price by the change of regime itself
const REGIME_STREAM = 100;
const GAP_STREAM = 200;
const VOLUME_STREAM = 210;
const TOP_OF_BOOK_RATIO = 1 / 10_000;
const GAP_WINDOW_MS = 4 * DAY_MS;
const GAP_LIFE_WINDOWS = 5; // a gap is worked off over 20 days, so that only the last ones need to be known
const LARGEST_GAP_IN_DAILY_VOLATILITIES = 0.6;
const AMPLITUDE_SCALE = 0.76; // found by measuring: makes the day's standard deviation what `dailyVolatilityRatio` says
const MOST_SAMPLES = 600;

/**
 * Returns the price of a simulated market at a market time, on the instrument's tick: a pure function of its arguments. The logarithm of the
 * price is a sum of smooth noises with periods from seconds to months, each as strong as the square root of its period (as in a random walk),
 * calmer and wilder by the day, with a gap every week or so.
 * @param factor what people pushed the price by
 */
export function simulatedPrice(seed: string, market: SimulatedMarket, at: UnixMs, factor = 1): Decimal {
  return onTick(unroundedPrice(seed, market, at) * factor, market.instrument.tickSize);
}

/** The same, unpushed and before it is put on the tick. */
export function unroundedPrice(seed: string, market: SimulatedMarket, at: UnixMs): number {
  return rawPrice(hashText(`${seed}:${market.pricedAs}`), market, at);
}

/**
 * Returns the prices met in [from, to): seen at both ends and at whole seconds in between (at 600 moments when the bar is longer). Its volume is
 * what is traded in that time, and what a price has to take from the book on its way, the jump into the bar included.
 * @param to market time, more than `from`
 * @param factorBefore what people had pushed the price by just before
 */
export function simulatedBar(seed: string, market: SimulatedMarket, from: UnixMs, to: UnixMs, factor = 1, factorBefore = factor): PriceBar {
  const symbolSeed = hashText(`${seed}:${market.pricedAs}`);
  const open = rawPrice(symbolSeed, market, from);
  const close = rawPrice(symbolSeed, market, to - 1);
  let high = Math.max(open, close);
  let low = Math.min(open, close);
  const stepMs = Math.max(1, Math.ceil((to - from) / MOST_SAMPLES / SECOND_MS)) * SECOND_MS;
  for (let at = (Math.floor(from / stepMs) + 1) * stepMs; at < to; at += stepMs) {
    const price = rawPrice(symbolSeed, market, at);
    if (price > high) high = price;
    else if (price < low) low = price;
  }
  const { symbol, tickSize } = market.instrument;
  const priced = (value: number): Decimal => onTick(value * factor, tickSize);
  const { spreadRatio } = market;
  const mayJump = factor !== factorBefore || from % SIMULATED_GRID_MS === 0;
  const before = mayJump ? (rawPrice(symbolSeed, market, from - 1) * factorBefore) / factor : open;
  const levels = (Math.max(high, before) / Math.min(low, before) - 1) / Number(spreadRatio.toString());
  const worth = simulatedVolume(symbolSeed, market, from, to) + levels * topOfBook(market);
  const volume = decimal((worth / (close * factor)).toFixed(8));
  return { symbol, from, to, open: priced(open), high: priced(high), low: priced(low), close: priced(close), spreadRatio, volume };
}

/** The largest jump of the price between two neighbouring milliseconds, as a ratio of it. */
export function largestGapRatio({ dailyVolatilityRatio }: SimulatedMarket): number {
  return Math.expm1(LARGEST_GAP_IN_DAILY_VOLATILITIES * dailyVolatilityRatio);
}

/** Made up: the tighter the spread, the more is traded. Quote asset. */
export function simulatedHourlyVolume({ spreadRatio }: SimulatedMarket): Decimal {
  return decimal('100000').div(spreadRatio);
}

/** What lies at the best price of the book on average, quote asset. Made up. */
export function topOfBook(market: SimulatedMarket): number {
  return Number(simulatedHourlyVolume(market).toString()) * TOP_OF_BOOK_RATIO;
}

/** Quote asset traded in [from, to) while the price stands still: more in some hours than in others, and as much in two halves as in the whole. */
function simulatedVolume(symbolSeed: number, market: SimulatedMarket, from: UnixMs, to: UnixMs): number {
  let hours = 0;
  for (let start = from; start < to;) {
    const hour = Math.floor(start / HOUR_MS);
    const end = Math.min(to, (hour + 1) * HOUR_MS);
    hours += ((end - start) / HOUR_MS) * (0.5 + randomAt(symbolSeed, VOLUME_STREAM, hour));
    start = end;
  }
  return hours * Number(simulatedHourlyVolume(market).toString());
}

function rawPrice(symbolSeed: number, market: SimulatedMarket, at: UnixMs): number {
  const volatility = market.dailyVolatilityRatio;
  const wildness = 2 ** (0.9 * valueNoise(symbolSeed, REGIME_STREAM, at / DAY_MS));
  let logarithm = gaps(symbolSeed, at) * volatility;
  for (let octave = 0; octave < OCTAVES; octave += 1) {
    const period = SHORTEST_PERIOD_MS * 2 ** octave;
    const phase = randomAt(symbolSeed, octave, -1);
    const amplitude = AMPLITUDE_SCALE * volatility * Math.sqrt(period / DAY_MS);
    logarithm += amplitude * valueNoise(symbolSeed, octave, at / period + phase) * (octave < REGIME_OCTAVES ? wildness : 1);
  }
  return Number(market.basePrice.toString()) * Math.exp(logarithm);
}

/** The gaps of the last windows that are not worked off yet, in daily volatilities. */
function gaps(symbolSeed: number, at: UnixMs): number {
  const present = Math.floor(at / GAP_WINDOW_MS);
  let sum = 0;
  for (let window = present - GAP_LIFE_WINDOWS; window <= present; window += 1) {
    if (randomAt(symbolSeed, GAP_STREAM, window) < 0.5) continue;
    const offset = randomAt(symbolSeed, GAP_STREAM + 1, window) * GAP_WINDOW_MS;
    const gapAt = window * GAP_WINDOW_MS + Math.floor(offset / SIMULATED_GRID_MS) * SIMULATED_GRID_MS;
    const left = 1 - (at - gapAt) / (GAP_LIFE_WINDOWS * GAP_WINDOW_MS);
    if (left > 1 || left <= 0) continue;
    const size = 2 * randomAt(symbolSeed, GAP_STREAM + 2, window) - 1;
    sum += LARGEST_GAP_IN_DAILY_VOLATILITIES * size * left;
  }
  return sum;
}

function onTick(value: number, tickSize: Decimal): Decimal {
  const ticks = Math.max(1, Math.round(value / Number(tickSize.toString())));
  return decimal(String(ticks)).times(tickSize);
}
