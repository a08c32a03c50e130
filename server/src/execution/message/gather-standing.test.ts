import { decimal } from '@trade-executor/domain/decimal';
import type { CopierSettings } from '@trade-executor/domain/settings/copier-settings';
import { defaultSettings } from '@trade-executor/domain/settings/default-settings';
import { HOUR_MS } from '@trade-executor/domain/time';
import { expect, test } from 'vitest';
import { makeCopier } from '../store/testing/make-facts.ts';
import { gatherStanding } from './gather-standing.ts';
import { entryOutcome, instructionOutcome, openEngineRig, type EngineRig } from '../testing/engine-rig.ts';

/** A copier with these settings, on account 1. */
async function openRig(settings: Partial<CopierSettings>): Promise<EngineRig> {
  const rig = await openEngineRig();
  rig.store.put({ copiers: [makeCopier({ settings: { ...defaultSettings, ...settings } })] });
  return rig;
}

/** Posts the usual order as this message, and returns what became of it. */
async function order(rig: EngineRig, messageId: string): Promise<string> {
  await rig.post({ messageId, outcome: entryOutcome() });
  const [receipt] = await rig.store.receiptsOfMessage('channel-1', messageId);
  return receipt?.denial?.code ?? 'traded';
}

async function closeAll(rig: EngineRig): Promise<void> {
  await rig.post({ outcome: instructionOutcome({ action: 'close', target: { by: 'all', value: null } }) });
}

test('the second trade of a day is one too many for a copier of one a day, and the first of the next day is none', async () => {
  const rig = await openRig({ maxTradesPerDay: 1 });
  expect(await order(rig, 'first')).toBe('traded');
  await closeAll(rig);
  expect(await order(rig, 'second')).toBe('MAX_TRADES_PER_DAY');
  rig.feed.skip(24 * HOUR_MS);
  expect(await order(rig, 'next day')).toBe('traded');
});

test('after two stop-outs in a row the copier rests for its hour', async () => {
  const rig = await openRig({ cooldownAfterStops: 2, cooldownMs: HOUR_MS });
  for (const messageId of ['first', 'second']) {
    expect(await order(rig, messageId)).toBe('traded');
    rig.feed.moveTo('38900');
    await rig.follow();
    rig.feed.moveTo('40000');
    await rig.follow();
  }
  expect(await order(rig, 'third')).toBe('COOLDOWN');
  rig.feed.skip(HOUR_MS);
  expect(await order(rig, 'rested')).toBe('traded');
});

test('what an account lost since its day began denies the next trade, however much money came in since', async () => {
  const rig = await openRig({ maxDailyLossRatio: decimal('0.005') });
  const at = rig.feed.marketNow() - 1;
  const mark = { accountId: 'account-1', at, asset: 'USDT', balance: decimal('0'), deposited: decimal('5000') };
  await rig.store.markEquity({ ...mark, equity: decimal('5050') }); // 50 earned by then, and nothing since 5,000 more were paid in
  expect(await order(rig, 'first')).toBe('traded'); // 50 of 10,050 are less than 0.5 %
  await closeAll(rig);
  await rig.store.markEquity({ ...mark, equity: decimal('5060') });
  expect(await order(rig, 'second')).toBe('TRADING_HALTED');
  const [receipt] = await rig.store.receiptsOfMessage('channel-1', 'second');
  const denied = receipt?.rules.flatMap(({ denial }) => (denial ? [denial.code] : []));
  expect(denied).toEqual(['TRADING_HALTED', 'DAILY_LOSS_LIMIT']);
});

test('a stop at the entry gives the room of the open risk back to the next trade', async () => {
  const rig = await openRig({});
  const openRisk = async (): Promise<number> => {
    const [account, copier] = await Promise.all([rig.store.findAccount('account-1'), rig.store.findCopier('copier-1')]);
    if (!account || !copier) throw new Error('the rig has lost its account');
    const balance = await rig.venue.balance('account-1');
    const { open } = await gatherStanding(rig, { copier, account, balance, tradeId: 'another' });
    return open.reduce((sum, { risk }) => sum + Number(risk.toString()), 0);
  };
  await order(rig, 'first');
  const before = await openRisk();
  expect(before).toBeGreaterThan(90); // about the 1 % of 10,000 for which it was sized
  expect(before).toBeLessThan(100); // less the fee that is paid
  rig.feed.moveTo('40500');
  await rig.follow();
  await rig.post({ outcome: instructionOutcome({ action: 'breakeven', target: { by: 'all', value: null } }) });
  expect(await openRisk()).toBeLessThan(10); // the cost of leaving
});
