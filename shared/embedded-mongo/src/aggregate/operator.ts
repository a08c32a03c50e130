import { evalExpr } from 'mingo/core';
import type { Any, Options } from 'mingo/types';
import { badValue } from '../mongo-error.ts';
import { isDoc, type Maybe } from '../values/value.ts';

/** An operator in mingo's form: it evaluates its own arguments. */
export type Operator = (document: Any, expression: Any, options: Options) => Any;

/** Evaluates the arguments as an array; a single argument may come without one. */
export function evaluateArguments(document: Any, expression: Any, options: Options): readonly Maybe[] {
  const result = evalExpr(document, expression, options) as Maybe;
  return Array.isArray(expression) && Array.isArray(result) ? result : [result];
}

/** An operator from a function of its evaluated arguments; `count` is how many it needs. */
export function operator(name: string, count: number, compute: (...values: readonly Maybe[]) => Maybe): Operator {
  return (document, expression, options) => {
    const values = evaluateArguments(document, expression, options);
    if (values.length !== count) throw badValue(`Expression ${name} takes exactly ${count} arguments. ${values.length} were passed in.`);
    return compute(...values);
  };
}

/** One argument of an operator that takes a document, evaluated. */
export function evaluateField(document: Any, expression: Any, options: Options, field: string): Maybe {
  if (!isDoc(expression) || !Object.hasOwn(expression, field)) return undefined;
  return evalExpr(document, expression[field], options) as Maybe;
}

export function isNullish(value: Maybe): value is null | undefined {
  return value === null || value === undefined;
}
