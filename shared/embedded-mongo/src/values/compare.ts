import { orderKey } from './order-key.ts';
import type { Maybe, Value } from './value.ts';

/** Negative, 0 or positive by BSON's order of types and values; a missing value counts as null. */
export function compareValues(left: Maybe, right: Maybe): number {
  if (typeof left === 'number' && typeof right === 'number' && !Number.isNaN(left) && !Number.isNaN(right)) return left - right || 0;
  return compareKeys(orderKey(left), orderKey(right));
}

export function compareKeys(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Numbers of different types can be equal; documents must have their keys in the same order. */
export function equalValues(left: Maybe, right: Maybe): boolean {
  return left === right || compareValues(left, right) === 0;
}

/** The values without repetition, first ones kept. */
export function distinctValues(values: readonly Value[]): Value[] {
  const seen = new Map<string, Value>();
  for (const value of values) {
    const key = orderKey(value);
    if (!seen.has(key)) seen.set(key, value);
  }
  return [...seen.values()];
}
