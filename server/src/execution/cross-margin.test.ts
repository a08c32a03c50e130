import { decimal } from '@trade-executor/domain/decimal';
import { defaultSettings } from '@trade-executor/domain/settings/default-settings';
import type { CopierSettings } from '@trade-executor/domain/settings/copier-settings';
import { expect, test } from 'vitest';
import type { Venue } from './ports/venue.ts';
import { makeCopier } from './store/testing/make-facts.ts';
import { entryOutcome, openEngineRig, type EngineRig, type EngineRigOptions } from './testing/engine-rig.ts';

const symbol = 'BTC/USDT:USDT';

async function openRig(marginMode: CopierSettings['marginMode'], options: EngineRigOptions = {}): Promise<EngineRig> {
  const rig = await openEngineRig(options);
  rig.store.put({ copiers: [makeCopier({ settings: { ...defaultSettings, marginMode } })] });
  return rig;
}

const crossSymbols = async ({ venue }: EngineRig) => (await venue.setUp('account-1')).crossSymbols;
const denialOf = async ({ store }: EngineRig) => (await store.latestReceipts('trader-1', 1))[0]?.denial ?? null;

test.each([
  ['isolated', 'cross', []],
  ['cross', null, [symbol]],
  ['provider', 'cross', [symbol]],
  ['provider', null, []],
] as const)('margin %s, the call saying %s: set at the venue before the entry', async (marginMode, said, expected) => {
  const rig = await openRig(marginMode);
  await rig.post({ outcome: entryOutcome({ marginMode: said }) });
  expect((await rig.trade()).stage).toBe('open');
  expect(await crossSymbols(rig)).toEqual(expected);
  expect((await rig.trade()).plan.management.marginMode).toBe(expected.length > 0 ? 'cross' : 'isolated');
});

test('another margin mode that the venue keeps denies before the entry, with a receipt', async () => {
  const rig = await openRig('cross');
  await rig.venue.place('account-1', {
    clientOrderId: 'by-hand',
    leg: 'entry-0',
    generation: 1,
    symbol,
    side: 'buy',
    type: 'limit',
    quantity: decimal('0.001'),
    limitPrice: decimal('20000'),
    triggerPrice: null,
    reduceOnly: false,
    leverage: decimal('5'),
  });
  await rig.post({ outcome: entryOutcome() });
  expect(await denialOf(rig)).toMatchObject({ code: 'MARGIN_MODE_FIXED', evidence: { symbol, marginMode: 'cross' } });
  expect(await rig.trades()).toEqual([]);
  expect(await rig.venue.openOrders('account-1')).toHaveLength(1);
  expect((await rig.store.findAccount('account-1'))?.reservations).toEqual([]);
});

test('a venue that does not say whether it set the margin is not traded on', async () => {
  const silent = (venue: Venue): Venue => ({ ...venue, setMarginMode: () => Promise.reject(new Error('no connection')) });
  const rig = await openRig('cross', { wrapVenue: silent });
  await rig.post({ outcome: entryOutcome() });
  expect(await denialOf(rig)).toMatchObject({ code: 'SET_UP_UNCLEAR' });
  expect(await rig.trades()).toEqual([]);
});

test('a trade that waits without an order keeps the margin it was planned for: another one on it is denied', async () => {
  const rig = await openEngineRig({
    account: { positionMode: 'hedge', conflictPolicy: 'separate' },
    settings: { trailingEntryRatio: decimal('0.01') },
  });
  await rig.post({ outcome: entryOutcome({ legs: [{ type: 'limit', prices: ['39500'], shares: null }] }) });
  expect((await rig.trade()).stage).toBe('entering');
  expect(await rig.venue.openOrders('account-1')).toEqual([]); // it waits for the market to be there, and to turn
  rig.store.put({ copiers: [makeCopier({ settings: { ...defaultSettings, marginMode: 'cross' } })] });
  const stop = { price: '41000', percent: null, points: null, candle: null };
  const takeProfits = [{ price: '39000', percent: null, share: null, open: false }];
  await rig.post({ messageId: 'short', outcome: entryOutcome({ side: 'short', stop, takeProfits }) });
  const [receipt] = await rig.store.receiptsOfMessage('channel-1', 'short');
  expect(receipt?.denial).toMatchObject({ code: 'MARGIN_MODE_FIXED', evidence: { symbol, marginMode: 'cross' } });
  expect(await crossSymbols(rig)).toEqual([]);
});
