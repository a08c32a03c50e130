import { BSONRegExp, MaxKey, MinKey } from 'bson';
import { isOperatorDoc } from '../query/leaf.ts';
import { isNumber, toJsNumber } from '../values/exact.ts';
import { orderKey, typeLetter } from '../values/order-key.ts';
import { isDoc, type Doc, type Value } from '../values/value.ts';

/** One bound of a field, in order keys. */
export interface Bound {
  readonly kind: 'low' | 'high';
  readonly key: string;
  readonly isInclusive: boolean;
}

/** What a filter demands of one path, as far as an index can use it. */
export interface Constraint {
  /** The value is one of these. */
  readonly points?: readonly Value[];
  readonly bounds: readonly Bound[];
}

const rangeOperators: Readonly<Record<string, Omit<Bound, 'key'>>> = {
  $gt: { kind: 'low', isInclusive: false },
  $gte: { kind: 'low', isInclusive: true },
  $lt: { kind: 'high', isInclusive: false },
  $lte: { kind: 'high', isInclusive: true },
};

/** The constraints of a filter's own fields and of those in `$and`; everything else is left to the filter itself. */
export function readConstraints(filter: Doc): ReadonlyMap<string, Constraint> {
  const found = new Map<string, Constraint>();
  const add = (path: string, more: Constraint): void => {
    const known = found.get(path);
    if (!known) found.set(path, more);
    else found.set(path, { ...more, ...known, bounds: [...known.bounds, ...more.bounds] });
  };
  const walk = (current: Doc): void => {
    for (const [path, condition] of Object.entries(current)) {
      if (path === '$and' && Array.isArray(condition)) condition.filter(isDoc).forEach(walk);
      else if (!path.startsWith('$')) for (const constraint of readCondition(condition)) add(path, constraint);
    }
  };
  walk(filter);
  return found;
}

function readCondition(condition: Value): Constraint[] {
  if (!isOperatorDoc(condition)) return isIndexable(condition) ? [{ points: [condition], bounds: [] }] : [];
  return Object.entries(condition).flatMap(([operator, operand]): Constraint[] => {
    if (operator === '$eq') return isIndexable(operand) ? [{ points: [operand], bounds: [] }] : [];
    if (operator === '$in') return Array.isArray(operand) && operand.every(isIndexable) ? [{ points: operand, bounds: [] }] : [];
    const range = rangeOperators[operator];
    return range && isIndexable(operand) && isRangeable(operand) ? [{ bounds: [{ ...range, key: orderKey(operand) }] }] : [];
  });
}

/** Whole arrays are not index keys, and a pattern is no value. */
function isIndexable(value: Value): boolean {
  return !Array.isArray(value) && !(value instanceof BSONRegExp);
}

function isRangeable(value: Value): boolean {
  if (value === null || value instanceof MinKey || value instanceof MaxKey) return false;
  return !(isNumber(value) && Number.isNaN(toJsNumber(value)));
}

/** An interval of one field's order keys: from `low`, up to but not including `high`. */
export interface Interval {
  readonly low: string;
  readonly high: string;
}

export function pointInterval(key: string): Interval {
  return { low: key, high: `${key}\uffff` };
}

/** The interval between bounds, within the type of the first one; undefined when there are none. */
export function boundsInterval(bounds: readonly Bound[]): Interval | undefined {
  const [first] = bounds;
  if (!first) return undefined;
  const letter = typeLetter(first.key);
  let low = letter;
  let high = String.fromCharCode(letter.charCodeAt(0) + 1);
  for (const { kind, key, isInclusive } of bounds) {
    if (kind === 'low') low = maxOf(low, isInclusive ? key : `${key}\uffff`);
    else high = minOf(high, isInclusive ? `${key}\uffff` : key);
  }
  return { low, high };
}

function maxOf(left: string, right: string): string {
  return left > right ? left : right;
}

function minOf(left: string, right: string): string {
  return left < right ? left : right;
}
