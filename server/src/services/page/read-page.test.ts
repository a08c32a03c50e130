import fc from 'fast-check';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { AppError } from '../../app-error.ts';
import { openTestDatabase } from '../../execution/store/testing/open-test-database.ts';
import type { AuditEntryDocument } from '../../models/audit-entry.model.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { readIdPage } from './read-id-page.ts';
import { between, readPage } from './read-page.ts';

const database = await openTestDatabase('read-page');
beforeEach(() => database.empty());
afterAll(() => database.close());
const model = database.models.auditEntries;

const entry = (auditId: string, at: number): AuditEntryDocument => ({
  auditId,
  userId: 'user-1',
  discordUserId: '1',
  action: 'test',
  subjectId: 'subject-1',
  before: null,
  after: null,
  at,
  ip: '',
  requestId: 'request-1',
  done: true,
});

async function readAll(limit: number, from?: number): Promise<string[]> {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const filter = { subjectId: 'subject-1', ...between('at', from, undefined) };
    const page = await readPage<AuditEntryDocument>({ model, filter, time: 'at', id: 'auditId', page: { limit, cursor } });
    expect(page.items.length).toBeLessThanOrEqual(limit);
    seen.push(...page.items.map(({ auditId }) => auditId));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return seen;
}

test('property: pages of any size hold every row once, newest first, also where many have the same time', async () => {
  const times = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(times, fc.integer({ min: 1, max: 5 }), async (ats, limit) => {
      await database.empty();
      const entries = ats.map((at, place) => entry(`audit-${String(place).padStart(2, '0')}`, at));
      if (entries.length > 0) await model.insertMany(entries);
      const sorted = entries.toSorted((one, other) => other.at - one.at || (one.auditId < other.auditId ? 1 : -1));
      expect(await readAll(limit)).toEqual(sorted.map(({ auditId }) => auditId));
      expect(await readAll(limit, 3)).toEqual(sorted.filter(({ at }) => at >= 3).map(({ auditId }) => auditId));
    }),
    { numRuns: 30 },
  );
});

test('a row that is added while somebody reads moves no other to another page', async () => {
  await model.insertMany([entry('a', 1), entry('b', 2), entry('c', 3)]);
  const read = (cursor?: string) =>
    readPage<AuditEntryDocument>({ model, filter: {}, time: 'at', id: 'auditId', page: { limit: 2, cursor } });
  const first = await read();
  await model.insertMany([entry('d', 4)]);
  const second = await read(first.nextCursor ?? undefined);
  expect([first, second].map(({ items }) => items.map(({ auditId }) => auditId))).toEqual([['c', 'b'], ['a']]);
});

test('rows without a time are read by id', async () => {
  await model.insertMany(['c', 'a', 'b'].map((id) => entry(id, 1)));
  const first = await readIdPage<AuditEntryDocument>({ model, filter: {}, id: 'auditId', page: { limit: 2 } });
  expect(first.items.map(({ auditId }) => auditId)).toEqual(['a', 'b']);
  const page = { limit: 2, cursor: first.nextCursor ?? '' };
  const second = await readIdPage<AuditEntryDocument>({ model, filter: {}, id: 'auditId', page });
  expect([second.items.map(({ auditId }) => auditId), second.nextCursor]).toEqual([['c'], null]);
});

test('a cursor is taken back as it was written; anything else is refused', () => {
  const cursor = { at: 1_795_132_800_000, id: 'trade-1' };
  expect(readCursor(writeCursor(cursor))).toEqual(cursor);
  for (const text of ['', 'x', 'bnVsbA', writeCursor(cursor).slice(1), 'WyIxIiwyXQ']) expect(() => readCursor(text)).toThrow(AppError);
});
