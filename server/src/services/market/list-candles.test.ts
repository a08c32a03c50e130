import { HOUR_MS, MINUTE_MS } from '@trade-executor/domain/time';
import { expect, test } from 'vitest';
import { createScriptedFeed } from '../../execution/testing/paper-scripted-feed.ts';
import { createSimulatedFeed } from '../../market-data/simulated/simulated-feed.ts';
import { makeActor } from '../testing/make-actor.ts';
import { createCandleCache } from './candle-cache.ts';
import { listCandles } from './list-candles.ts';

const actor = makeActor();
const start = Date.UTC(2026, 10, 20);
const symbol = 'BTC/USDT:USDT';

async function openSimulated() {
  let now = start;
  const state = { load: async () => null, save: async () => undefined };
  const feed = await createSimulatedFeed({ seed: '1', now: () => now, state });
  return { deps: { feed, feedKind: 'simulated', candleCache: createCandleCache() } as const, at: (moment: number) => void (now = moment) };
}

test.each(['1m', '5m', '15m', '1h', '4h', '1d'] as const)(
  'simulated candles of %s follow one another; those closed never change',
  async (timeframe) => {
    const { deps, at } = await openSimulated();
    at(start + 90_000);
    const before = await listCandles(deps, { actor, query: { symbol, timeframe } });
    expect(before.candles).toHaveLength(300);
    const opens = before.candles.map((candle) => candle.at);
    expect(new Set(opens.slice(1).map((open, place) => open - (opens[place] ?? 0))).size).toBe(1);
    for (const { open, high, low, close } of before.candles) {
      expect(Math.max(Number(open), Number(close))).toBeLessThanOrEqual(Number(high));
      expect(Math.min(Number(open), Number(close))).toBeGreaterThanOrEqual(Number(low));
    }
    at(start + 91_000);
    const after = await listCandles(deps, { actor, query: { symbol, timeframe } });
    expect(after.candles.slice(0, -1)).toEqual(before.candles.slice(0, -1));
  },
);

test('the newest 1,000 of a long stretch', async () => {
  const { deps } = await openSimulated();
  const { candles } = await listCandles(deps, { actor, query: { symbol, timeframe: '5m', from: start - 400 * 24 * HOUR_MS } });
  expect(candles).toHaveLength(1_000);
  expect(candles.at(-1)?.at).toBe(start - 5 * MINUTE_MS);
});

test('nothing of the future, and nothing when it ends before it begins', async () => {
  const { deps } = await openSimulated();
  const read = (from: number, to: number) => listCandles(deps, { actor, query: { symbol, timeframe: '1m', from, to } });
  expect((await read(start + HOUR_MS, start + 2 * HOUR_MS)).candles).toEqual([]);
  expect((await read(start, start - HOUR_MS)).candles).toEqual([]);
});

test('recorded bars are folded into the candles in which they begin', async () => {
  const feed = createScriptedFeed({ price: '100', start });
  feed.bar({ open: '100', high: '110', low: '95', close: '105' }, symbol);
  feed.bar({ open: '105', high: '107', low: '90', close: '91' }, symbol);
  feed.skip(2 * MINUTE_MS);
  feed.bar({ open: '91', high: '92', low: '90', close: '92' }, symbol);
  const { candles } = await listCandles(
    { feed, feedKind: 'replay', candleCache: createCandleCache() },
    { actor, query: { symbol, timeframe: '1m' } },
  );
  expect(candles).toEqual([
    { at: start, open: '100', high: '110', low: '90', close: '91' },
    { at: start + 2 * MINUTE_MS, open: '91', high: '92', low: '90', close: '92' },
  ]);
});

test('closed candles are kept, as many as there is room for', () => {
  const cache = createCandleCache(2);
  const candle = { at: 0, open: '1', high: '1', low: '1', close: '1' };
  for (const key of ['a', 'b', 'c']) cache.put(key, candle);
  expect(['a', 'b', 'c'].map((key) => cache.get(key) !== undefined)).toEqual([false, true, true]);
});
