import { decimal } from '@trade-executor/domain/decimal';
import { afterEach, describe, expect, test } from 'vitest';
import { createMemoryPaperAccountStore } from '../../execution/venues/paper/memory-paper-account-store.ts';
import { createPaperVenue } from '../../execution/venues/paper/paper-venue.ts';
import { paperRules } from '../../execution/testing/paper-rig.ts';
import { createVirtualClock } from '../../execution/testing/virtual-clock.ts';
import { createMemoryMarketStateStore } from '../market-state-store.ts';
import { createSimulatedFeed } from '../simulated/simulated-feed.ts';
import { btcByTheMinute, ethByThreeMinutes, openReplayRig, RECORDED_AT, REPLAY_START } from '../testing/replay-rig.ts';
import { replayRoutes } from './replay-routes.ts';
import { simulatedRoutes } from './simulated-routes.ts';
import { startMarketControl } from './start-market-control.ts';

const BTC = 'BTC/USDT:USDT';
const minutes = (count: number): number => REPLAY_START + count * 60_000;
const cleanUps: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp();
});

/** Whatever a control may answer. */
type Answer = {
  readonly marketNow: number;
  readonly speed: number;
  readonly prices: readonly { readonly last: string }[];
  readonly series: readonly unknown[];
  readonly error: { readonly message: string };
};

async function openControl(router: Parameters<typeof startMarketControl>[0]['router']) {
  const control = await startMarketControl({ router, port: 0 });
  cleanUps.push(() => control.close());
  const ask = async (path: string, body?: unknown) => {
    const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const reply = await fetch(`http://127.0.0.1:${control.port}${path}`, body === undefined ? {} : post);
    return { status: reply.status, body: (await reply.json()) as Answer };
  };
  return { ask };
}

describe('the control of a simulated market', () => {
  async function open() {
    const clock = createVirtualClock();
    const feed = await createSimulatedFeed({ seed: 'test', now: () => clock.now(), state: createMemoryMarketStateStore() });
    return { clock, feed, ...(await openControl(simulatedRoutes({ feed }))) };
  }

  test('shows time, speed and prices', async () => {
    const { ask, feed } = await open();
    const { body } = await ask('/market');
    expect(body).toMatchObject({ marketNow: feed.marketNow(), speed: 1 });
    expect(body.prices).toHaveLength(feed.instruments().length);
    expect(body.prices[0]).toEqual({
      symbol: BTC,
      bid: expect.stringMatching(/^[\d.]+$/),
      ask: expect.stringMatching(/^[\d.]+$/),
      last: expect.stringMatching(/^[\d.]+$/),
      change24hRatio: expect.stringMatching(/^-?0\.\d+$/),
    });
  });

  test('pushes a price to where it is wanted, or by a ratio', async () => {
    const { ask } = await open();
    expect((await ask('/market/push', { symbol: BTC, price: '64000.5' })).body.prices[0]?.last).toBe('64000.5');
    expect((await ask('/market/push', { symbol: BTC, ratio: -0.5 })).body.prices[0]?.last).toBe('32000.3');
  });

  test('lets time run faster', async () => {
    const { ask, clock, feed } = await open();
    const before = feed.marketNow();
    expect((await ask('/market/speed', { speed: 3600 })).body.speed).toBe(3600);
    await clock.advance(1_000);
    expect((await ask('/market')).body.marketNow).toBe(before + 3_600_000);
  });

  test.each([
    ['/market/push', { symbol: BTC }, 'either ratio or price'],
    ['/market/push', { symbol: BTC, ratio: 1, price: '1' }, 'either ratio or price'],
    ['/market/push', { symbol: BTC, ratio: -1 }, 'ratio'],
    ['/market/push', { symbol: BTC, price: '-1' }, 'plain decimal'],
    ['/market/push', { symbol: 'NONE', ratio: 0.1 }, 'NONE is not traded here'],
    ['/market/speed', { speed: 0 }, 'speed'],
    ['/market/speed', { speed: 3601 }, 'speed'],
  ])('POST %s %j is refused: %s', async (path, body, words) => {
    const reply = await (await open()).ask(path, body);
    expect(reply.status).toBe(400);
    expect(reply.body.error.message).toContain(words);
  });

  test('an unknown path is not found', async () => {
    expect((await (await open()).ask('/nowhere')).status).toBe(404);
  });
});

describe('the control of a replayed market', () => {
  /** BTC falls to 94 in the third bar, where the account wants to buy at 95. */
  async function open() {
    const { feed, folder } = await openReplayRig();
    cleanUps.push(() => folder.remove());
    const clock = createVirtualClock({ marketNow: () => feed.marketNow() });
    const venue = createPaperVenue({ feed, clock, accounts: createMemoryPaperAccountStore(), rules: paperRules });
    const rested: number[] = [];
    const idle = async () => void rested.push(feed.marketNow());
    const control = await openControl(
      replayRoutes({
        feed,
        idle,
        advance: () => venue.advance(),
        delivered: () => venue.delivered(),
        report: () => ({ unprotectedMsMax: 7 }),
      }),
    );
    await venue.openPaperAccount('account-1', decimal('1000'));
    return { ...control, feed, venue, rested };
  }
  const entry = {
    clientOrderId: 'entry',
    leg: 'entry-0',
    generation: 0,
    symbol: BTC,
    side: 'buy',
    type: 'limit',
    quantity: decimal('1'),
    limitPrice: decimal('95'),
    triggerPrice: null,
    reduceOnly: false,
    leverage: decimal('5'),
  } as const;

  test('lists what may be loaded', async () => {
    const { body } = await (await open()).ask(`/replay/series?symbol=${encodeURIComponent(BTC)}`);
    expect(body.series[0]).toEqual({
      symbol: BTC,
      file: 'binanceusdm/BTCUSDT_1m.csv.gz',
      venue: 'binanceusdm',
      timeframe: '1m',
      firstTimestamp: RECORDED_AT,
      lastTimestamp: RECORDED_AT + 4 * 60_000,
    });
    expect(body.series).toHaveLength(3);
  });

  test('steps over all loaded symbols, and says what is left', async () => {
    const { ask } = await open();
    expect((await ask('/replay/load', btcByTheMinute)).body).toMatchObject({
      bars: 4,
      firstTimestamp: RECORDED_AT,
      marketNow: REPLAY_START,
    });
    await ask('/replay/load', ethByThreeMinutes);
    const left = { [BTC]: 2, 'ETH/USDT:USDT': 2 };
    expect((await ask('/replay/step', { bars: 2 })).body).toEqual({ marketNow: minutes(2), barsLeft: left, events: 0 });
    expect((await ask('/market')).body).toMatchObject({ marketNow: minutes(2), prices: [{ last: '101' }, { last: '50' }] });
  });

  test('comes to rest after the bar of an event, and stops there when asked', async () => {
    const { ask, venue, rested } = await open();
    await ask('/replay/load', btcByTheMinute);
    await venue.place('account-1', entry);
    expect((await ask('/replay/step', { bars: 100, untilEvent: true })).body).toMatchObject({ marketNow: minutes(3), events: 1 });
    expect(rested.every((at) => at === minutes(3))).toBe(true);
    expect((await ask('/replay/step', { bars: 100 })).body).toMatchObject({ barsLeft: { [BTC]: 0 }, events: 0 });
  });

  test('what is placed at rest counts from the next bar on', async () => {
    const { ask, venue } = await open();
    venue.subscribe(async (event) => {
      if (event.type !== 'order_filled' || event.fill.clientOrderId !== 'entry') return;
      await venue.place('account-1', { ...entry, clientOrderId: 'target', side: 'sell', limitPrice: decimal('109'), reduceOnly: true });
    });
    await ask('/replay/load', btcByTheMinute);
    await venue.place('account-1', entry);
    expect((await ask('/replay/step', { bars: 100 })).body).toMatchObject({ events: 2, barsLeft: { [BTC]: 0 } });
    const { balance } = await venue.balance('account-1');
    expect(balance.toString()).toBe('1013.9592'); // 14 - 95 * 0.0002 - 109 * 0.0002
  });

  test('steps no further than a market time, and reports what the run has seen', async () => {
    const { ask } = await open();
    await ask('/replay/load', btcByTheMinute);
    expect((await ask('/replay/step', { bars: 100, until: minutes(2) })).body).toMatchObject({
      marketNow: minutes(2),
      barsLeft: { [BTC]: 2 },
    });
    expect((await ask('/report')).body).toEqual({ unprotectedMsMax: 7 });
  });

  test('answers once everybody is at rest', async () => {
    const { ask } = await open();
    expect((await ask('/replay/idle', {})).body).toEqual({ marketNow: REPLAY_START, barsLeft: {} });
  });

  test.each([
    ['/replay/load', { ...btcByTheMinute, file: 'nowhere.csv.gz' }, 'There is no candle file nowhere.csv.gz'],
    ['/replay/load', { ...btcByTheMinute, symbol: 'NONE/USDT:USDT' }, 'NONE/USDT:USDT is not traded here'],
    ['/replay/load', { ...btcByTheMinute, fromTimestamp: REPLAY_START }, 'No candle opens at or after'],
    ['/replay/load', { symbol: BTC }, 'file'],
    ['/replay/step', { bars: 0 }, 'bars'],
    ['/replay/step', {}, 'bars'],
  ])('POST %s %j is refused: %s', async (path, body, words) => {
    const reply = await (await open()).ask(path, body);
    expect(reply.status).toBe(400);
    expect(reply.body.error.message).toContain(words);
  });
});
