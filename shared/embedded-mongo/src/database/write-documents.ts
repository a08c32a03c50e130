import { ObjectId } from 'bson';
import { MongoError } from '../mongo-error.ts';
import { applyUpdate, isOperatorUpdate } from '../update/apply-update.ts';
import { upsertBase } from '../update/upsert-base.ts';
import type { Doc, Maybe, Value } from '../values/value.ts';
import type { Collection } from './collection.ts';
import { findRecords, type FoundRecord } from './find-records.ts';

/** Inserts a document, with an `_id` first in it. Returns what was stored. */
export function insertDocument(collection: Collection, document: Doc): Doc {
  const { _id = new ObjectId(), ...rest } = document;
  if (Array.isArray(_id)) throw new MongoError(53, "The '_id' value cannot be of type array");
  const isInPlace = Object.keys(document)[0] === '_id';
  const stored = isInPlace ? document : { _id, ...rest };
  collection.insert(stored);
  return stored;
}

export interface UpdateStatement {
  readonly filter: Doc;
  readonly update: Value;
  readonly isMulti: boolean;
  readonly isUpsert: boolean;
  readonly arrayFilters?: Maybe;
  readonly sort?: Doc | undefined;
  readonly variables?: Doc;
  readonly now: Date;
}

export interface UpdateOutcome {
  readonly matched: number;
  readonly modified: number;
  /** The document before and after, of a single update that matched. */
  readonly before?: Doc;
  readonly after?: Doc;
  readonly upserted?: Doc;
}

export function updateDocuments(collection: Collection, statement: UpdateStatement): UpdateOutcome {
  const { filter, sort, isMulti, isUpsert, update, variables } = statement;
  if (isMulti && !isOperatorUpdate(update) && !Array.isArray(update))
    throw new MongoError(9, 'multi update is not supported for replacement-style update');
  const found = findRecords(collection, { filter, sort, limit: isMulti ? 0 : 1, ...(variables ? { variables } : {}) });
  if (found.length === 0 && isUpsert) return { matched: 0, modified: 0, upserted: upsertDocument(collection, statement) };
  let modified = 0;
  let after: Doc | undefined;
  for (const record of found) {
    after = updateRecord(collection, record, statement);
    if (after !== record.document) modified += 1;
  }
  const before = found[0]?.document;
  return { matched: found.length, modified, ...(before && after ? { before, after } : {}) };
}

/** Returns the same document when the update changes nothing. */
function updateRecord(collection: Collection, { id, document }: FoundRecord, statement: UpdateStatement): Doc {
  const updated = applyUpdate(document, { ...statement, isInsert: false });
  return collection.replace(id, updated) ? updated : document;
}

function upsertDocument(collection: Collection, statement: UpdateStatement): Doc {
  const { filter, update } = statement;
  const base = upsertBase(filter, update);
  const created = applyUpdate(base, { ...statement, isInsert: true });
  return insertDocument(collection, created);
}

/** Removes one or all documents that match. Returns them. */
export function deleteDocuments(
  collection: Collection,
  query: { readonly filter: Doc; readonly sort?: Doc | undefined; readonly isMulti: boolean; readonly variables?: Doc },
): Doc[] {
  const { isMulti, ...rest } = query;
  const found = findRecords(collection, { ...rest, limit: isMulti ? 0 : 1 });
  for (const { id } of found) collection.remove(id);
  return found.map(({ document }) => document);
}
