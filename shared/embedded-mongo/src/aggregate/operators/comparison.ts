import { evalExpr } from 'mingo/core';
import { badValue } from '../../mongo-error.ts';
import { isTrue } from '../../query/leaf.ts';
import { compareValues } from '../../values/compare.ts';
import { isDoc, type Maybe } from '../../values/value.ts';
import { evaluateArguments, evaluateField, isNullish, operator, type Operator } from '../operator.ts';

/** Missing sorts before null here, unlike in queries. */
function compareOperands(left: Maybe, right: Maybe): number {
  if (left === undefined || right === undefined) return Number(left !== undefined) - Number(right !== undefined);
  return Math.sign(compareValues(left, right));
}

function comparison(name: string, wanted: (order: number) => boolean): Operator {
  return operator(name, 2, (left, right) => wanted(compareOperands(left, right)));
}

const $cond: Operator = (document, expression, options) => {
  const [condition, whenTrue, whenFalse] = Array.isArray(expression)
    ? expression
    : isDoc(expression)
      ? [expression['if'], expression['then'], expression['else']]
      : [];
  if (condition === undefined || whenTrue === undefined || whenFalse === undefined) throw badValue('$cond needs if, then and else');
  return evalExpr(document, isTrue(evalExpr(document, condition, options) as Maybe) ? whenTrue : whenFalse, options);
};

const $switch: Operator = (document, expression, options) => {
  if (!isDoc(expression) || !Array.isArray(expression['branches'])) throw badValue('$switch requires at least one branch');
  for (const branch of expression['branches']) {
    if (!isDoc(branch)) throw badValue('$switch expected each branch to be an object');
    if (isTrue(evaluateField(document, branch, options, 'case'))) return evaluateField(document, branch, options, 'then');
  }
  if (!Object.hasOwn(expression, 'default')) throw badValue('$switch could not find a matching branch, and no default was specified');
  return evaluateField(document, expression, options, 'default');
};

const $and: Operator = (document, expression, options) => evaluateArguments(document, expression, options).every(isTrue);
const $or: Operator = (document, expression, options) => evaluateArguments(document, expression, options).some(isTrue);

const $filter: Operator = (document, expression, options) => {
  const input = evaluateField(document, expression, options, 'input');
  if (isNullish(input)) return null;
  if (!Array.isArray(input) || !isDoc(expression)) throw badValue('input to $filter must be an array');
  const as = typeof expression['as'] === 'string' ? expression['as'] : 'this';
  const limit = evaluateField(document, expression, options, 'limit') ?? Infinity;
  const cond = expression['cond'] ?? null;
  const kept = input.filter((item) =>
    isTrue(evalExpr(document, { $let: { vars: { [as]: { $literal: item } }, in: cond } }, options) as Maybe),
  );
  return kept.slice(0, Number(limit));
};

export const comparisons = {
  $cmp: operator('$cmp', 2, compareOperands),
  $eq: comparison('$eq', (order) => order === 0),
  $ne: comparison('$ne', (order) => order !== 0),
  $gt: comparison('$gt', (order) => order > 0),
  $gte: comparison('$gte', (order) => order >= 0),
  $lt: comparison('$lt', (order) => order < 0),
  $lte: comparison('$lte', (order) => order <= 0),
  $not: operator('$not', 1, (value) => !isTrue(value)),
  $cond,
  $switch,
  $and,
  $or,
  $filter,
};
