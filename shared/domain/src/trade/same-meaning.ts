import { decimal } from '../decimal.ts';

/** True when two readings say the same: numbers by their value ("1.50" is "1.5"), lists in order. */
export function hasSameMeaning(one: unknown, other: unknown): boolean {
  return JSON.stringify(one, byValue) === JSON.stringify(other, byValue);
}

function byValue(_key: string, value: unknown): unknown {
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? decimal(value).toString() : value;
}
