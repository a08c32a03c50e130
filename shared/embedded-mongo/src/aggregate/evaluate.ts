import { evalExpr } from 'mingo/core';
import { badValue, MongoError, notSupported } from '../mongo-error.ts';
import { plainAtPath } from '../query/path.ts';
import type { Doc, Maybe, Value } from '../values/value.ts';
import { expressionContext } from './expression-context.ts';

/** Values of `let` and `$lookup`'s `let`: `$$name` reads them. */
export type Variables = Readonly<Doc>;

const unknownOperator = /accumulator '(\$\w+)' is not registered/;

/** The value of an aggregation expression for a document; undefined when it is missing or `$$REMOVE`. */
export function evaluate(expression: Value, document: Value, variables: Variables = {}): Maybe {
  if (typeof expression !== 'object' && typeof expression !== 'string') return expression;
  if (typeof expression === 'string' && isPlainPath(expression)) {
    const value = plainAtPath(document, expression.slice(1));
    if (value !== undefined || !expression.includes('.')) return value;
  }
  try {
    return evalExpr(document, expression, { context: expressionContext, variables, ...defaults }) as Maybe;
  } catch (error) {
    if (error instanceof MongoError || !(error instanceof Error)) throw error;
    const operator = unknownOperator.exec(error.message)?.[1];
    throw operator ? notSupported(`the aggregation operator '${operator}'`) : badValue(`embedded-mongo: ${error.message}`);
  }
}

/** `$a.b`: read directly, because mingo prepares its operators anew for every evaluation. */
function isPlainPath(expression: string): boolean {
  return expression.startsWith('$') && expression.length > 1 && !expression.startsWith('$$');
}

const defaults = { idKey: '_id', scriptEnabled: false, useStrictMode: true, failOnError: true, processingMode: 0 };
