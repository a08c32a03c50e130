import { decimal } from '@trade-executor/domain/decimal';
import type { Pause } from '@trade-executor/domain/risk/halt';
import { earnedOf } from '@trade-executor/domain/risk/past-standing';
import type { LossSettings } from '@trade-executor/domain/settings/copier-settings';
import { defaultSettings } from '@trade-executor/domain/settings/default-settings';
import { DAY_MS } from '@trade-executor/domain/time';
import { describe, expect, test } from 'vitest';
import { liftHalt } from '../halts/pull-halt.ts';
import { makeCopier } from '../store/testing/make-facts.ts';
import { entryOutcome, instructionOutcome, openEngineRig, type EngineRig } from '../testing/engine-rig.ts';

/** One entry at market, half of it waiting at 39,500, stop 39,000; the copier stops at half a percent lost in a day. */
async function openPausingRig(lossPause: Pause, limits: Partial<LossSettings> = {}): Promise<EngineRig> {
  const rig = await openEngineRig();
  const settings = { ...defaultSettings, maxDailyLossRatio: decimal('0.005'), lossPause, cancelWhenTargetTouched: false, ...limits };
  rig.store.put({ copiers: [makeCopier({ settings })] });
  const money = { asset: 'USDT', equity: decimal('10000'), balance: decimal('10000'), deposited: decimal('10000') };
  await rig.store.markEquity({ accountId: 'account-1', at: rig.feed.marketNow() - 1, ...money });
  const legs = [
    { type: 'market', prices: [], shares: null },
    { type: 'limit', prices: ['39200'], shares: null },
  ] as const;
  await rig.post({ messageId: 'call', outcome: entryOutcome({ legs }) });
  return rig;
}

/** The market falls until the account has lost more than the limit, the stop not touched. */
async function fall(rig: EngineRig): Promise<void> {
  rig.feed.moveTo('39210');
  await rig.follow();
}

/** The next day begins with what the account has by then. */
async function nextDay(rig: EngineRig): Promise<void> {
  const { asset, equity, balance, deposited } = await rig.venue.balance('account-1');
  await rig.store.markEquity({ accountId: 'account-1', at: rig.feed.marketNow(), asset, equity, balance, deposited });
  rig.feed.skip(DAY_MS);
  await rig.settle();
}

async function order(rig: EngineRig, messageId: string): Promise<string> {
  await rig.post({ messageId, outcome: entryOutcome({ stop: { price: '38000', percent: null, points: null, candle: null } }) });
  const [receipt] = await rig.store.receiptsOfMessage('channel-1', messageId);
  return receipt?.denial?.code ?? 'traded';
}

const liveHalts = (rig: EngineRig) => rig.store.liveHalts(rig.clock.now());
const waiting = async (rig: EngineRig) => (await rig.venue.openOrders('account-1')).filter(({ intent }) => !intent.reduceOnly).length;
const stopped = async (rig: EngineRig) => (await rig.venue.openOrders('account-1')).some(({ intent }) => intent.triggerPrice !== null);

test.each([
  { pause: 'entries_off', stage: 'open', entriesWaiting: 1 },
  { pause: 'exits_only', stage: 'open', entriesWaiting: 0 },
  { pause: 'flatten', stage: 'closed', entriesWaiting: 0 },
  { pause: 'locked', stage: 'open', entriesWaiting: 0 },
] as const)('a pause means what it says in every state: $pause', async ({ pause, stage, entriesWaiting }) => {
  const rig = await openPausingRig(pause);
  expect([(await rig.trade()).stage, await waiting(rig)]).toEqual(['open', 1]);
  await fall(rig);
  expect(await liveHalts(rig)).toMatchObject([{ scope: 'copier', scopeId: 'copier-1', cause: 'daily_loss', pause, by: null }]);
  const trade = await rig.trade();
  expect([trade.stage, await waiting(rig)]).toEqual([stage, entriesWaiting]);
  if (stage === 'closed') {
    expect(trade.closeReason).toBe('halt');
    expect(await rig.venue.openOrders('account-1')).toEqual([]);
  } else {
    expect(await stopped(rig)).toBe(true); // a pause takes no protection away
    for (const price of ['39150', '38900']) {
      rig.feed.moveTo(price);
      await rig.follow();
    }
    expect((await rig.trade()).closeReason).toBe('stop');
  }
  expect(await order(rig, 'paused')).toBe('TRADING_HALTED');
});

test('the trader is told once, however often it is looked at, and again when it ends', async () => {
  const rig = await openPausingRig('entries_off');
  await fall(rig);
  await rig.settle();
  await rig.follow();
  await rig.store.deliverOutboxes(100);
  const told = async () =>
    (await rig.store.claimNotifications(rig.clock.now(), 0, 100)).filter(({ kind }) => kind === 'halt').map(({ revision }) => revision);
  expect(await told()).toEqual([1]);
  await nextDay(rig);
  await rig.store.deliverOutboxes(100);
  expect(await told()).toEqual([2]);
});

test('a new day lifts the halt of a day, but not a lock', async () => {
  for (const [pause, live] of [['entries_off', 0] as const, ['locked', 1] as const]) {
    const rig = await openPausingRig(pause);
    await fall(rig);
    await nextDay(rig);
    expect((await liveHalts(rig)).length).toBe(live);
  }
});

test('what a person lifts is not pulled again in its day; the limit itself still denies', async () => {
  const rig = await openPausingRig('exits_only');
  await fall(rig);
  const [halt] = await liveHalts(rig);
  if (!halt) throw new Error('nothing was halted');
  expect(await liftHalt(rig.store, halt, { at: rig.clock.now(), by: 'user-1' })).toBe(true);
  await rig.settle();
  expect(await liveHalts(rig)).toEqual([]);
  expect(await order(rig, 'lifted')).toBe('DAILY_LOSS_LIMIT');
});

describe('a drawdown', () => {
  const limit = { maxDailyLossRatio: null, maxDrawdownRatio: decimal('0.005') };
  const earned = async (rig: EngineRig) => earnedOf(await rig.venue.balance('account-1'));
  const lift = async (rig: EngineRig) => {
    const [halt] = await liveHalts(rig);
    if (!halt) throw new Error('nothing was halted');
    const newPeak = { accountId: 'account-1', earned: await earned(rig) };
    await liftHalt(rig.store, halt, { at: rig.clock.now(), by: 'user-1', newPeak });
    await rig.settle();
    return halt.haltId;
  };

  test('that a person lifted counts from the equity at that moment: trades open again, and the next one halts anew', async () => {
    const rig = await openPausingRig('flatten', limit);
    await fall(rig);
    expect(await liveHalts(rig)).toMatchObject([{ cause: 'drawdown', until: null }]);
    expect(await order(rig, 'paused')).toBe('TRADING_HALTED');
    const first = await lift(rig);
    expect(await liveHalts(rig)).toEqual([]);
    expect(await order(rig, 'lifted')).toBe('traded');
    rig.feed.moveTo('38500');
    await rig.follow();
    const [second] = await liveHalts(rig);
    expect(second).toMatchObject({ cause: 'drawdown' });
    expect(second?.haltId).not.toBe(first);
  });

  test('beyond a limit that was narrowed while nothing was open is halted with the next call, so that it can be lifted', async () => {
    const rig = await openPausingRig('flatten', { ...limit, maxDrawdownRatio: decimal('0.5') });
    await fall(rig);
    await rig.post({ messageId: 'leave', outcome: instructionOutcome({ action: 'close' }) });
    await rig.settle();
    rig.store.put({ copiers: [makeCopier({ settings: { ...defaultSettings, ...limit } })] });
    expect(await order(rig, 'denied')).toBe('DRAWDOWN_LIMIT');
    expect(await liveHalts(rig)).toMatchObject([{ cause: 'drawdown' }]);
    await lift(rig);
    expect(await order(rig, 'lifted')).toBe('traded');
  });
});
