import { Binary, BSONRegExp, BSONSymbol, Code, Decimal128, Double, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import { toExact, type Exact, type Special } from './exact.ts';
import { isDoc, type Maybe } from './value.ts';

/*
 * One string per value such that comparing the strings (<) compares the values as MongoDB does, and equal strings mean equal values:
 * first a letter for the type's place in the BSON order, then a payload of which none is a prefix of another. So keys of a compound
 * index are plain concatenations.
 */
const types = {
  minKey: '\x01',
  emptyArray: '\x03', // only as an index or sort key: below null
  null: '\x05',
  number: '\x0a',
  string: '\x0f',
  object: '\x14',
  array: '\x19',
  binary: '\x1e',
  objectId: '\x23',
  boolean: '\x28',
  date: '\x2d',
  timestamp: '\x30',
  regex: '\x32',
  code: '\x37',
  maxKey: '\x7f',
} as const;

export const emptyArrayKey: string = types.emptyArray;
const surrogatesAndAbove = /[\ud800-\uffff]/;
// eslint-disable-next-line no-control-regex
const zero = /\x00/g;

/** The key of a value; a missing one counts as null. */
export function orderKey(value: Maybe): string {
  if (value === undefined || value === null) return types.null;
  if (typeof value === 'string') return types.string + textKey(value);
  if (typeof value === 'number') return types.number + doubleKey(value);
  if (typeof value === 'boolean') return types.boolean + (value ? '1' : '0');
  if (value instanceof ObjectId) return types.objectId + value.toHexString();
  if (value instanceof Date) return types.date + doubleKey(value.getTime());
  if (value instanceof Long || value instanceof Decimal128) return types.number + exactKey(toExact(value));
  if (value instanceof Double) return types.number + doubleKey(value.value);
  if (Array.isArray(value)) return types.array + value.map(orderKey).join('') + '\x00';
  if (isDoc(value))
    return (
      types.object +
      Object.keys(value)
        .map((key) => fieldKey(key, value[key]))
        .join('') +
      '\x00'
    );
  return rareKey(value);
}

/** The letter that opens the key of every value of the same type class: ranges never leave it. */
export function typeLetter(key: string): string {
  return key.slice(0, 1);
}

function fieldKey(name: string, value: Maybe): string {
  const key = orderKey(value);
  return typeLetter(key) + textKey(name) + key.slice(1);
}

function rareKey(value: Exclude<Maybe, undefined>): string {
  if (value instanceof Binary) {
    return types.binary + sizeKey(value.length()) + sizeKey(value.sub_type) + Buffer.from(value.value()).toString('hex');
  }
  if (value instanceof Timestamp) return types.timestamp + value.toBigInt().toString(16).padStart(16, '0');
  if (value instanceof BSONRegExp) return types.regex + textKey(value.pattern) + textKey(value.options);
  if (value instanceof BSONSymbol) return types.string + textKey(value.value);
  if (value instanceof Code) return types.code + textKey(value.code) + textKey(JSON.stringify(value.scope ?? null));
  if (value instanceof MinKey) return types.minKey;
  if (value instanceof MaxKey) return types.maxKey;
  throw new TypeError(`embedded-mongo cannot order a value of this type: ${Object.prototype.toString.call(value)}`);
}

function sizeKey(size: number): string {
  return size.toString(16).padStart(8, '0');
}

/** UTF-16 compares surrogates below U+E000; MongoDB compares bytes of UTF-8, which is the order of code points. */
function textKey(text: string): string {
  const escaped = text.includes('\x00') ? text.replace(zero, '\x00\x01') : text;
  if (!surrogatesAndAbove.test(escaped)) return escaped + '\x00\x00';
  let mapped = '';
  for (let i = 0; i < escaped.length; i += 1) {
    const unit = escaped.charCodeAt(i);
    mapped += String.fromCharCode(unit >= 0xe000 ? unit - 0x800 : unit >= 0xd800 ? unit + 0x2000 : unit);
  }
  return mapped + '\x00\x00';
}

function doubleKey(value: number): string {
  if (value === 0) return '3';
  if (Number.isSafeInteger(value)) {
    const digits = String(Math.abs(value));
    return digitsKey(value < 0, digits, digits.length);
  }
  return exactKey(toExact(value));
}

function exactKey(value: Exact | Special): string {
  if (value === 'NaN') return '0';
  if (value === '-Infinity') return '1';
  if (value === 'Infinity') return '5';
  if (value.coefficient === 0n) return '3';
  const negative = value.coefficient < 0n;
  const digits = (negative ? -value.coefficient : value.coefficient).toString();
  return digitsKey(negative, digits, digits.length + value.exponent);
}

/** Of 0.<digits> * 10^exponent, without trailing zeros; a negative number has all its parts reversed. */
function digitsKey(negative: boolean, digits: string, exponent: number): string {
  let end = digits.length;
  while (digits.charCodeAt(end - 1) === 48) end -= 1;
  const significant = end === digits.length ? digits : digits.slice(0, end);
  if (!negative) return '4' + exponentKey(exponent) + significant + '!';
  let reversed = '';
  for (let i = 0; i < significant.length; i += 1) reversed += String.fromCharCode(105 - significant.charCodeAt(i));
  return '2' + exponentKey(-exponent) + reversed + '~';
}

function exponentKey(exponent: number): string {
  const biased = exponent + 8192;
  return String.fromCharCode(biased >> 7, biased & 127);
}
