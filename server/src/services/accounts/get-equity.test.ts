import { decimal } from '@trade-executor/domain/decimal';
import { DAY_MS, MINUTE_MS } from '@trade-executor/domain/time';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { makeAccount } from '../../execution/store/testing/make-facts.ts';
import { openTestDatabase } from '../../execution/store/testing/open-test-database.ts';
import { putFacts } from '../../execution/store/testing/put-facts.ts';
import { toStored } from '../../models/decimal128.ts';
import { makeActor } from '../testing/make-actor.ts';
import { equityAtDayStart } from './equity-at-day-start.ts';
import { getEquity } from './get-equity.ts';
import { thinOut } from './thin-out.ts';

const database = await openTestDatabase('get-equity');
const { models } = database;
beforeEach(() => database.empty());
afterAll(() => database.close());

const midnight = Date.UTC(2026, 10, 20);
const actor = makeActor();
const params = { accountId: 'account-1' };

async function put(points: readonly (readonly [at: number, equity: string])[]): Promise<void> {
  await putFacts(models, { accounts: [makeAccount()] });
  const snapshots = points.map(([at, equity]) => {
    const money = { equity: decimal(equity), balance: decimal('10000') };
    return { ...toStored(money), accountId: 'account-1', minute: Math.floor(at / MINUTE_MS), at, asset: 'USDT' };
  });
  await models.equitySnapshots.insertMany(snapshots);
}

const deps = (marketNow: number) => ({ models, clock: { now: () => marketNow, marketNow: () => marketNow } });

test('the last day when nothing is said; any stretch when it is', async () => {
  await put([
    [midnight - DAY_MS, '1'],
    [midnight + 5, '2'],
    [midnight + MINUTE_MS, '3.50'],
  ]);
  const now = deps(midnight + 2 * MINUTE_MS);
  const day = await getEquity(now, { actor, params, query: {} });
  expect(day.points.map(({ at, equity }) => [at, equity])).toEqual([
    [midnight + 5, '2'],
    [midnight + MINUTE_MS, '3.5'],
  ]);
  const { points } = await getEquity(now, { actor, params, query: { from: 0, to: midnight } });
  expect(points).toEqual([{ at: midnight - DAY_MS, equity: '1', balance: '10000' }]);
});

test('a long stretch has at most 1,000 points, with the first and the last', async () => {
  const count = 1_500;
  await put(Array.from({ length: count }, (_, place) => [midnight + place * MINUTE_MS, String(place)] as const));
  const { points } = await getEquity(deps(midnight + 2 * DAY_MS), { actor, params, query: { from: midnight } });
  expect([points.length, points[0]?.equity, points.at(-1)?.equity]).toEqual([1_000, '0', String(count - 1)]);
});

test('of a very long stretch only every n-th minute is read', async () => {
  await put([0, 1, 2, 3, 4].map((place) => [midnight - 30 * DAY_MS + place * MINUTE_MS, String(place)] as const));
  const last = { accountId: 'account-1', minute: midnight / MINUTE_MS, at: midnight, asset: 'USDT' };
  await models.equitySnapshots.insertMany([{ ...last, ...toStored({ equity: decimal('9'), balance: decimal('9') }) }]);
  const { points } = await getEquity(deps(midnight + 1), { actor, params, query: { from: 0 } });
  expect(points.map(({ equity }) => equity)).toEqual(['0', '3', '9']);
});

test('another tenant’s account is not found, and an actor without the role is refused', async () => {
  await put([]);
  const of = (changes: Parameters<typeof makeActor>[0]) => getEquity(deps(midnight), { actor: makeActor(changes), params, query: {} });
  await expect(of({ traderId: 'trader-2' })).rejects.toMatchObject({ status: 404 });
  await expect(of({ roles: ['owner'] })).rejects.toMatchObject({ status: 403 });
  expect((await of({ traderId: null, roles: ['support'] })).accountId).toBe('account-1');
});

test('the day begins with the last snapshot before it, or with the first of a younger account', async () => {
  await put([
    [midnight - 3 * MINUTE_MS, '100'],
    [midnight - MINUTE_MS, '101'],
    [midnight + MINUTE_MS, '102'],
  ]);
  const at = (marketNow: number) => equityAtDayStart(models, ['account-1'], marketNow);
  expect((await at(midnight + 5 * MINUTE_MS))?.toFixed()).toBe('101');
  expect((await at(midnight - 2 * MINUTE_MS))?.toFixed()).toBe('100');
  expect(await equityAtDayStart(models, ['account-1', 'account-2'], midnight)).toBeNull();
});

test('thinning keeps order and both ends', () => {
  expect(thinOut([1, 2, 3, 4, 5, 6, 7], 3)).toEqual([1, 4, 7]);
  expect(thinOut([1, 2], 3)).toEqual([1, 2]);
});
