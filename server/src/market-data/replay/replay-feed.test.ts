import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { HOUR_MS, MINUTE_MS } from '@trade-executor/domain/time';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { describeMarket } from '../../execution/testing/market-contract.ts';
import { createFeedMarket } from '../feed-market.ts';
import { createMemoryMarketStateStore } from '../market-state-store.ts';
import {
  btcByTheMinute,
  ethByThreeMinutes,
  freely,
  openReplayRig,
  RECORDED_AT,
  REPLAY_START,
  type ReplayRig,
} from '../testing/replay-rig.ts';
import { makeCandleFolder } from '../testing/make-candle-folder.ts';
import { createReplayFeed } from './replay-feed.ts';
import type { ReplayMarketState } from './replay-market-state.ts';

const BTC = 'BTC/USDT:USDT';
const ETH = 'ETH/USDT:USDT';
const minutes = (count: number): number => REPLAY_START + count * MINUTE_MS;

let rig: ReplayRig;
beforeEach(async () => {
  rig = await openReplayRig();
});
afterEach(() => rig.folder.remove());

const lastOf = (symbol: string, at?: number) => rig.feed.quote(symbol, at)?.last.toString();
const closes = (symbol: string, from: number, to: number) => [...rig.feed.bars(symbol, from, to)].map(({ close }) => close.toString());

describeMarket('the replayed market', async () => {
  await rig.feed.load(btcByTheMinute);
  return createFeedMarket(rig.feed);
});

test('lists candle files, the finest first and perpetuals before spot; ticks and funding are left out', () => {
  expect(rig.feed.files(BTC).map(({ venue, timeframe }) => `${venue} ${timeframe}`)).toEqual([
    'binanceusdm 1m',
    'binance 1m',
    'binance 1d',
  ]);
  expect(new Set(rig.feed.files().map(({ symbol }) => symbol))).toEqual(new Set([BTC, ETH]));
});

test('derives each instrument from the prices in its files', () => {
  const [btc, eth] = [BTC, ETH].map((symbol) => rig.feed.instruments().find((instrument) => instrument.symbol === symbol));
  expect(btc).toMatchObject({ base: 'BTC', quote: 'USDT', kind: 'perpetual' });
  expect(btc?.tickSize.toString()).toBe('0.01'); // the spot file writes 100.01
  expect(btc?.stepSize.toString()).toBe('0.1'); // about ten USDT
  expect(eth?.stepSize.toString()).toBe('1');
});

describe('market time', () => {
  test('stands still until it is stepped, and nothing has a price before it is loaded', () => {
    expect(rig.feed.marketNow()).toBe(REPLAY_START);
    expect(rig.feed.quote(BTC)).toBeNull();
    expect(rig.feed.step(freely)).toBe(false);
  });

  test('the first candle opens at the present moment, and its open is the price', async () => {
    await rig.feed.load(btcByTheMinute);
    expect(lastOf(BTC)).toBe('100');
    expect(rig.feed.barsLeft()).toEqual({ [BTC]: 4 });
    rig.feed.step(freely);
    rig.feed.step(freely);
    expect(rig.feed.marketNow()).toBe(minutes(2));
    expect(lastOf(BTC)).toBe('101');
    expect(lastOf(BTC, minutes(1))).toBe('100');
    expect(rig.feed.barsLeft()).toEqual({ [BTC]: 2 });
  });

  test('goes on from the end of one bar to the end of the next, over all symbols and holes', async () => {
    await rig.feed.load(btcByTheMinute);
    await rig.feed.load(ethByThreeMinutes);
    const ends: number[] = [];
    while (rig.feed.step(freely)) ends.push((rig.feed.marketNow() - REPLAY_START) / MINUTE_MS);
    expect(ends).toEqual([1, 2, 3, 5, 6]);
    expect([lastOf(BTC), lastOf(ETH)]).toEqual(['110', '55']);
  });

  test('goes no further than its limit, even within a bar', async () => {
    await rig.feed.load(btcByTheMinute);
    const until = minutes(1) + 20_000;
    while (rig.feed.step({ until, symbols: null }));
    expect(rig.feed.marketNow()).toBe(until);
    expect(lastOf(BTC)).toBe('100');
    expect(rig.feed.barsLeft()).toEqual({ [BTC]: 3 });
  });

  test('may go from bar to bar of some symbols only, while those of the others end with them', async () => {
    await rig.feed.load(btcByTheMinute);
    await rig.feed.load(ethByThreeMinutes);
    rig.feed.step({ ...freely, symbols: [ETH] });
    expect(rig.feed.marketNow()).toBe(minutes(3));
    expect(rig.feed.barsLeft()).toEqual({ [BTC]: 1, [ETH]: 1 });
    expect(closes(BTC, REPLAY_START, minutes(3))).toEqual(['100', '101', '95']);
  });

  test('another series of a symbol takes the place of the one before, and time goes on', async () => {
    await rig.feed.load(btcByTheMinute);
    rig.feed.step(freely);
    await rig.feed.load({ ...btcByTheMinute, fromTimestamp: RECORDED_AT + 2 * MINUTE_MS });
    expect(rig.feed.marketNow()).toBe(minutes(1));
    expect(lastOf(BTC)).toBe('101');
    rig.feed.step(freely);
    expect(lastOf(BTC)).toBe('95');
    expect(rig.feed.marketNow()).toBe(minutes(2));
  });
});

test('bars are those that ended since a moment, up to the present one', async () => {
  await rig.feed.load(btcByTheMinute);
  rig.feed.step(freely);
  rig.feed.step(freely);
  rig.feed.step(freely);
  expect(closes(BTC, REPLAY_START, minutes(9))).toEqual(['100', '101', '95']);
  expect(closes(BTC, minutes(1), minutes(2))).toEqual(['101']);
  expect(closes(BTC, minutes(3), minutes(9))).toEqual([]);
});

test('time, prices and what is left survive a restart', async () => {
  await rig.feed.load(btcByTheMinute);
  rig.feed.step(freely);
  rig.feed.step(freely);
  await rig.feed.save();
  const reborn = await rig.reopen();
  expect(reborn.marketNow()).toBe(minutes(2));
  expect(reborn.quote(BTC)?.last.toString()).toBe('101');
  expect(reborn.barsLeft()).toEqual({ [BTC]: 2 });
  expect([...reborn.bars(BTC, minutes(1), minutes(2))]).toHaveLength(1);
});

test('what is not there cannot be loaded', async () => {
  expect(await rig.feed.load({ ...btcByTheMinute, file: 'nowhere.csv.gz' })).toEqual({ ok: false, error: { code: 'SERIES_NOT_FOUND' } });
  expect(await rig.feed.load({ ...btcByTheMinute, symbol: 'NONE/USDT:USDT' })).toEqual({
    ok: false,
    error: { code: 'INSTRUMENT_NOT_FOUND' },
  });
  const late = await rig.feed.load({ ...btcByTheMinute, fromTimestamp: REPLAY_START });
  expect(late).toEqual({ ok: false, error: { code: 'NO_CANDLES_SINCE', lastTimestamp: RECORDED_AT + 4 * MINUTE_MS } });
});

test('funding rates are those that were recorded beside the candles, and unknown elsewhere', async () => {
  await rig.feed.load(btcByTheMinute);
  expect(rig.feed.fundingRate(BTC, REPLAY_START)?.toString()).toBe('0.0001');
  expect(rig.feed.fundingRate(BTC, REPLAY_START + 9 * HOUR_MS)).toBeNull();
  await rig.feed.load(ethByThreeMinutes);
  expect(rig.feed.fundingRate(ETH, REPLAY_START)).toBeNull();
});

const recorded = join(process.env['SHARED_DATA_DIR'] ?? '../shared', 'market');

test.skipIf(!existsSync(recorded))('real candles are replayed on sensible instruments', async () => {
  const feed = await createReplayFeed({ folder: recorded, state: createMemoryMarketStateStore(), startAt: REPLAY_START });
  const limits = feed.instruments().map(({ base, tickSize, stepSize }) => `${base} ${tickSize.toString()} ${stepSize.toString()}`);
  expect(limits).toEqual(expect.arrayContaining(['BTC 0.01 0.001', 'XRP 0.00001 1']));
  const [finest] = feed.files(BTC);
  if (finest === undefined) throw new Error('no file of BTC');
  const loaded = await feed.load({ ...finest, fromTimestamp: 0 });
  expect(loaded.ok && loaded.value.bars).toBeGreaterThan(1_000);
  for (let count = 0; count < 100; count += 1) feed.step(freely);
  expect(feed.marketNow()).toBe(minutes(100));
});

test('range and volume are known once the replay has seen the hours, and not before', async () => {
  const hours = Array.from({ length: 26 }, (_, count) => `${RECORDED_AT + count * HOUR_MS},100,102,98,100,3`);
  const folder = makeCandleFolder({ 'binanceusdm/BTCUSDT_1h.csv.gz': hours });
  onTestFinished(() => folder.remove());
  const state = createMemoryMarketStateStore<ReplayMarketState>();
  const feed = await createReplayFeed({ folder: folder.path, state, startAt: REPLAY_START });
  const market = createFeedMarket(feed);
  await feed.load({ symbol: BTC, file: 'binanceusdm/BTCUSDT_1h.csv.gz', fromTimestamp: RECORDED_AT });
  const stepHours = (count: number): void => {
    for (let hour = 0; hour < count; hour += 1) feed.step(freely);
  };
  const told = () => [market.facts(BTC).atr, market.facts(BTC).dailyVolume].map(String);
  stepHours(14);
  expect(told()).toEqual(['null', 'null']);
  stepHours(1);
  expect(told()).toEqual(['4', 'null']);
  stepHours(9);
  expect(told()).toEqual(['4', '7200']); // 24 · 3 · 100
});
