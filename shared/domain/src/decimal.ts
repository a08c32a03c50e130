import Big from 'big.js';

/** Exact decimal arithmetic; our own constructor, so that nobody else's settings reach it. Numbers (as opposed to strings) throw. */
const ExactBig = Big();
ExactBig.strict = true;
ExactBig.DP = 24; // division only; money and averages are rounded again where they are stored
ExactBig.RM = Big.roundHalfEven;
ExactBig.NE = -1e6 + 1; // plain notation always
ExactBig.PE = 1e6 - 1;

export type Decimal = Big;

/** Returns the decimal for a plain decimal string (or another decimal). Throws on anything else, JS numbers included. */
export function decimal(value: string | Decimal): Decimal {
  return new ExactBig(value);
}

export const ZERO: Decimal = decimal('0');
export const ONE: Decimal = decimal('1');

export function isDecimal(value: unknown): value is Decimal {
  return value instanceof ExactBig;
}

export function minDecimal(first: Decimal, ...rest: readonly Decimal[]): Decimal {
  return rest.reduce((least, value) => (value.lt(least) ? value : least), first);
}

export function maxDecimal(first: Decimal, ...rest: readonly Decimal[]): Decimal {
  return rest.reduce((most, value) => (value.gt(most) ? value : most), first);
}

export function sumDecimals(values: readonly Decimal[]): Decimal {
  return values.reduce((sum, value) => sum.plus(value), ZERO);
}

/** Rounds to the nearest multiple of `step` towards zero. @param step more than 0 */
export function floorToStep(value: Decimal, step: Decimal): Decimal {
  return value.div(step).round(0, Big.roundDown).times(step);
}

/** Rounds to the nearest multiple of `step` away from zero. @param step more than 0 */
export function ceilToStep(value: Decimal, step: Decimal): Decimal {
  return value.div(step).round(0, Big.roundUp).times(step);
}

export function isOnStep(value: Decimal, step: Decimal): boolean {
  return value.mod(step).eq(ZERO);
}

/** Rounds a computed amount of money to 10 places, half to even, so that it fits Decimal128 and sums stay exact. */
export function roundMoney(value: Decimal): Decimal {
  return value.round(10, Big.roundHalfEven);
}
