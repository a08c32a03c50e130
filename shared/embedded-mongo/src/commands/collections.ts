import { BSON, Binary } from 'bson';
import type { Collection } from '../database/collection.ts';
import { writeIndexSpec } from '../index/index-spec.ts';
import { MongoError } from '../mongo-error.ts';
import { compileFilter } from '../query/compile-filter.ts';
import type { Doc } from '../values/value.ts';
import { checkFields, docOf, textOf, type Command } from './command.ts';

const create: Command = ({ body, database, server }): Doc => {
  checkFields('create', body, ['autoIndexId']);
  const name = textOf(body, 'create');
  if (server.find(database, name)) throw new MongoError(48, `Collection ${database}.${name} already exists.`);
  server.create(database, name);
  return {};
};

const drop: Command = ({ body, database, server }): Doc => {
  checkFields('drop', body, []);
  const collection = server.find(database, textOf(body, 'drop'));
  if (!collection) return {};
  server.drop(collection);
  return { nIndexesWas: collection.indexes.length, ns: collection.namespace };
};

const dropDatabase: Command = ({ database, server }): Doc => {
  const collections = server.collections(database);
  for (const collection of collections) server.drop(collection);
  return collections.length > 0 ? { dropped: database } : {};
};

const listDatabases: Command = ({ body, server }): Doc => {
  checkFields('listDatabases', body, ['filter', 'nameOnly', 'authorizedDatabases']);
  const matches = compileFilter(docOf(body, 'filter'));
  const databases = server.databases().map((name): Doc => ({ name, sizeOnDisk: 0, empty: false }));
  return { databases: databases.filter(matches), totalSize: 0, totalSizeMb: 0 };
};

const listCollections: Command = ({ body, database, server }): Doc => {
  checkFields('listCollections', body, ['filter', 'nameOnly', 'authorizedCollections', 'cursor']);
  const matches = compileFilter(docOf(body, 'filter'));
  const listed = server.collections(database).map(describe).filter(matches);
  return server.openCursor(`${database}.$cmd.listCollections`, listed, Infinity);
};

function describe(collection: Collection): Doc {
  const [idIndex] = collection.indexes;
  return {
    name: collection.name,
    type: 'collection',
    options: {},
    info: { readOnly: false, uuid: new Binary(collection.uuid.buffer, 4) },
    ...(idIndex ? { idIndex: writeIndexSpec(idIndex.spec) } : {}),
  };
}

const collStats: Command = ({ body, database, server }): Doc => {
  const collection = server.find(database, textOf(body, 'collStats'));
  let size = 0;
  for (const document of collection?.records.values() ?? []) size += BSON.calculateObjectSize(document);
  const count = collection?.records.size ?? 0;
  const avgObjSize = count > 0 ? Math.round(size / count) : 0;
  return {
    ns: `${database}.${textOf(body, 'collStats')}`,
    count,
    size,
    avgObjSize,
    storageSize: size,
    nindexes: collection?.indexes.length ?? 0,
  };
};

export const collections: Readonly<Record<string, Command>> = { create, drop, dropDatabase, listDatabases, listCollections, collStats };
