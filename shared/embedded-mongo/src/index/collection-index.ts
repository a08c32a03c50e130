import { compileFilter, type Predicate } from '../query/compile-filter.ts';
import { someAtPath } from '../query/path.ts';
import { orderKey } from '../values/order-key.ts';
import type { Doc } from '../values/value.ts';
import { indexKeys } from './index-keys.ts';
import type { IndexSpec } from './index-spec.ts';
import { SortedKeys } from './sorted-keys.ts';

const nullKey = orderKey(null);

/** One index of a collection: the keys of its documents in order. */
export class CollectionIndex {
  readonly spec: IndexSpec;
  readonly keys = new SortedKeys();
  /** With directions that differ, descending fields are stored inverted; else the index is simply read backwards. */
  readonly isMixed: boolean;
  readonly #parts: readonly (readonly string[])[];
  readonly #covers: Predicate | undefined;
  #multikeyDocuments = 0;

  constructor(spec: IndexSpec) {
    this.spec = spec;
    this.isMixed = new Set(spec.fields.map(({ direction }) => direction)).size > 1;
    this.#parts = spec.fields.map(({ parts }) => parts);
    this.#covers = spec.partialFilter ? compileFilter(spec.partialFilter) : undefined;
  }

  /** True when some document has several keys, because a path leads through an array. */
  get isMultikey(): boolean {
    return this.#multikeyDocuments > 0;
  }

  /** The document's keys in this index, without repetition; none when a sparse or partial index leaves it out. */
  keysOf(document: Doc): string[] {
    if (this.#covers && !this.#covers(document)) return [];
    const rows = indexKeys(document, this.#parts);
    const [only] = rows;
    if (this.spec.isSparse && rows.every((row) => row.every((key) => key === nullKey)) && !this.#hasAnyField(document)) return [];
    if (rows.length === 1 && only) return [this.#join(only)];
    return [...new Set(rows.map((row) => this.#join(row)))];
  }

  /** The id of another record that has one of these keys, when the index is unique. */
  findConflict(keys: readonly string[], id: number): number | undefined {
    if (!this.spec.isUnique) return undefined;
    for (const key of keys) for (const other of this.keys.get(key)) if (other !== id) return other;
    return undefined;
  }

  add(keys: readonly string[], id: number): void {
    if (keys.length > 1) this.#multikeyDocuments += 1;
    for (const key of keys) this.keys.add(key, id);
  }

  remove(keys: readonly string[], id: number): void {
    if (keys.length > 1) this.#multikeyDocuments -= 1;
    for (const key of keys) this.keys.delete(key, id);
  }

  /** Fills an empty index from all the records at once. Returns the second record of a pair that breaks uniqueness. */
  load(records: ReadonlyMap<number, Doc>): Doc | undefined {
    const entries: (readonly [string, number])[] = [];
    const seen = new Set<string>();
    for (const [id, document] of records) {
      const keys = this.keysOf(document);
      if (keys.length > 1) this.#multikeyDocuments += 1;
      for (const key of keys) {
        if (this.spec.isUnique && seen.has(key)) return document;
        if (this.spec.isUnique) seen.add(key);
        entries.push([key, id]);
      }
    }
    this.keys.load(entries);
    return undefined;
  }

  /** How a field's key is stored: inverted when its order is reversed against the other fields. */
  storedKey(key: string, fieldAt: number): string {
    return this.isInverted(fieldAt) ? invert(key) : key;
  }

  isInverted(fieldAt: number): boolean {
    return this.isMixed && this.spec.fields[fieldAt]?.direction === -1;
  }

  #join(row: readonly string[]): string {
    if (!this.isMixed) return row.length === 1 ? (row[0] ?? '') : row.join('');
    return row.map((key, at) => this.storedKey(key, at)).join('');
  }

  /** A sparse index leaves out documents that lack all its fields; one that holds null in them is in. */
  #hasAnyField(document: Doc): boolean {
    return this.#parts.some((parts) => someAtPath(document, parts, (value) => value !== undefined));
  }
}

function invert(key: string): string {
  let inverted = '';
  for (let at = 0; at < key.length; at += 1) inverted += String.fromCharCode(0xffff - key.charCodeAt(at));
  return inverted;
}
