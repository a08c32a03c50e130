import { Decimal128, type Double } from 'bson';
import { badValue, notSupported } from '../mongo-error.ts';
import { divide, sum } from '../values/arithmetic.ts';
import { compareValues, distinctValues } from '../values/compare.ts';
import { toDouble } from '../values/codec.ts';
import { isNumber, toJsNumber } from '../values/exact.ts';
import { isDoc, setKey, type Doc, type Maybe, type Value } from '../values/value.ts';

/** Folds what an accumulator's expression gave for each document of a group (undefined: missing) into one value. */
export type Accumulator = (values: readonly Maybe[]) => Maybe;

function present(values: readonly Maybe[]): Value[] {
  return values.filter((value) => value !== undefined && value !== null);
}

function average(values: readonly Maybe[]): Maybe {
  const numbers = values.filter(isNumber);
  return numbers.length === 0 ? null : divide(sum(numbers), numbers.length);
}

function extreme(values: readonly Maybe[], direction: 1 | -1): Maybe {
  const candidates = present(values);
  if (candidates.length === 0) return null;
  return candidates.reduce((best, value) => (compareValues(value, best) * direction > 0 ? value : best));
}

function standardDeviation(values: readonly Maybe[], divisorShift: 0 | 1): number | Double | null {
  const numbers = values.filter(isNumber);
  if (numbers.some((number) => number instanceof Decimal128)) throw notSupported('a standard deviation of Decimal128 values');
  const divisor = numbers.length - divisorShift;
  if (divisor <= 0) return null;
  const plain = numbers.map(toJsNumber);
  const mean = plain.reduce((total, number) => total + number, 0) / plain.length;
  return toDouble(Math.sqrt(plain.reduce((total, number) => total + (number - mean) ** 2, 0) / divisor));
}

function merge(values: readonly Maybe[]): Doc {
  const merged: Doc = {};
  for (const value of present(values)) {
    if (!isDoc(value)) throw badValue('$mergeObjects requires object inputs');
    for (const [key, item] of Object.entries(value)) setKey(merged, key, item);
  }
  return merged;
}

const accumulators: Readonly<Record<string, Accumulator>> = {
  $sum: (values) => sum(values.filter(isNumber)),
  $avg: average,
  $min: (values) => extreme(values, -1),
  $max: (values) => extreme(values, 1),
  $first: (values) => values[0] ?? null,
  $last: (values) => values.at(-1) ?? null,
  $push: (values) => values.filter((value) => value !== undefined),
  $addToSet: (values) => distinctValues(values.filter((value) => value !== undefined)),
  $count: (values) => values.length,
  $mergeObjects: merge,
  $stdDevPop: (values) => standardDeviation(values, 0),
  $stdDevSamp: (values) => standardDeviation(values, 1),
};

/** @throws MongoError NotImplemented for one that is not known */
export function findAccumulator(name: string): Accumulator {
  const accumulator = Object.hasOwn(accumulators, name) ? accumulators[name] : undefined;
  if (!accumulator) throw notSupported(`the accumulator '${name}'`);
  return accumulator;
}

/** The accumulators that are also expressions over an array or over several arguments. */
export const overArrays = ['$sum', '$avg', '$min', '$max', '$stdDevPop', '$stdDevSamp'] as const;
