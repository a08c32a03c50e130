import { MongoError, notSupported } from '../mongo-error.ts';
import { compileFilter } from '../query/compile-filter.ts';
import { isTrue } from '../query/leaf.ts';
import { isNumber, toJsNumber } from '../values/exact.ts';
import { isDoc, showValue, type Doc, type Maybe } from '../values/value.ts';

export interface IndexField {
  readonly path: string;
  readonly parts: readonly string[];
  readonly direction: 1 | -1;
}

export interface IndexSpec {
  readonly name: string;
  /** As the client gave it, order of keys included. */
  readonly key: Doc;
  readonly fields: readonly IndexField[];
  readonly isUnique: boolean;
  readonly isSparse: boolean;
  readonly partialFilter?: Doc;
  readonly expireAfterSeconds?: number;
}

const known = new Set([
  'v',
  'key',
  'name',
  'unique',
  'sparse',
  'partialFilterExpression',
  'expireAfterSeconds',
  'background',
  'ns',
  'hidden',
]);

/** Reads an entry of createIndexes. @throws MongoError for options and kinds of index that do not exist here */
export function readIndexSpec(raw: Doc): IndexSpec {
  const { key, name } = raw;
  if (!isDoc(key) || Object.keys(key).length === 0)
    throw new MongoError(67, "The field 'key' of an index must be a document with at least one field");
  const unknown = Object.keys(raw).find((option) => !known.has(option) && !isSimpleCollation(option, raw[option]));
  if (unknown !== undefined) throw notSupported(`the index option '${unknown}'`);
  const partialFilter = raw['partialFilterExpression'];
  if (isDoc(partialFilter)) compileFilter(partialFilter);
  const seconds = raw['expireAfterSeconds'];
  const fields = Object.entries(key).map(([path, direction]) => readField(path, direction));
  const isTtl = isNumber(seconds);
  if (isTtl && fields.length > 1) throw new MongoError(67, 'TTL indexes are single-field indexes, compound indexes do not support TTL');
  return {
    name:
      typeof name === 'string'
        ? name
        : Object.entries(key)
            .map(([path, direction]) => `${path}_${showValue(direction)}`)
            .join('_'),
    key,
    fields,
    isUnique: isTrue(raw['unique']),
    isSparse: isTrue(raw['sparse']),
    ...(isDoc(partialFilter) ? { partialFilter } : {}),
    ...(isTtl ? { expireAfterSeconds: toJsNumber(seconds) } : {}),
  };
}

function isSimpleCollation(option: string, value: Maybe): boolean {
  return option === 'collation' && isDoc(value) && value['locale'] === 'simple';
}

function readField(path: string, direction: Maybe): IndexField {
  if (!isNumber(direction)) throw notSupported(`an index of kind '${showValue(direction)}' (field '${path}')`);
  if (path.includes('$**')) throw notSupported('wildcard indexes');
  if (toJsNumber(direction) === 0) throw new MongoError(67, 'Values in the index key pattern cannot be 0.');
  return { path, parts: path.split('.'), direction: toJsNumber(direction) < 0 ? -1 : 1 };
}

/** What listIndexes answers, and what is stored. */
export function writeIndexSpec(spec: IndexSpec): Doc {
  return {
    v: 2,
    key: spec.key,
    name: spec.name,
    ...(spec.isUnique && spec.name !== '_id_' ? { unique: true } : {}),
    ...(spec.isSparse ? { sparse: true } : {}),
    ...(spec.partialFilter ? { partialFilterExpression: spec.partialFilter } : {}),
    ...(spec.expireAfterSeconds === undefined ? {} : { expireAfterSeconds: spec.expireAfterSeconds }),
  };
}
