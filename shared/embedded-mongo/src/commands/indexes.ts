import type { Collection } from '../database/collection.ts';
import { readIndexSpec, writeIndexSpec, type IndexSpec } from '../index/index-spec.ts';
import { MongoError } from '../mongo-error.ts';
import { equalValues } from '../values/compare.ts';
import { isDoc, showValue, type Doc, type Value } from '../values/value.ts';
import { checkFields, docsOf, needValue, textOf, type Command } from './command.ts';

const createIndexes: Command = ({ body, database, server }): Doc => {
  checkFields('createIndexes', body, ['indexes', 'commitQuorum']);
  const name = textOf(body, 'createIndexes');
  const specs = docsOf(body, 'indexes').map(readIndexSpec);
  const isNew = !server.find(database, name);
  const collection = server.findOrCreate(database, name);
  const before = collection.indexes.length;
  for (const spec of specs) if (!isPresent(collection, spec)) collection.addIndex(spec);
  const after = collection.indexes.length;
  const note: Doc = before === after ? { note: 'all indexes already exist' } : {};
  return { numIndexesBefore: before, numIndexesAfter: after, createdCollectionAutomatically: isNew, ...note };
};

/** @throws MongoError 85 or 86 when another index has the same key or name */
function isPresent(collection: Collection, spec: IndexSpec): boolean {
  for (const { spec: present } of collection.indexes) {
    const sameKey = equalValues(present.key, spec.key);
    const sameName = present.name === spec.name;
    if (!sameKey && !sameName) continue;
    if (sameKey && present.name === '_id_') return true;
    if (sameName && !sameKey) {
      throw new MongoError(86, `An existing index has the same name as the requested index: ${spec.name}, but another key`);
    }
    const sameOptions = equalValues({ ...writeIndexSpec(present), name: '' }, { ...writeIndexSpec(spec), name: '' });
    if (sameOptions && sameName) return true;
    if (!sameOptions && !equalValues(present.partialFilter, spec.partialFilter) && !sameName) continue;
    throw new MongoError(sameName ? 86 : 85, `An equivalent index already exists with a different name or options: ${present.name}`);
  }
  return false;
}

const listIndexes: Command = ({ body, database, server }): Doc => {
  checkFields('listIndexes', body, ['cursor']);
  const collection = server.need(database, textOf(body, 'listIndexes'));
  const listed = collection.indexes.map(({ spec }) => writeIndexSpec(spec));
  return server.openCursor(collection.namespace, listed, Infinity);
};

const dropIndexes: Command = ({ body, database, server }): Doc => {
  checkFields('dropIndexes', body, ['index']);
  const collection = server.need(database, textOf(body, 'dropIndexes'));
  const before = collection.indexes.length;
  for (const name of namesOf(collection, needValue(body, 'index'))) collection.dropIndex(name);
  return { nIndexesWas: before };
};

function namesOf(collection: Collection, wanted: Value): string[] {
  const names = collection.indexes.map(({ spec }) => spec.name);
  if (wanted === '*') return names.filter((name) => name !== '_id_');
  if (Array.isArray(wanted)) return wanted.map(showValue);
  if (!isDoc(wanted)) return [showValue(wanted)];
  const found = collection.indexes.find(({ spec }) => equalValues(spec.key, wanted));
  if (!found) throw new MongoError(27, `can't find index with key: ${JSON.stringify(wanted)}`);
  return [found.spec.name];
}

export const indexes: Readonly<Record<string, Command>> = { createIndexes, listIndexes, dropIndexes };
