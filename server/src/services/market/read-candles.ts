import { setImmediate } from 'node:timers/promises';
import type { Candle } from '@trade-executor/contracts/api/market';
import { MINUTE_MS, type UnixMs } from '@trade-executor/domain/time';
import type { PriceFeed } from '../../market-data/price-feed.ts';
import type { CandleCache } from './candle-cache.ts';
import { foldCandle, type Prices } from './fold-candle.ts';

/** Others get their turn after so many candles. */
const CANDLES_AT_ONCE = 20;
const BARS_AT_ONCE = 2_000;
const SAMPLES = 24;

export type CandleSpan = {
  readonly symbol: string;
  /** A multiple of the length. */
  readonly start: UnixMs;
  /** A multiple of the length; excluded. */
  readonly end: UnixMs;
  readonly lengthMs: number;
};

/** Returns the candles of prices that can be asked for at any moment: looked at some moments of each, and at every second of candles of a minute. */
export async function sampleCandles(feed: PriceFeed, cache: CandleCache, { symbol, start, end, lengthMs }: CandleSpan): Promise<Candle[]> {
  const now = feed.marketNow();
  const candles: Candle[] = [];
  let made = 0;
  for (let at = start; at < Math.min(end, now + 1); at += lengthMs) {
    const key = [symbol, lengthMs, at].join(' ');
    const known = cache.get(key);
    const candle = known ?? sampleCandle(feed, symbol, at, Math.min(at + lengthMs, now + 1), lengthMs);
    if (candle === null) continue;
    candles.push(candle);
    if (known !== undefined) continue;
    if (at + lengthMs <= now) cache.put(key, candle);
    if (++made % CANDLES_AT_ONCE === 0) await setImmediate();
  }
  return candles;
}

function sampleCandle(feed: PriceFeed, symbol: string, from: UnixMs, to: UnixMs, lengthMs: number): Candle | null {
  return foldCandle(from, lengthMs <= MINUTE_MS ? [...feed.bars(symbol, from, to)] : sampled(feed, symbol, from, to, lengthMs));
}

function sampled(feed: PriceFeed, symbol: string, from: UnixMs, to: UnixMs, lengthMs: number): Prices[] {
  const step = lengthMs / SAMPLES;
  const moments = Array.from({ length: SAMPLES }, (_, place) => from + place * step).filter((at) => at < to - 1);
  return [...moments, to - 1].flatMap((at) => {
    const last = feed.quote(symbol, at)?.last;
    return last ? [{ open: last, high: last, low: last, close: last }] : [];
  });
}

/** Returns candles made of recorded bars. A bar longer than a candle fills the one in which it begins. */
export async function foldRecordedCandles(feed: PriceFeed, { symbol, start, end, lengthMs }: CandleSpan): Promise<Candle[]> {
  const candles: Candle[] = [];
  let at = start;
  let stretches: Prices[] = [];
  let seen = 0;
  const finish = (): void => {
    const candle = foldCandle(at, stretches);
    if (candle) candles.push(candle);
    stretches = [];
  };
  for (const bar of feed.bars(symbol, start, feed.marketNow())) {
    const opensAt = Math.floor(bar.from / lengthMs) * lengthMs;
    if (opensAt >= end) break;
    if (opensAt < start) continue;
    if (opensAt !== at) finish();
    at = opensAt;
    stretches.push(bar);
    if (++seen % BARS_AT_ONCE === 0) await setImmediate();
  }
  finish();
  return candles;
}
