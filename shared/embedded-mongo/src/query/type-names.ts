import { Decimal128, Double, Long } from 'bson';
import { badValue } from '../mongo-error.ts';
import { isInt32 } from '../values/codec.ts';
import { bsonType, isDoc, showValue, type Maybe } from '../values/value.ts';

const numbers: Readonly<Record<string, string>> = {
  '1': 'double',
  '2': 'string',
  '3': 'object',
  '4': 'array',
  '5': 'binData',
  '6': 'undefined',
  '7': 'objectId',
  '8': 'bool',
  '9': 'date',
  '10': 'null',
  '11': 'regex',
  '13': 'javascript',
  '14': 'symbol',
  '16': 'int',
  '17': 'timestamp',
  '18': 'long',
  '19': 'decimal',
  '-1': 'minKey',
  '127': 'maxKey',
};
const names = new Set([...Object.values(numbers), 'number']);
const classes: Readonly<Record<string, string>> = {
  ObjectId: 'objectId',
  Binary: 'binData',
  BSONRegExp: 'regex',
  Timestamp: 'timestamp',
  MinKey: 'minKey',
  MaxKey: 'maxKey',
  Code: 'javascript',
  BSONSymbol: 'symbol',
};

/** The name `$type` uses: int, long, double, decimal, string, objectId and so on; missing for undefined. */
export function typeName(value: Maybe): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (typeof value === 'number') return isInt32(value) ? 'int' : 'double';
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'bool';
  if (Array.isArray(value)) return 'array';
  if (value instanceof Date) return 'date';
  if (value instanceof Double) return 'double';
  if (value instanceof Long) return 'long';
  if (value instanceof Decimal128) return 'decimal';
  if (isDoc(value)) return 'object';
  return classes[bsonType(value) ?? ''] ?? 'object';
}

/** The type names that an argument of `$type` stands for. */
export function readTypeNames(argument: Maybe): ReadonlySet<string> {
  const wanted = (Array.isArray(argument) ? argument : [argument]).map((item) => {
    const name = typeof item === 'string' ? item : numbers[showValue(item ?? null)];
    if (name === undefined || !names.has(name)) throw badValue(`Unknown type name alias: ${showValue(item ?? null)}`);
    return name;
  });
  return new Set(wanted.flatMap((name) => (name === 'number' ? ['int', 'long', 'double', 'decimal'] : [name])));
}
