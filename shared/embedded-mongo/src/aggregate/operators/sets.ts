import { badValue } from '../../mongo-error.ts';
import { compareBySort } from '../../query/sort.ts';
import { compareValues, distinctValues, equalValues } from '../../values/compare.ts';
import { isNumber, toJsNumber } from '../../values/exact.ts';
import { orderKey } from '../../values/order-key.ts';
import { isDoc, type Maybe, type Value } from '../../values/value.ts';
import { evaluateArguments, evaluateField, isNullish, operator, type Operator } from '../operator.ts';

function needArray(name: string, value: Maybe): Value[] {
  if (Array.isArray(value)) return value;
  throw badValue(`${name} needs an array`);
}

function keysOf(values: readonly Value[]): ReadonlySet<string> {
  return new Set(values.map(orderKey));
}

const $setUnion: Operator = (document, expression, options) => {
  const arrays = evaluateArguments(document, expression, options);
  if (arrays.some(isNullish)) return null;
  return distinctValues(arrays.flatMap((array) => needArray('$setUnion', array)));
};

const $setIntersection: Operator = (document, expression, options) => {
  const arrays = evaluateArguments(document, expression, options);
  if (arrays.some(isNullish)) return null;
  const [first = [], ...others] = arrays.map((array) => needArray('$setIntersection', array));
  const sets = others.map(keysOf);
  return distinctValues(first.filter((item) => sets.every((set) => set.has(orderKey(item)))));
};

const $setEquals: Operator = (document, expression, options) => {
  const sets = evaluateArguments(document, expression, options).map((array) => keysOf(needArray('$setEquals', array)));
  const [first, ...others] = sets;
  return first !== undefined && others.every((set) => set.size === first.size && [...set].every((key) => first.has(key)));
};

const $indexOfArray: Operator = (document, expression, options) => {
  const [array, wanted, start, end] = evaluateArguments(document, expression, options);
  if (isNullish(array)) return null;
  const from = isNumber(start) ? toJsNumber(start) : 0;
  const to = isNumber(end) ? toJsNumber(end) : Infinity;
  return needArray('$indexOfArray', array).findIndex((item, index) => index >= from && index < to && equalValues(item, wanted));
};

const $sortArray: Operator = (document, expression, options) => {
  const input = evaluateField(document, expression, options, 'input');
  if (isNullish(input)) return null;
  const sortBy = isDoc(expression) ? expression['sortBy'] : undefined;
  if (isDoc(sortBy)) return needArray('$sortArray', input).toSorted(compareBySort(sortBy));
  const direction = sortBy === -1 ? -1 : 1;
  return needArray('$sortArray', input).toSorted((left, right) => direction * compareValues(left, right));
};

export const sets = {
  $in: operator('$in', 2, (item, array) => needArray('$in', array).some((candidate) => equalValues(candidate, item))),
  $setUnion,
  $setIntersection,
  $setEquals,
  $setDifference: operator('$setDifference', 2, (left, right) => {
    if (isNullish(left) || isNullish(right)) return null;
    const unwanted = keysOf(needArray('$setDifference', right));
    return distinctValues(needArray('$setDifference', left).filter((item) => !unwanted.has(orderKey(item))));
  }),
  $setIsSubset: operator('$setIsSubset', 2, (left, right) => {
    const wider = keysOf(needArray('$setIsSubset', right));
    return needArray('$setIsSubset', left).every((item) => wider.has(orderKey(item)));
  }),
  $indexOfArray,
  $sortArray,
};
