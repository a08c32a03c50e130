import { afterAll, beforeEach, expect, test } from 'vitest';
import { openTestDatabase } from '../../execution/store/testing/open-test-database.ts';
import { once } from './once.ts';

const database = await openTestDatabase('once');
beforeEach(() => database.empty());
afterAll(() => database.close());

let now = 1_000_000;
const deps = { models: database.models, clock: { now: () => now, marketNow: () => now } };

test('the same key and input acts once and answers the same', async () => {
  let acted = 0;
  const act = async () => ({ count: ++acted });
  const input = { body: { paused: true } };
  expect(await once(deps, { key: 'key', input }, act)).toEqual({ count: 1 });
  expect(await once(deps, { key: 'key', input }, act)).toEqual({ count: 1 });
  expect(await once(deps, { key: 'another key', input }, act)).toEqual({ count: 2 });
});

test('other input under the same key is refused', async () => {
  await once(deps, { key: 'key', input: 1 }, async () => 'done');
  await expect(once(deps, { key: 'key', input: 2 }, async () => 'done')).rejects.toMatchObject({
    status: 409,
    code: 'IDEMPOTENCY_KEY_REUSED',
  });
});

test('two at the same moment: one acts, the other is told to wait', async () => {
  let acted = 0;
  const finished = Promise.withResolvers<string>();
  const begun = Promise.withResolvers<undefined>();
  const first = once(deps, { key: 'key', input: 1 }, () => {
    acted += 1;
    begun.resolve(undefined);
    return finished.promise;
  });
  await begun.promise;
  const second = once(deps, { key: 'key', input: 1 }, async () => String(++acted));
  await expect(second).rejects.toMatchObject({ status: 409, code: 'IDEMPOTENCY_KEY_BUSY' });
  finished.resolve('done');
  expect([await first, acted]).toEqual(['done', 1]);
});

test('a failure is forgotten, so that it can be tried again', async () => {
  await expect(once(deps, { key: 'key', input: 1 }, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await once(deps, { key: 'key', input: 1 }, async () => 'done')).toBe('done');
});

test('a request whose process died is taken up again after a minute', async () => {
  void once(deps, { key: 'key', input: 1 }, () => new Promise(() => undefined));
  const again = () => once(deps, { key: 'key', input: 1 }, async () => 'done');
  await expect(again()).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_BUSY' });
  now += 60_000;
  expect(await again()).toBe('done');
});
