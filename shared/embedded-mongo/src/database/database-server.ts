import { Long } from 'bson';
import { MongoError } from '../mongo-error.ts';
import type { Journal } from '../store/journal.ts';
import type { Doc } from '../values/value.ts';
import { Collection } from './collection.ts';
import { Cursors } from './cursors.ts';
import { RetryLog } from './retry-log.ts';

export interface DatabaseServerInput {
  readonly journal: Journal;
  readonly now: () => number;
}

/** All databases of one server, with its cursors and the log by which retried writes are recognised. */
export class DatabaseServer {
  readonly journal: Journal;
  readonly now: () => number;
  readonly cursors: Cursors;
  readonly retries: RetryLog;
  readonly #databases = new Map<string, Map<string, Collection>>();
  #nextNumber = 1;

  constructor({ journal, now }: DatabaseServerInput) {
    this.journal = journal;
    this.now = now;
    this.cursors = new Cursors(now);
    this.retries = new RetryLog(journal, now);
  }

  databases(): readonly string[] {
    return [...this.#databases.keys()];
  }

  collections(database: string): readonly Collection[] {
    return [...(this.#databases.get(database)?.values() ?? [])];
  }

  allCollections(): readonly Collection[] {
    return this.databases().flatMap((database) => this.collections(database));
  }

  find(database: string, name: string): Collection | undefined {
    return this.#databases.get(database)?.get(name);
  }

  /** @throws MongoError 26 */
  need(database: string, name: string): Collection {
    const collection = this.find(database, name);
    if (!collection) throw new MongoError(26, `ns does not exist: ${database}.${name}`);
    return collection;
  }

  findOrCreate(database: string, name: string): Collection {
    return this.find(database, name) ?? this.create(database, name);
  }

  create(database: string, name: string): Collection {
    if (name === '' || name.includes('$') || name.includes('\0') || name.startsWith('.') || name.endsWith('.')) {
      throw new MongoError(73, `Invalid collection name: ${name}`);
    }
    if (database === '' || /[/\\. "$\0]/.test(database)) throw new MongoError(73, `Invalid database name: '${database}'`);
    const collection = this.adopt(database, name, this.#nextNumber);
    collection.saveDefinition();
    return collection;
  }

  /** Makes a collection known under the number that the store has for it. */
  adopt(database: string, name: string, number: number): Collection {
    const collection = new Collection({ database, name, number, journal: this.journal });
    const collections = this.#databases.get(database) ?? new Map<string, Collection>();
    this.#databases.set(database, collections.set(name, collection));
    this.#nextNumber = Math.max(this.#nextNumber, number + 1);
    return collection;
  }

  drop(collection: Collection): void {
    const collections = this.#databases.get(collection.database);
    collections?.delete(collection.name);
    if (collections?.size === 0) this.#databases.delete(collection.database);
    this.journal.write({ kind: 'dropCollection', collection: collection.number });
  }

  /** A first batch of a cursor over documents. */
  openCursor(namespace: string, documents: readonly Doc[], batchSize: number | undefined): Doc {
    const { id, batch } = this.cursors.open(namespace, documents, batchSize);
    return { cursor: { firstBatch: batch, id: Long.fromNumber(id), ns: namespace } };
  }
}
