import { BSON, Code, DBRef, Double, Int32, Long } from 'bson';
import { isDoc, setKey, type Doc, type Value } from './value.ts';

const int32Max = 2 ** 31 - 1;
const int32Min = -(2 ** 31);

/** True when bson writes this plain number as an int32. */
export function isInt32(value: number): boolean {
  return Number.isInteger(value) && value >= int32Min && value <= int32Max && !Object.is(value, -0);
}

/** The in-memory form of a double: a plain number unless that would be written back as an int32. */
export function toDouble(value: number): number | Double {
  return isInt32(value) ? new Double(value) : value;
}

/** Decodes BSON bytes without losing the type of any number. */
export function decode(bytes: Uint8Array): Doc {
  const raw: unknown = BSON.deserialize(bytes, { promoteValues: false, promoteLongs: false, promoteBuffers: false, bsonRegExp: true });
  const value = normalise(raw);
  return isDoc(value) ? value : {};
}

export function encode(document: Doc): Uint8Array {
  return BSON.serialize(document, { ignoreUndefined: true });
}

function normalise(raw: unknown): Value {
  if (typeof raw !== 'object') return typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean' ? raw : null;
  if (raw === null) return null;
  if (Array.isArray(raw)) return raw.map(normalise);
  if (isDoc(raw)) {
    for (const key of Object.keys(raw)) setKey(raw, key, normalise(raw[key]));
    return raw;
  }
  if (raw instanceof Int32) return raw.value;
  if (raw instanceof Double) return isInt32(raw.value) ? raw : raw.value;
  if (raw instanceof Long) return raw;
  if (raw instanceof DBRef) return normaliseDbRef(raw);
  if (raw instanceof Code && raw.scope) return new Code(raw.code, raw.scope);
  return raw as Value; // every other class that bson makes is part of Value
}

function normaliseDbRef(ref: DBRef): Doc {
  const plain: Doc = { $ref: ref.collection, $id: normalise(ref.oid) };
  if (ref.db) plain['$db'] = ref.db;
  for (const [key, value] of Object.entries(ref.fields)) setKey(plain, key, normalise(value));
  return plain;
}
