import { expect, test, vi } from 'vitest';
import { startTestMongo } from './testing/start-test-mongo.ts';

test('a TTL index removes documents once their time is over, by the clock it was given', async () => {
  const clock = { now: 1_000_000 };
  const { db } = await startTestMongo({ now: () => clock.now, sweepIntervalMs: 2 });
  const c = db.collection<{ _id: string; at?: Date | string | Date[] }>('c');
  await c.createIndex({ at: 1 }, { expireAfterSeconds: 60 });
  await c.insertMany([
    { _id: 'early', at: new Date(1_000_000) },
    { _id: 'late', at: new Date(1_060_000) },
    { _id: 'earliest of two counts', at: [new Date(9_000_000), new Date(1_000_000)] },
    { _id: 'no date', at: 'soon' },
    { _id: 'no field' },
  ]);
  clock.now = 1_059_999;
  expect(await c.countDocuments()).toBe(5);
  clock.now = 1_060_000;
  await vi.waitFor(async () => expect(await c.distinct('_id')).toEqual(['late', 'no date', 'no field']), { interval: 2 });
  clock.now = 1_120_000;
  await vi.waitFor(async () => expect(await c.distinct('_id')).toEqual(['no date', 'no field']), { interval: 2 });
});
