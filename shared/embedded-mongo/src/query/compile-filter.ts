import { evaluate, type Variables } from '../aggregate/evaluate.ts';
import { badValue, notSupported } from '../mongo-error.ts';
import { isDoc, type Doc, type Maybe, type Value } from '../values/value.ts';
import { compileLeaf, equalsLeaf, isOperatorDoc, isTrue, type Leaf } from './leaf.ts';
import { someAtPath } from './path.ts';

export type Predicate = (document: Value) => boolean;

const never = new Set(['$where', '$text', '$jsonSchema']);

/** The test that a filter document describes. Unknown operators throw BadValue, unsupported ones NotImplemented. */
export function compileFilter(filter: Doc, variables: Variables = {}): Predicate {
  const tests = Object.entries(filter)
    .filter(([key]) => key !== '$comment')
    .map(([key, condition]) => (key.startsWith('$') ? compileLogical(key, condition, variables) : compileField(key, condition, variables)));
  const [only] = tests;
  if (tests.length === 1 && only) return only;
  return (document) => tests.every((test) => test(document));
}

function compileLogical(operator: string, operand: Maybe, variables: Variables): Predicate {
  if (operator === '$expr') {
    const expression = operand ?? null;
    return (document) => isTrue(evaluate(expression, document, variables));
  }
  if (operator === '$and' || operator === '$or' || operator === '$nor') {
    const tests = compileAll(operator, operand, variables);
    if (operator === '$and') return (document) => tests.every((test) => test(document));
    const some: Predicate = (document) => tests.some((test) => test(document));
    return operator === '$or' ? some : (document) => !some(document);
  }
  if (operator === '$alwaysTrue' || operator === '$alwaysFalse') return () => operator === '$alwaysTrue';
  if (never.has(operator)) throw notSupported(`the query operator '${operator}'`);
  throw badValue(`unknown top level operator: ${operator}`);
}

function compileAll(operator: string, operand: Maybe, variables: Variables): Predicate[] {
  if (!Array.isArray(operand) || operand.length === 0) throw badValue(`${operator} must be a nonempty array`);
  return operand.map((item) => {
    if (!isDoc(item)) throw badValue(`${operator} entries need to be full objects`);
    return compileFilter(item, variables);
  });
}

function compileField(path: string, condition: Maybe, variables: Variables): Predicate {
  const parts = path.split('.');
  if (!isOperatorDoc(condition)) return atPath(parts, equalsLeaf(condition));
  return compileOperators(condition, (leaf) => atPath(parts, leaf), variables);
}

function atPath(parts: readonly string[], leaf: Leaf): Predicate {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) {
    return (document) =>
      isDoc(document) ? leaf(Object.hasOwn(document, only) ? document[only] : undefined) : someAtPath(document, parts, leaf);
  }
  return (document) => someAtPath(document, parts, leaf);
}

/** `place` binds a leaf to where its values come from: a path, or the value itself inside `$elemMatch`. */
function compileOperators(operators: Doc, place: (leaf: Leaf) => Predicate, variables: Variables): Predicate {
  const tests = Object.entries(operators)
    .filter(([operator]) => operator !== '$options')
    .map(([operator, operand]) => compileOperator({ operator, operand, operators, place, variables }));
  return (document) => tests.every((test) => test(document));
}

interface OperatorInput {
  readonly operator: string;
  readonly operand: Maybe;
  readonly operators: Doc;
  readonly place: (leaf: Leaf) => Predicate;
  readonly variables: Variables;
}

function compileOperator({ operator, operand, operators, place, variables }: OperatorInput): Predicate {
  if (operator === '$ne') return not(place(compileLeaf('$eq', operand, operators)));
  if (operator === '$nin') return not(place(compileLeaf('$in', operand, operators)));
  if (operator === '$exists') return isTrue(operand) ? place((value) => value !== undefined) : not(place((value) => value !== undefined));
  if (operator === '$not') return not(compileNot(operand, place, variables));
  if (operator === '$elemMatch') return place(compileElemMatch(operand, variables));
  if (operator === '$all') return compileAllOf(operand, place, variables);
  return place(compileLeaf(operator, operand, operators));
}

function compileNot(operand: Maybe, place: (leaf: Leaf) => Predicate, variables: Variables): Predicate {
  if (isOperatorDoc(operand)) return compileOperators(operand, place, variables);
  if (isDoc(operand) || operand === null || typeof operand !== 'object') throw badValue('$not needs a regex or a document');
  return place(equalsLeaf(operand));
}

/** True for an array with an element that satisfies the condition. */
export function compileElemMatch(operand: Maybe, variables: Variables = {}): Leaf {
  const test = compileElement(operand, variables);
  return (value) => Array.isArray(value) && value.some(test);
}

/** The test of one array element: operators apply to it itself, fields to its fields. */
export function compileElement(operand: Maybe, variables: Variables = {}): Predicate {
  if (!isDoc(operand)) throw badValue('$elemMatch needs an Object');
  const logical = ['$and', '$or', '$nor', '$expr'].includes(Object.keys(operand)[0] ?? '');
  if (isOperatorDoc(operand) && !logical) return compileOperators(operand, (leaf) => leaf, variables);
  const test = compileFilter(operand, variables);
  return (element) => typeof element === 'object' && (isDoc(element) || Array.isArray(element)) && test(element);
}

function compileAllOf(operand: Maybe, place: (leaf: Leaf) => Predicate, variables: Variables): Predicate {
  if (!Array.isArray(operand)) throw badValue('$all needs an array');
  if (operand.length === 0) return () => false;
  const tests = operand.map((item) =>
    place(isDoc(item) && '$elemMatch' in item ? compileElemMatch(item['$elemMatch'], variables) : equalsLeaf(item)),
  );
  return (document) => tests.every((test) => test(document));
}

function not(test: Predicate): Predicate {
  return (document) => !test(document);
}
