import { randomUUID } from 'node:crypto';
import { decimal } from '@trade-executor/domain/decimal';
import { newPaperAccount } from '@trade-executor/domain/matching/paper-account';
import { makeInstrument, makeSpotInstrument } from '@trade-executor/domain/testing/make-instrument';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMongooseMarketStateStore } from '../../../market-data/mongoose-market-state-store.ts';
import { ReplayMarketState } from '../../../market-data/replay/replay-market-state.ts';
import { SimulatedMarketState } from '../../../market-data/simulated/simulated-market-state.ts';
import { paperAccountModel } from '../../../models/paper-account.model.ts';
import { openTestDatabase, type TestDatabase } from '../../store/testing/open-test-database.ts';
import { openPaperRig } from '../../testing/paper-rig.ts';
import { describeVenue } from '../../testing/venue-contract.ts';
import { describeSpotVenue } from '../../testing/venue-contract-spot.ts';
import { createMemoryPaperAccountStore } from './memory-paper-account-store.ts';
import { createMongoosePaperAccountStore } from './mongoose-paper-account-store.ts';
import type { PaperAccountStore } from './paper-account-store.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase('paper-venue');
});
afterAll(() => database.close());

describeVenue('the paper venue on mongoose', async () => {
  const rig = await openPaperRig({ accounts: createMongoosePaperAccountStore(database.connection), accountId: randomUUID() });
  return {
    ...rig,
    instrument: makeInstrument(),
    async movePrice(to) {
      rig.feed.moveTo(to);
      await rig.venue.advance();
    },
    delivered: async () => void (await rig.venue.delivered()),
    close: () => Promise.resolve(),
  };
});

describeSpotVenue('the paper venue on mongoose', async () => {
  const instrument = makeSpotInstrument();
  const rig = await openPaperRig({
    instruments: [makeInstrument(), instrument],
    accounts: createMongoosePaperAccountStore(database.connection),
    accountId: randomUUID(),
  });
  return {
    ...rig,
    instrument,
    async movePrice(to) {
      rig.feed.moveTo(to, instrument.symbol);
      await rig.venue.advance();
    },
    delivered: async () => void (await rig.venue.delivered()),
    close: () => Promise.resolve(),
  };
});

const stores: readonly (readonly [string, () => PaperAccountStore])[] = [
  ['in memory', () => createMemoryPaperAccountStore()],
  ['on mongoose', () => createMongoosePaperAccountStore(database.connection)],
];

describe.each(stores)('paper accounts %s', (_name, open) => {
  const make = () => newPaperAccount(randomUUID(), 'USDT', decimal('10000.0000000001'), Date.UTC(2026, 10, 20));

  test('an account comes back as it was, to the last digit', async () => {
    const [store, account] = [open(), make()];
    expect(await store.load(account.accountId)).toBeNull();
    expect(await store.insert(account)).toBe(true);
    expect(await store.load(account.accountId)).toEqual({ account, version: 1 });
  });

  test('is inserted once', async () => {
    const [store, account] = [open(), make()];
    await store.insert(account);
    expect(await store.insert({ ...account, balance: decimal('1') })).toBe(false);
    expect((await store.load(account.accountId))?.account.balance.eq(account.balance)).toBe(true);
  });

  test('of two who saw the same version one may write', async () => {
    const [store, account] = [open(), make()];
    await store.insert(account);
    const writes = await Promise.all(['1', '2'].map((balance) => store.save({ ...account, balance: decimal(balance) }, 1)));
    expect(writes.filter(Boolean)).toHaveLength(1);
    expect((await store.load(account.accountId))?.version).toBe(2);
    expect(await store.save(make(), 1)).toBe(false);
  });

  test('accounts at work are those with an open order or a position; the latest market time is that of all', async () => {
    const [store, idle, busy, holding] = [open(), make(), make(), make()];
    await store.insert({ ...idle, marketTime: Date.UTC(2030) });
    await store.insert(busy);
    const order = { intent: { ...intent }, venueOrderId: 'o1', status: 'open', fills: [] } as const;
    await store.save({ ...busy, openOrders: [order] }, 1);
    const position = { symbol: intent.symbol, quantity: decimal('1'), entryCost: decimal('95'), leverage: decimal('5') };
    await store.insert({ ...holding, positions: [position] });
    const atWork = await store.accountIdsAtWork();
    expect(atWork).toEqual(expect.arrayContaining([busy.accountId, holding.accountId]));
    expect(atWork).not.toContain(idle.accountId);
    expect(await store.latestMarketTime()).toBe(Date.UTC(2030));
  });
});

const intent = {
  clientOrderId: 'order',
  symbol: 'BTC/USDT:USDT',
  side: 'buy',
  type: 'limit',
  quantity: decimal('1'),
  limitPrice: decimal('95'),
  triggerPrice: null,
  reduceOnly: false,
  leverage: decimal('5'),
} as const;

test('an account from before there were modes and spot is one-way, its margins isolated, and holds nothing', async () => {
  const [store, account] = [createMongoosePaperAccountStore(database.connection), newPaperAccount(randomUUID(), 'USDT', decimal('1'), 0)];
  await store.insert(account);
  await paperAccountModel(database.connection).updateOne(
    { _id: account.accountId },
    { $unset: { 'account.positionMode': 1, 'account.crossSymbols': 1, 'account.holdings': 1 } },
  );
  expect(await store.load(account.accountId)).toEqual({ account, version: 1 });
});

test('the state of each kind of market is kept by itself', async () => {
  const simulated = createMongooseMarketStateStore(database.connection, 'simulated', SimulatedMarketState);
  const replay = createMongooseMarketStateStore(database.connection, 'replay', ReplayMarketState);
  expect(await simulated.load()).toBeNull();
  const state = { anchorMarket: 1, anchorWall: 2, speed: 3, pushes: [{ symbol: 'BTC/USDT:USDT', at: 4, factor: 0.95 }] };
  await simulated.save({ ...state, speed: 1 });
  await simulated.save(state);
  await replay.save({ marketTime: 5, series: [] });
  expect(await simulated.load()).toEqual(state);
  expect(await replay.load()).toEqual({ marketTime: 5, series: [] });
});
