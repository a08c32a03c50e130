import { BSONRegExp } from 'bson';
import { badValue } from '../mongo-error.ts';
import { compileElement } from '../query/compile-filter.ts';
import { compareBySort } from '../query/sort.ts';
import { compareValues, equalValues } from '../values/compare.ts';
import { isNumber, toJsNumber } from '../values/exact.ts';
import { orderKey } from '../values/order-key.ts';
import { clone, isDoc, type Doc, type Maybe, type Value } from '../values/value.ts';

/** The new value of a field from its present one and the operand; undefined leaves a missing field missing. */
export type FieldUpdate = (current: Maybe, operand: Value, path: string) => Maybe;

function arrayOf(operator: string, current: Maybe, path: string): Value[] {
  if (current === undefined) return [];
  if (Array.isArray(current)) return current;
  throw badValue(`The field '${path}' must be an array but is of another type in document (${operator})`);
}

function eachOf(operand: Value, modifiers: readonly string[]): { readonly items: Value[]; readonly options: Doc } {
  if (!isDoc(operand) || !('$each' in operand)) return { items: [operand], options: {} };
  const { $each, ...options } = operand;
  if (!Array.isArray($each)) throw badValue('The argument to $each must be an array');
  const unknown = Object.keys(options).find((key) => !modifiers.includes(key));
  if (unknown !== undefined) throw badValue(`Unrecognized clause: ${unknown}`);
  return { items: $each, options };
}

function wholeNumber(name: string, value: Maybe): number | undefined {
  if (value === undefined) return undefined;
  const number = isNumber(value) ? toJsNumber(value) : Number.NaN;
  if (!Number.isInteger(number)) throw badValue(`The value for ${name} must be an integer value`);
  return number;
}

export const push: FieldUpdate = (current, operand, path) => {
  const { items, options } = eachOf(operand, ['$position', '$sort', '$slice']);
  const array = [...arrayOf('$push', current, path)];
  const position = wholeNumber('$position', options['$position']);
  array.splice(position ?? array.length, 0, ...clone(items));
  const sorted = sortPushed(array, options['$sort']);
  const slice = wholeNumber('$slice', options['$slice']);
  if (slice === undefined) return sorted;
  return slice < 0 ? sorted.slice(slice) : sorted.slice(0, slice);
};

function sortPushed(array: Value[], sort: Maybe): Value[] {
  if (sort === undefined) return array;
  if (isDoc(sort)) return array.toSorted(compareBySort(sort));
  if (sort !== 1 && sort !== -1)
    throw badValue('The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields');
  return array.toSorted((left, right) => sort * compareValues(left, right));
}

export const addToSet: FieldUpdate = (current, operand, path) => {
  const array = [...arrayOf('$addToSet', current, path)];
  const keys = new Set(array.map(orderKey));
  for (const item of eachOf(operand, []).items) {
    const key = orderKey(item);
    if (!keys.has(key)) array.push(clone(item));
    keys.add(key);
  }
  return array;
};

export const pop: FieldUpdate = (current, operand, path) => {
  if (current === undefined) return undefined;
  const array = arrayOf('$pop', current, path);
  return operand === -1 ? array.slice(1) : array.slice(0, -1);
};

export const pull: FieldUpdate = (current, operand, path) => {
  if (current === undefined) return undefined;
  const array = arrayOf('$pull', current, path);
  if (isDoc(operand) || operand instanceof BSONRegExp) {
    const unwanted = compileElement(isDoc(operand) ? operand : { $regex: operand });
    return array.filter((item) => !unwanted(item));
  }
  return array.filter((item) => !equalValues(item, operand));
};

export const pullAll: FieldUpdate = (current, operand, path) => {
  if (!Array.isArray(operand)) throw badValue('$pullAll requires an array argument');
  if (current === undefined) return undefined;
  const keys = new Set(operand.map(orderKey));
  return arrayOf('$pullAll', current, path).filter((item) => !keys.has(orderKey(item)));
};
