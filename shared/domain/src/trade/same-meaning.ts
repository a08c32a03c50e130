import { decimal } from '../decimal.ts';

/** True when two readings say the same: numbers by their value ("1.50" is "1.5"), lists in order. */
export function hasSameMeaning(one: unknown, other: unknown): boolean {
  return meaningOf(one) === meaningOf(other);
}

/** The same text for two readings that say the same. */
export function meaningOf(reading: unknown): string {
  return JSON.stringify(reading, byValue);
}

function byValue(_key: string, value: unknown): unknown {
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? decimal(value).toString() : value;
}
