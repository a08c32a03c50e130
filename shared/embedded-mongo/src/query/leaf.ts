import { BSONRegExp, Decimal128, Long } from 'bson';
import { badValue, notSupported } from '../mongo-error.ts';
import { isNumber, toJsNumber } from '../values/exact.ts';
import { orderKey, typeLetter } from '../values/order-key.ts';
import { isDoc, type Doc, type Maybe } from '../values/value.ts';
import { toRegExp } from './regex.ts';
import { readTypeNames, typeName } from './type-names.ts';

/** Tells whether the value at the end of a path (undefined: missing) satisfies one operator. */
export type Leaf = (value: Maybe) => boolean;

/** True for the value itself or, of an array, for the array or any of its elements. */
function orElement(test: Leaf): Leaf {
  return (value) => test(value) || (Array.isArray(value) && value.some(test));
}

export function equalsLeaf(operand: Maybe): Leaf {
  if (operand instanceof BSONRegExp) return regexLeaf(toRegExp(operand, undefined), operand);
  if (operand === null || operand === undefined) return orElement((value) => value === undefined || value === null);
  if (typeof operand === 'string' || typeof operand === 'boolean') return orElement((value) => value === operand);
  const key = orderKey(operand);
  return orElement((value) => value !== undefined && value !== null && orderKey(value) === key);
}

function regexLeaf(pattern: RegExp, same: Maybe): Leaf {
  const key = same === undefined ? undefined : orderKey(same);
  return orElement((value) => (typeof value === 'string' ? pattern.test(value) : value instanceof BSONRegExp && orderKey(value) === key));
}

function comparesLeaf(operand: Maybe, wanted: (order: number) => boolean): Leaf {
  const key = orderKey(operand);
  const letter = typeLetter(key);
  const isNaNOperand = isNumber(operand) && Number.isNaN(toJsNumber(operand));
  const allTypes = letter === '\x01' || letter === '\x7f'; // MinKey and MaxKey compare with everything
  return orElement((value) => {
    if (value === undefined && operand !== null) return false;
    if (typeof value === 'number' && typeof operand === 'number' && !isNaNOperand && !Number.isNaN(value)) return wanted(value - operand);
    const valueKey = orderKey(value);
    if (typeLetter(valueKey) !== letter) return allTypes && wanted(valueKey < key ? -1 : 1);
    if (letter === '\x0a' && valueKey !== key && (isNaNOperand || valueKey === '\x0a0')) return false; // NaN is neither more nor less
    return wanted(valueKey < key ? -1 : valueKey > key ? 1 : 0);
  });
}

function inLeaf(operand: Maybe): Leaf {
  if (!Array.isArray(operand)) throw badValue('$in needs an array');
  const patterns = operand.filter((item) => item instanceof BSONRegExp).map(equalsLeaf);
  const keys = new Set(operand.map(orderKey));
  return (value) => orElement((item) => keys.has(orderKey(item)))(value) || patterns.some((test) => test(value));
}

function modLeaf(operand: Maybe): Leaf {
  if (!Array.isArray(operand) || operand.length !== 2 || !operand.every(isNumber)) throw badValue('malformed mod, needs two numbers');
  const [divisor, remainder] = operand.map((item) => Math.trunc(toJsNumber(item)));
  if (!divisor) throw badValue('divisor cannot be 0');
  return orElement((value) => isNumber(value) && Math.trunc(toJsNumber(value)) % divisor === remainder);
}

function sizeLeaf(operand: Maybe): Leaf {
  const size = isNumber(operand) ? toJsNumber(operand) : Number.NaN;
  if (!Number.isInteger(size) || size < 0) throw badValue('$size must be a whole number');
  return (value) => Array.isArray(value) && value.length === size;
}

function typeLeaf(operand: Maybe): Leaf {
  const names = readTypeNames(operand);
  return orElement((value) => names.has(typeName(value)));
}

function bitsLeaf(operand: Maybe, wanted: (bits: bigint, mask: bigint) => boolean): Leaf {
  const mask = Array.isArray(operand)
    ? operand.reduce((bits: bigint, position) => bits | (1n << BigInt(toJsNumber(position))), 0n)
    : BigInt(isNumber(operand) ? toJsNumber(operand) : badBits());
  return orElement((value) => {
    if (value instanceof Long) return wanted(value.toBigInt(), mask);
    if (!isNumber(value) || value instanceof Decimal128 || !Number.isInteger(toJsNumber(value))) return false;
    return wanted(BigInt(toJsNumber(value)), mask);
  });
}

function badBits(): never {
  throw badValue('a bit mask has to be a number or an array of positions');
}

/** Whether a truthy BSON value was given: `{ $exists: 1 }` counts as true. */
export function isTrue(value: Maybe): boolean {
  return isNumber(value) ? toJsNumber(value) !== 0 : value !== undefined && value !== null && value !== false;
}

const leaves: Readonly<Record<string, (operand: Maybe, all: Doc) => Leaf>> = {
  $eq: (operand) => (operand instanceof BSONRegExp ? orElement((value) => orderKey(value) === orderKey(operand)) : equalsLeaf(operand)),
  $gt: (operand) => comparesLeaf(operand, (order) => order > 0),
  $gte: (operand) => comparesLeaf(operand, (order) => order >= 0),
  $lt: (operand) => comparesLeaf(operand, (order) => order < 0),
  $lte: (operand) => comparesLeaf(operand, (order) => order <= 0),
  $in: inLeaf,
  $exists: () => (value) => value !== undefined,
  $type: typeLeaf,
  $size: sizeLeaf,
  $mod: modLeaf,
  $regex: (operand, all) => regexLeaf(toRegExp(operand, all['$options']), undefined),
  $bitsAllSet: (operand) => bitsLeaf(operand, (bits, mask) => (bits & mask) === mask),
  $bitsAnySet: (operand) => bitsLeaf(operand, (bits, mask) => (bits & mask) !== 0n),
  $bitsAllClear: (operand) => bitsLeaf(operand, (bits, mask) => (bits & mask) === 0n),
  $bitsAnyClear: (operand) => bitsLeaf(operand, (bits, mask) => (bits & mask) !== mask),
};

const beyondUs = new Set(['$near', '$nearSphere', '$geoWithin', '$geoIntersects', '$within', '$maxDistance', '$minDistance']);

/** The test of one operator of a field; `all` is the operator's whole document (for `$regex` with `$options`). */
export function compileLeaf(operator: string, operand: Maybe, all: Doc): Leaf {
  const make = Object.hasOwn(leaves, operator) ? leaves[operator] : undefined;
  if (make) return make(operand, all);
  if (beyondUs.has(operator)) throw notSupported(`the query operator '${operator}'`);
  throw badValue(`unknown operator: ${operator}`);
}

/** True for `{ $gt: 1 }`, false for a document to be compared as a whole. */
export function isOperatorDoc(value: Maybe): value is Doc {
  if (!isDoc(value)) return false;
  const first = Object.keys(value)[0];
  return first !== undefined && first.startsWith('$') && first !== '$ref' && first !== '$id';
}
