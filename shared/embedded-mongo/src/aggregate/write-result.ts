import type { DatabaseServer } from '../database/database-server.ts';
import { findRecords } from '../database/find-records.ts';
import { insertDocument } from '../database/write-documents.ts';
import { MongoError, notSupported } from '../mongo-error.ts';
import { plainAtPath } from '../query/path.ts';
import { clone, isDoc, showValue, type Doc, type Value } from '../values/value.ts';
import { checkKeys, needDoc, needText } from './stage.ts';

/** Where `$out` or `$merge` writes to. */
interface Target {
  readonly database: string;
  readonly name: string;
}

function readTarget(operand: Value | undefined, database: string): Target {
  if (typeof operand === 'string') return { database, name: operand };
  const { db, coll } = needDoc('$out', operand);
  return { database: typeof db === 'string' ? db : database, name: needText('$out', coll) };
}

/** `$out`: replaces the collection's documents, keeping its indexes. */
export function writeOut(server: DatabaseServer, database: string, operand: Value, documents: readonly Doc[]): void {
  const target = readTarget(operand, database);
  const collection = server.findOrCreate(target.database, target.name);
  for (const id of collection.records.keys()) collection.remove(id);
  for (const document of documents) insertDocument(collection, clone(document));
}

/** `$merge` with the named actions; a pipeline as whenMatched is refused. */
export function mergeInto(server: DatabaseServer, database: string, operand: Value, documents: readonly Doc[]): void {
  const merge: Doc = typeof operand === 'string' ? { into: operand } : needDoc('$merge', operand);
  checkKeys('$merge', merge, ['into', 'on', 'whenMatched', 'whenNotMatched']);
  const target = readTarget(merge['into'], database);
  const collection = server.findOrCreate(target.database, target.name);
  const on = [merge['on'] ?? '_id'].flat().map((path) => needText('$merge', path));
  const { whenMatched = 'merge', whenNotMatched = 'insert' } = merge;
  for (const document of documents) {
    const filter = Object.fromEntries(on.map((path) => [path, { $eq: plainAtPath(document, path) ?? null }]));
    const [found] = findRecords(collection, { filter, limit: 1 });
    if (found) {
      const next = matched(whenMatched, found.document, document);
      if (next) collection.replace(found.id, next);
    } else if (whenNotMatched === 'insert') insertDocument(collection, clone(document));
    else if (whenNotMatched === 'fail') throw new MongoError(13113, '$merge could not find a matching document in the target collection');
  }
}

function matched(action: Value, present: Doc, document: Doc): Doc | undefined {
  const _id = present['_id'] ?? null;
  if (action === 'keepExisting') return undefined;
  if (action === 'replace') return { _id, ...clone(document) };
  if (action === 'merge') return { ...present, ...clone(document), _id };
  if (action === 'fail') throw new MongoError(11000, '$merge found an existing document');
  throw notSupported(
    isDoc(action) || Array.isArray(action) ? 'a pipeline as whenMatched of $merge' : `whenMatched '${showValue(action)}' of $merge`,
  );
}
