import { decimal, isDecimal, type Decimal } from '@trade-executor/domain/decimal';
import { Types } from 'mongoose';

const DECIMAL128_DIGITS = 34;
const DECIMAL128_EXPONENTS = { least: -6_143, most: 6_144 };

/** A domain value as it lies in MongoDB: every Decimal is a Decimal128, everything else is unchanged. */
export type Stored<T> = T extends Decimal
  ? Types.Decimal128
  : T extends Date | Types.ObjectId | Types.Decimal128 | Uint8Array
    ? T
    : T extends object
      ? { [K in keyof T]: Stored<T[K]> }
      : T;

/** Returns a copy with each Decimal as Decimal128, however deep. Throws when one needs more than 34 digits: money is never rounded silently. */
export function toStored<T>(value: T): Stored<T> {
  return convert(value, (leaf) => (isDecimal(leaf) ? toDecimal128(leaf) : leaf)) as Stored<T>;
}

/** Returns a copy with each Decimal128 as Decimal, however deep: the inverse of `toStored`. Throws on NaN and infinity. */
export function fromStored<T>(stored: Stored<T>): T {
  return convert(stored, (leaf) => (leaf instanceof Types.Decimal128 ? decimal(leaf.toString()) : leaf)) as T;
}

function toDecimal128(value: Decimal): Types.Decimal128 {
  const digits = value.c.length;
  if (digits > DECIMAL128_DIGITS || value.e < DECIMAL128_EXPONENTS.least || value.e > DECIMAL128_EXPONENTS.most) {
    throw new RangeError(
      `${value.toExponential()} does not fit Decimal128 exactly: it has ${digits} digits, 34 fit. Round it before storing.`,
    );
  }
  return Types.Decimal128.fromString(value.toExponential());
}

function convert(value: unknown, leaf: (value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => convert(item, leaf));
  if (!isPlainObject(value)) return leaf(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, convert(item, leaf)]));
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
