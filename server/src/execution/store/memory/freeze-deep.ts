import { isDecimal } from '@trade-executor/domain/decimal';

/** Returns the value itself, frozen in depth, so that store and caller can share it: whoever changes it throws. Decimals never change anyway. */
export function freezeDeep<T>(value: T): T {
  if (typeof value !== 'object' || value === null || isDecimal(value) || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const child of Object.values(value)) freezeDeep(child);
  return value;
}
