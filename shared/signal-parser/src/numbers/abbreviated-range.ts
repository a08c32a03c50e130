import { decimal } from '@trade-executor/domain/decimal';

/** Returns the second bound of a range in full: 87,900 for "87800-900". */
export function completeBound(first: string, second: string): string {
  const isShort = /^\d+$/.test(first) && /^\d{2,3}$/.test(second) && first.length >= second.length + 2;
  if (!isShort) return second;
  const full = first.slice(0, -second.length) + second;
  return decimal(full).gt(first) ? full : second;
}
