import { Collection } from '../database/collection.ts';
import { insertDocument } from '../database/write-documents.ts';
import { readIndexSpec } from '../index/index-spec.ts';
import { memoryJournal } from '../store/journal.ts';
import { clone, type Doc } from '../values/value.ts';

/** A collection without a server, with indexes on the given keys. */
export function makeCollection(documents: readonly Doc[], indexes: readonly Doc[] = []): Collection {
  const collection = new Collection({ database: 'test', name: 'things', number: 1, journal: memoryJournal });
  for (const key of indexes) collection.addIndex(readIndexSpec('key' in key ? key : { key }));
  for (const document of documents) insertDocument(collection, clone(document));
  return collection;
}
