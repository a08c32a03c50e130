import { decimal } from '@trade-executor/domain/decimal';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@trade-executor/domain/time';
import { describe, expect, test } from 'vitest';
import { describeMarket } from '../../execution/testing/market-contract.ts';
import { createVirtualClock } from '../../execution/testing/virtual-clock.ts';
import { createFeedMarket } from '../feed-market.ts';
import { createMemoryMarketStateStore } from '../market-state-store.ts';
import { createSimulatedFeed, type SimulatedFeed } from './simulated-feed.ts';
import type { SimulatedMarketState } from './simulated-market-state.ts';

const BTC = 'BTC/USDT:USDT';
const start = Date.UTC(2026, 10, 20);

async function open(notBefore = 0) {
  const clock = createVirtualClock({ start });
  const state = createMemoryMarketStateStore<SimulatedMarketState>();
  const openFeed = (): Promise<SimulatedFeed> => createSimulatedFeed({ seed: 'test', now: () => clock.now(), state, notBefore });
  return { clock, openFeed, feed: await openFeed() };
}

const lastOf = (feed: SimulatedFeed): number => Number(feed.quote(BTC)?.last.toString());

describeMarket('the simulated market', async () => createFeedMarket((await open()).feed));

test('funding rates follow from seed and symbol, are small, and longs pay more often', async () => {
  const { feed, openFeed } = await open();
  const times = Array.from({ length: 300 }, (_, index) => start + 8 * index * HOUR_MS);
  const rates = times.map((at) => Number(feed.fundingRate(BTC, at)?.toString()));
  expect(rates.every((rate) => rate >= -0.0001 && rate <= 0.0003)).toBe(true);
  expect(rates.filter((rate) => rate > 0).length).toBeGreaterThan(200);
  const again = await openFeed();
  expect(times.map((at) => Number(again.fundingRate(BTC, at)?.toString()))).toEqual(rates);
  expect(feed.fundingRate('NONE/USDT:USDT', start)).toBeNull();
});

test('a push moves both markets of a coin, whichever of them is pushed; spot has no funding', async () => {
  const { feed } = await open();
  const ratioOf = (): number =>
    Number(
      feed
        .quote('BTC/USDT')
        ?.last.div(feed.quote(BTC)?.last ?? '1')
        .toString(),
    );
  expect(ratioOf()).toBeCloseTo(0.9998, 4);
  const before = lastOf(feed);
  expect(await feed.push('BTC/USDT', 1.1)).toBe(true);
  expect(lastOf(feed) / before).toBeCloseTo(1.1, 4);
  expect(ratioOf()).toBeCloseTo(0.9998, 4);
  expect(await feed.pushTo('BTC/USDT', decimal('50000'))).toBe(true);
  expect(Number(feed.quote('BTC/USDT')?.last.toString())).toBeCloseTo(50_000, 0);
  expect(ratioOf()).toBeCloseTo(0.9998, 4);
  expect(feed.fundingRate('BTC/USDT', start)).toBeNull();
});

describe('market time', () => {
  test('is the wall clock on the first start', async () => {
    expect((await open()).feed.marketNow()).toBe(start);
  });

  test('runs as many times as fast as it is told, without a jump at the change', async () => {
    const { feed, clock } = await open();
    await clock.advance(MINUTE_MS);
    await feed.setSpeed(60);
    expect(feed.marketNow()).toBe(start + MINUTE_MS);
    await clock.advance(MINUTE_MS);
    expect(feed.marketNow()).toBe(start + MINUTE_MS + HOUR_MS);
    await feed.setSpeed(1);
    await clock.advance(MINUTE_MS);
    expect(feed.marketNow()).toBe(start + 2 * MINUTE_MS + HOUR_MS);
  });

  test('runs on while the process is down', async () => {
    const { feed, clock, openFeed } = await open();
    await feed.setSpeed(60);
    await clock.advance(MINUTE_MS);
    expect((await openFeed()).marketNow()).toBe(start + HOUR_MS);
  });

  test('starts no earlier than what accounts have lived through', async () => {
    const { feed, clock } = await open(start + DAY_MS);
    expect(feed.marketNow()).toBe(start + DAY_MS);
    await clock.advance(MINUTE_MS);
    expect(feed.marketNow()).toBe(start + DAY_MS + MINUTE_MS);
  });
});

describe('a push', () => {
  test('moves the price by its ratio, for good, and the market of nobody else', async () => {
    const { feed, openFeed } = await open();
    const [before, other] = [lastOf(feed), feed.quote('ETH/USDT:USDT')?.last.toString()];
    expect(await feed.push(BTC, 0.9)).toBe(true);
    expect(lastOf(feed) / before).toBeCloseTo(0.9, 4);
    expect(lastOf(await openFeed())).toBe(lastOf(feed));
    expect(feed.quote('ETH/USDT:USDT')?.last.toString()).toBe(other);
  });

  test('to a price reaches it exactly, again and again', async () => {
    const { feed } = await open();
    for (const price of ['50000.1', '123456.7', '0.1', '99999.9']) {
      await feed.pushTo(BTC, decimal(price));
      expect(feed.quote(BTC)?.last.toString()).toBe(price);
    }
  });

  test('is a gap at the open of a bar, and leaves what was before', async () => {
    const { feed, clock } = await open();
    await clock.advance(3_000);
    await feed.push(BTC, 0.9);
    await clock.advance(4_000);
    const bars = [...feed.bars(BTC, start, feed.marketNow())];
    expect(bars.map(({ from, to }) => [from - start, to - start])).toEqual([
      [0, 3_000],
      [3_000, 7_000],
    ]);
    const [before, after] = bars;
    expect(Number(after?.open.toString()) / Number(before?.close.toString())).toBeCloseTo(0.9, 3);
  });

  test('of an unknown symbol is refused', async () => {
    const { feed } = await open();
    expect(await feed.push('NONE/USDT:USDT', 2)).toBe(false);
    expect(await feed.pushTo('NONE/USDT:USDT', decimal('1'))).toBe(false);
  });
});

describe('bars', () => {
  test('follow each other without a hole, and end at the same moments for every symbol', async () => {
    const { feed, clock } = await open();
    await clock.advance(MINUTE_MS);
    await feed.push(BTC, 1.01);
    await clock.advance(MINUTE_MS + 7);
    const from = start + 1_234;
    const seams = (symbol: string) => [...feed.bars(symbol, from, feed.marketNow())].map((bar) => [bar.from, bar.to]);
    const btc = seams(BTC);
    expect(seams('XRP/USDT:USDT')).toEqual(btc);
    expect(btc.at(0)?.[0]).toBe(from);
    expect(btc.at(-1)?.[1]).toBe(feed.marketNow());
    for (const [index, [opens]] of btc.entries()) expect(opens).toBe(btc[index - 1]?.[1] ?? from);
  });

  test('are longer over a long stretch, so that a week is quickly worked through', async () => {
    const { feed } = await open();
    expect([...feed.bars(BTC, start - 30 * DAY_MS, start)]).toHaveLength(30 * 24);
  });
});

test('a market’s range and volume of the hours that are over are known from the start, and change with the hour', async () => {
  const { feed, clock } = await open();
  const market = createFeedMarket(feed);
  const { atr, dailyVolume } = market.facts(BTC);
  // between a tenth and two thirds of the day's deviation of 2.5 %
  expect(Number(atr?.toString())).toBeGreaterThan(lastOf(feed) * 0.0025);
  expect(Number(atr?.toString())).toBeLessThan(lastOf(feed) * 0.017);
  expect(dailyVolume).toEqual(decimal('24000000000')); // 100,000 / 0.0001 an hour
  await clock.advance(HOUR_MS - 1);
  expect(market.facts(BTC).atr).toEqual(atr);
  await clock.advance(1);
  expect(market.facts(BTC).atr).not.toEqual(atr);
});
