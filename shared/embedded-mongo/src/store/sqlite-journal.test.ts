import { expect, test } from 'vitest';
import { makeDatabaseFile } from '../testing/start-test-mongo.ts';
import { openSqliteJournal } from './open-sqlite-journal.ts';

const nothing = { onCollections: () => undefined, onDocuments: () => undefined };
const bytes = new Uint8Array([1]);

test('changes of one turn are safe together, and are all there afterwards', async () => {
  const file = makeDatabaseFile();
  const journal = await openSqliteJournal(file, nothing);
  journal.write({ kind: 'putCollection', collection: 1, bytes });
  const first = journal.write({ kind: 'putDocument', collection: 1, id: 1, bytes });
  const second = journal.write({ kind: 'putDocument', collection: 1, id: 2, bytes });
  expect(journal.whenSafe(first)).toBe(journal.whenSafe(second));
  await journal.whenSafe(second);
  expect(journal.whenSafe(second)).toBeUndefined();
  await journal.close();
  const ids: number[] = [];
  const again = await openSqliteJournal(file, { ...nothing, onDocuments: (documents) => ids.push(...documents.map(({ id }) => id)) });
  await again.close();
  expect(ids).toEqual([1, 2]);
});

test('after a failed write nothing is called safe any more, and the error says what to do', async () => {
  const journal = await openSqliteJournal(makeDatabaseFile(), nothing);
  const lost = journal.write({ kind: 'putDocument', collection: 404, id: 1, bytes }); // a collection that the file does not have
  await expect(journal.whenSafe(lost)).rejects.toThrow(/could not write its data file.*restart the server/);
  expect(() => journal.write({ kind: 'dropCollection', collection: 1 })).toThrow(/could not write/);
  await expect(journal.whenSafe(lost)).rejects.toThrow(/could not write/);
  await journal.close();
});
