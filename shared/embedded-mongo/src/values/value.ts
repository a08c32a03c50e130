import type { Binary, BSONRegExp, BSONSymbol, Code, Decimal128, Double, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';

/**
 * A BSON value in memory. A plain number is an int32 when it is integral and fits, else a double; a double that happens to be integral
 * within int32 is a `Double`, so that every type leaves as it came.
 */
export type Value =
  | null
  | boolean
  | number
  | string
  | Date
  | Double
  | Long
  | Decimal128
  | ObjectId
  | Binary
  | BSONRegExp
  | Timestamp
  | MinKey
  | MaxKey
  | Code
  | BSONSymbol
  | Doc
  | Value[];

export interface Doc {
  [key: string]: Value;
}

/** A value at the end of a path: undefined when the path is missing. */
export type Maybe = Value | undefined;

export function isDoc(value: unknown): value is Doc {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** The `_bsontype` of a BSON class instance; undefined for everything else. */
export function bsonType(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || isDoc(value)) return undefined;
  return '_bsontype' in value && typeof value._bsontype === 'string' ? value._bsontype : undefined;
}

/** Assigns also the key `__proto__` as plain data. */
export function setKey(target: Doc, key: string, value: Value): void {
  if (key === '__proto__') Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
  else target[key] = value;
}

/** A value for an error message: a string as it is, anything else as JSON. */
export function showValue(value: Maybe): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
}

/** Own keys only, so that `constructor` in a filter does not reach the prototype. */
export function getKey(source: Doc, key: string): Maybe {
  return Object.hasOwn(source, key) ? source[key] : undefined;
}

/** A deep copy of documents and arrays; the leaves are immutable and shared, dates excepted. */
export function clone<V extends Value>(value: V): V;
export function clone(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => clone(item));
  if (!isDoc(value)) return value;
  const copy: Doc = {};
  for (const key of Object.keys(value)) setKey(copy, key, clone(value[key] ?? null));
  return copy;
}
