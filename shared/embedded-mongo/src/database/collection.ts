import { UUID } from 'bson';
import { CollectionIndex } from '../index/collection-index.ts';
import { readIndexSpec, writeIndexSpec, type IndexSpec } from '../index/index-spec.ts';
import { MongoError } from '../mongo-error.ts';
import type { Journal } from '../store/journal.ts';
import { encode } from '../values/codec.ts';
import type { Doc } from '../values/value.ts';
import { duplicateKeyError } from './duplicate-key-error.ts';

const maxDocumentBytes = 16 * 1024 * 1024;

export interface CollectionInput {
  readonly database: string;
  readonly name: string;
  /** Its number in the store. */
  readonly number: number;
  readonly journal: Journal;
}

/** The documents of one collection and their indexes. Documents are never changed in place, so readers may keep them. */
export class Collection {
  readonly database: string;
  readonly name: string;
  readonly number: number;
  readonly uuid = new UUID();
  readonly records = new Map<number, Doc>();
  /** Position in the journal of the last write: replies that could show it wait until it is safe. */
  lastWrite = 0;
  readonly #journal: Journal;
  #indexes: CollectionIndex[];
  #nextId = 1;

  constructor({ database, name, number, journal }: CollectionInput) {
    this.database = database;
    this.name = name;
    this.number = number;
    this.#journal = journal;
    this.#indexes = [new CollectionIndex(readIndexSpec({ key: { _id: 1 }, name: '_id_', unique: true }))];
  }

  get namespace(): string {
    return `${this.database}.${this.name}`;
  }

  get indexes(): readonly CollectionIndex[] {
    return this.#indexes;
  }

  /** @throws MongoError 11000 when a unique index has the key already; nothing is changed then */
  insert(document: Doc): void {
    this.#put(this.#nextId, undefined, document, encode(document));
    this.#nextId += 1;
  }

  /** Returns false when the document is the same already. @throws MongoError 11000 as insert does */
  replace(id: number, document: Doc): boolean {
    const before = this.records.get(id);
    const bytes = encode(document);
    if (before && Buffer.compare(bytes, encode(before)) === 0) return false;
    this.#put(id, before, document, bytes);
    return true;
  }

  remove(id: number): void {
    const document = this.records.get(id);
    if (!document) return;
    for (const index of this.#indexes) index.remove(index.keysOf(document), id);
    this.records.delete(id);
    this.lastWrite = this.#journal.write({ kind: 'deleteDocument', collection: this.number, id });
  }

  /** Takes in documents read from the store, in the order of their ids; indexes are built afterwards. */
  load(records: Iterable<readonly [number, Doc]>): void {
    for (const [id, document] of records) {
      this.records.set(id, document);
      this.#nextId = Math.max(this.#nextId, id + 1);
    }
  }

  /** Builds the indexes over what was loaded. */
  loadIndexes(specs: readonly IndexSpec[]): void {
    this.#indexes = [...this.#indexes.filter(({ spec }) => spec.name === '_id_'), ...specs.map((spec) => new CollectionIndex(spec))];
    for (const index of this.#indexes) index.load(this.records);
  }

  addIndex(spec: IndexSpec): void {
    const index = new CollectionIndex(spec);
    const offender = index.load(this.records);
    if (offender) throw duplicateKeyError(this.namespace, spec, offender);
    this.#indexes.push(index);
    this.saveDefinition();
  }

  dropIndex(name: string): void {
    if (name === '_id_') throw new MongoError(72, 'cannot drop _id index');
    if (!this.#indexes.some(({ spec }) => spec.name === name)) throw new MongoError(27, `index not found with name [${name}]`);
    this.#indexes = this.#indexes.filter(({ spec }) => spec.name !== name);
    this.saveDefinition();
  }

  /** Stores names and indexes. */
  saveDefinition(): void {
    const indexes = this.#indexes.filter(({ spec }) => spec.name !== '_id_').map(({ spec }) => writeIndexSpec(spec));
    const bytes = encode({ database: this.database, name: this.name, indexes });
    this.lastWrite = this.#journal.write({ kind: 'putCollection', collection: this.number, bytes });
  }

  #put(id: number, before: Doc | undefined, document: Doc, bytes: Uint8Array): void {
    if (bytes.length > maxDocumentBytes) {
      throw new MongoError(10334, `BSONObj size: ${bytes.length} is invalid. Size must be between 0 and ${maxDocumentBytes}(16MB)`);
    }
    const changes = this.#indexes.map((index) => ({ index, next: index.keysOf(document) }));
    for (const { index, next } of changes) {
      if (index.findConflict(next, id) !== undefined) throw duplicateKeyError(this.namespace, index.spec, document);
    }
    for (const { index, next } of changes) {
      const previous = before ? index.keysOf(before) : [];
      if (before && sameKeys(previous, next)) continue;
      if (before) index.remove(previous, id);
      index.add(next, id);
    }
    this.records.set(id, document);
    this.lastWrite = this.#journal.write({ kind: 'putDocument', collection: this.number, id, bytes });
  }
}

function sameKeys(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((key, at) => key === right[at]);
}
