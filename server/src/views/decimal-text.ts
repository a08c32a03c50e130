import type { Decimal } from '@trade-executor/domain/decimal';

/** Plain notation, as contracts want it. */
export function decimalText(value: Decimal): string {
  return value.toFixed();
}

/** Money for people: at most 8 places, trailing zeros dropped. */
export function moneyText(value: Decimal): string {
  return value.round(8).toFixed();
}
