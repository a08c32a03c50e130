import { Decimal128, Double, Long } from 'bson';
import { Context, evalExpr } from 'mingo/core';
import * as mingo from 'mingo/operators/expression';
import type { Any } from 'mingo/types';
import { notSupported } from '../mongo-error.ts';
import { isDoc, type Maybe, type Value } from '../values/value.ts';
import { findAccumulator, overArrays } from './accumulators.ts';
import { evaluateArguments, type Operator } from './operator.ts';
import { arithmetic } from './operators/arithmetic.ts';
import { comparisons } from './operators/comparison.ts';
import { conversion } from './operators/conversion.ts';
import { sets } from './operators/sets.ts';

/** Operators of mingo that move values about and never look into them. */
const moving = {
  $map: mingo.$map,
  $reduce: mingo.$reduce,
  $let: mingo.$let,
  $ifNull: mingo.$ifNull,
  $literal: mingo.$literal,
  $mergeObjects: mingo.$mergeObjects,
  $objectToArray: mingo.$objectToArray,
  $arrayToObject: mingo.$arrayToObject,
  $concatArrays: mingo.$concatArrays,
  $first: mingo.$first,
  $last: mingo.$last,
  $isArray: mingo.$isArray,
  $reverseArray: mingo.$reverseArray,
  $size: mingo.$size,
  $zip: mingo.$zip,
  $getField: mingo.$getField,
  $setField: mingo.$setField,
  $unsetField: mingo.$unsetField,
};

/** Operators of mingo that read numbers, strings or dates: they are given plain JavaScript numbers, and Decimal128 is refused. */
const plainOnly = {
  $exp: mingo.$exp,
  $ln: mingo.$ln,
  $log: mingo.$log,
  $log10: mingo.$log10,
  $pow: mingo.$pow,
  $sqrt: mingo.$sqrt,
  $arrayElemAt: mingo.$arrayElemAt,
  $slice: mingo.$slice,
  $range: mingo.$range,
  $concat: mingo.$concat,
  $indexOfBytes: mingo.$indexOfBytes,
  $ltrim: mingo.$ltrim,
  $rtrim: mingo.$rtrim,
  $trim: mingo.$trim,
  $replaceAll: mingo.$replaceAll,
  $replaceOne: mingo.$replaceOne,
  $split: mingo.$split,
  $strLenBytes: mingo.$strLenBytes,
  $strLenCP: mingo.$strLenCP,
  $strcasecmp: mingo.$strcasecmp,
  $substr: mingo.$substr,
  $substrBytes: mingo.$substrBytes,
  $substrCP: mingo.$substrCP,
  $toLower: mingo.$toLower,
  $toUpper: mingo.$toUpper,
  $dateAdd: mingo.$dateAdd,
  $dateDiff: mingo.$dateDiff,
  $dateFromParts: mingo.$dateFromParts,
  $dateFromString: mingo.$dateFromString,
  $dateSubtract: mingo.$dateSubtract,
  $dateToParts: mingo.$dateToParts,
  $dateToString: mingo.$dateToString,
  $dateTrunc: mingo.$dateTrunc,
  $dayOfMonth: mingo.$dayOfMonth,
  $dayOfWeek: mingo.$dayOfWeek,
  $dayOfYear: mingo.$dayOfYear,
  $hour: mingo.$hour,
  $isoDayOfWeek: mingo.$isoDayOfWeek,
  $isoWeek: mingo.$isoWeek,
  $isoWeekYear: mingo.$isoWeekYear,
  $millisecond: mingo.$millisecond,
  $minute: mingo.$minute,
  $month: mingo.$month,
  $second: mingo.$second,
  $week: mingo.$week,
  $year: mingo.$year,
};

function guard(name: string, inner: Operator): Operator {
  const literal = (value: Maybe) => ({ $literal: toPlain(name, value) });
  return (document, expression, options) => {
    const value = evalExpr(document, expression, options) as Maybe;
    if (Array.isArray(expression) && Array.isArray(value)) return inner(document, value.map(literal), options);
    const isFields = isDoc(expression) && isDoc(value) && !(Object.keys(expression)[0] ?? '').startsWith('$');
    if (!isFields) return inner(document, literal(value), options);
    return inner(document, Object.fromEntries(Object.entries(value).map(([key, item]) => [key, literal(item)])), options);
  };
}

/** Elements of an array are handed through: only an argument itself is read as a number. */
function toPlain(name: string, value: Maybe): Any {
  if (value instanceof Decimal128) throw notSupported(`the aggregation operator '${name}' on a Decimal128`);
  if (value instanceof Date) return new Date(value); // mingo shifts dates in place
  if (value instanceof Double) return value.value;
  if (!(value instanceof Long)) return value;
  const number = value.toNumber();
  if (!Number.isSafeInteger(number)) throw notSupported(`the aggregation operator '${name}' on a long beyond 2^53`);
  return number;
}

/** `$sum: '$fills.quantity'` adds an array up, `$sum: ['$a', '$b']` its arguments. */
function overArray(name: string): Operator {
  const accumulate = findAccumulator(name);
  return (document, expression, options) => {
    const values = evaluateArguments(document, expression, options);
    const [only] = values;
    return accumulate(values.length === 1 && Array.isArray(only) ? (only satisfies Value[]) : values);
  };
}

const guarded = Object.fromEntries(Object.entries(plainOnly).map(([name, inner]) => [name, guard(name, inner as Operator)]));
const summing = Object.fromEntries(overArrays.map((name) => [name, overArray(name)]));

/** Every expression operator that the server answers; anything else is refused by name. */
export const expressionContext = Context.init({
  expression: {
    ...(moving as Record<string, Operator>),
    ...guarded,
    ...summing,
    ...arithmetic,
    ...comparisons,
    ...conversion,
    ...sets,
  },
});
