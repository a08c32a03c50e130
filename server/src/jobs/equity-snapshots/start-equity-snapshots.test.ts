import { decimal } from '@trade-executor/domain/decimal';
import { MINUTE_MS } from '@trade-executor/domain/time';
import { afterAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { createEventBus } from '../../events/event-bus.ts';
import { createMongooseStore } from '../../execution/store/mongoose/create-mongoose-store.ts';
import { makeAccount } from '../../execution/store/testing/make-facts.ts';
import { openTestDatabase } from '../../execution/store/testing/open-test-database.ts';
import { putFacts } from '../../execution/store/testing/put-facts.ts';
import { createVirtualClock } from '../../execution/testing/virtual-clock.ts';
import { startEquitySnapshots } from './start-equity-snapshots.ts';

const database = await openTestDatabase('equity-snapshots');
beforeEach(() => database.empty());
afterAll(() => database.close());

const start = 1_000 * MINUTE_MS;
const log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

async function openJob() {
  await putFacts(database.models, { accounts: [makeAccount(), makeAccount({ accountId: 'account-2' })] });
  let marketNow = start;
  let equity = '10000';
  const clock = createVirtualClock({ start, marketNow: () => marketNow });
  const bus = createEventBus(() => undefined);
  const venue = {
    balance: async (accountId: string) => {
      if (accountId === 'account-2') throw new Error('not open at the venue');
      return {
        asset: 'USDT',
        balance: decimal('9990'),
        equity: decimal(equity),
        availableMargin: decimal('1'),
        openPnl: decimal('0'),
        spendable: decimal('1'),
        deposited: decimal('10000'),
      };
    },
  };
  const changed = new Promise<string>((resolve) => bus.on('equity.changed', ({ accountId }) => resolve(accountId)));
  const job = startEquitySnapshots({ models: database.models, store: createMongooseStore(database.connection), venue, clock, bus, log });
  onTestFinished(() => job.stop());
  return {
    job,
    bus,
    changed,
    set: (at: number, money: string): void => {
      marketNow = at;
      equity = money;
    },
    close: (): void =>
      bus.emit({
        type: 'trade.changed',
        tradeId: 'trade-1',
        accountId: 'account-1',
        communityId: 'community-1',
        providerId: 'provider-1',
        stage: 'closed',
        unresolvedOrders: 0,
        unprotected: false,
        leftInEmergency: false,
        at: marketNow,
      }),
  };
}

const snapshots = () => database.models.equitySnapshots.find({}, { _id: 0, minute: 1, at: 1, equity: 1 }).sort({ minute: 1 }).lean();

test('an account’s money is written at once; an account that the venue does not know holds up nobody', async () => {
  const { changed } = await openJob();
  expect(await changed).toBe('account-1');
  expect(await snapshots()).toMatchObject([{ minute: 1_000, at: start }]);
});

test('a close is written in its minute, and the last word of a minute stays', async () => {
  const { job, changed, close, set } = await openJob();
  await changed;
  set(start + 20_000, '10020');
  close();
  await job.flush();
  set(start + 40_000, '10040');
  close();
  await job.flush();
  set(start + MINUTE_MS, '10060');
  close();
  await job.flush();
  const found = await snapshots();
  expect(found.map(({ minute, equity }) => [minute, Number(equity.toString())])).toEqual([
    [1_000, 10_040],
    [1_001, 10_060],
  ]);
});

test('all accounts are written when somebody asks, without waiting for the next minute', async () => {
  const { job, changed, set } = await openJob();
  await changed;
  set(start + 30_000, '10030');
  job.takeAll();
  await job.flush();
  expect((await snapshots()).map(({ equity }) => Number(equity.toString()))).toEqual([10_030]);
});
