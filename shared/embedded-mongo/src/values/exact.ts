import { Decimal128, Double, Long } from 'bson';
import type { Value } from './value.ts';

/** Any finite BSON number exactly: coefficient * 10^exponent. */
export interface Exact {
  readonly coefficient: bigint;
  readonly exponent: number;
}

/** A number that Exact cannot hold. */
export type Special = 'NaN' | '-Infinity' | 'Infinity';

export type BsonNumber = number | Double | Long | Decimal128;

const minExponent = -6176;
const maxExponent = 6111;
const maxDigits = 34;
const low64 = (1n << 64n) - 1n;
const low49 = (1n << 49n) - 1n;

export function isNumber(value: unknown): value is BsonNumber {
  return typeof value === 'number' || value instanceof Double || value instanceof Long || value instanceof Decimal128;
}

/** The exact value of any BSON number: a double is expanded to all its digits, as MongoDB compares it. */
export function toExact(value: BsonNumber): Exact | Special {
  if (value instanceof Decimal128) return readDecimal(value);
  if (value instanceof Long) return { coefficient: value.toBigInt(), exponent: 0 };
  return exactDouble(typeof value === 'number' ? value : value.value);
}

/** Like `toExact`, but a double is first rounded to 15 significant digits, as MongoDB does before decimal arithmetic. */
export function toDecimalOperand(value: BsonNumber): Exact | Special {
  if (value instanceof Decimal128 || value instanceof Long) return toExact(value);
  const double = typeof value === 'number' ? value : value.value;
  return Number.isSafeInteger(double) || !Number.isFinite(double) ? exactDouble(double) : parseExact(double.toPrecision(15));
}

export function exactDouble(value: number): Exact | Special {
  if (Number.isNaN(value)) return 'NaN';
  if (value === Infinity) return 'Infinity';
  if (value === -Infinity) return '-Infinity';
  if (Number.isInteger(value)) return { coefficient: BigInt(value), exponent: 0 };
  let mantissa = value;
  let halvings = 0;
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2;
    halvings += 1;
  }
  return { coefficient: BigInt(mantissa) * 5n ** BigInt(halvings), exponent: -halvings };
}

/** Reads a decimal literal such as `-12.50` or `1e-7`. */
export function parseExact(text: string): Exact | Special {
  const match = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(text);
  if (!match || `${match[2]}${match[3]}` === '') return /^-inf/i.test(text) ? '-Infinity' : /^\+?inf/i.test(text) ? 'Infinity' : 'NaN';
  const fraction = match[3] ?? '';
  const digits = BigInt(`${match[2] ?? ''}${fraction}`);
  return { coefficient: match[1] === '-' ? -digits : digits, exponent: Number(match[4] ?? 0) - fraction.length };
}

function readDecimal(value: Decimal128): Exact | Special {
  const view = new DataView(value.bytes.buffer, value.bytes.byteOffset, 16);
  const low = view.getBigUint64(0, true);
  const high = view.getBigUint64(8, true);
  const negative = high >> 63n === 1n;
  const combination = Number((high >> 58n) & 31n);
  if (combination === 31) return 'NaN';
  if (combination === 30) return negative ? '-Infinity' : 'Infinity';
  if (combination >= 24) return { coefficient: 0n, exponent: 0 }; // a non-canonical coefficient counts as zero
  const coefficient = ((high & low49) << 64n) | low;
  return { coefficient: negative ? -coefficient : coefficient, exponent: Number((high >> 49n) & 0x3fffn) + minExponent };
}

/** The Decimal128 nearest to an exact value: rounded half to even beyond 34 digits. */
export function toDecimal128(value: Exact | Special): Decimal128 {
  if (typeof value === 'string') return Decimal128.fromString(value);
  let { coefficient, exponent } = roundTo(value, maxDigits);
  if (exponent < minExponent) ({ coefficient, exponent } = dropDigits({ coefficient, exponent }, minExponent - exponent));
  while (exponent > maxExponent && digitCount(coefficient) < maxDigits && coefficient !== 0n) {
    coefficient *= 10n;
    exponent -= 1;
  }
  if (coefficient === 0n) exponent = Math.min(Math.max(exponent, minExponent), maxExponent);
  if (exponent > maxExponent) return Decimal128.fromString(coefficient < 0n ? '-Infinity' : 'Infinity');
  const magnitude = coefficient < 0n ? -coefficient : coefficient;
  const high = (coefficient < 0n ? 1n << 63n : 0n) | (BigInt(exponent - minExponent) << 49n) | (magnitude >> 64n);
  const bytes = Buffer.alloc(16);
  const view = new DataView(bytes.buffer, bytes.byteOffset, 16);
  view.setBigUint64(0, magnitude & low64, true);
  view.setBigUint64(8, high, true);
  return new Decimal128(bytes);
}

/** Rounds half to even to at most `digits` significant digits. */
export function roundTo(value: Exact, digits: number): Exact {
  const surplus = digitCount(value.coefficient) - digits;
  if (surplus <= 0) return value;
  const rounded = dropDigits(value, surplus);
  return digitCount(rounded.coefficient) > digits ? dropDigits(rounded, 1) : rounded;
}

/** Drops the last `count` digits, rounding half to even. */
export function dropDigits({ coefficient, exponent }: Exact, count: number): Exact {
  const unit = 10n ** BigInt(count);
  const magnitude = coefficient < 0n ? -coefficient : coefficient;
  const quotient = magnitude / unit;
  const twice = (magnitude % unit) * 2n;
  const up = twice > unit || (twice === unit && quotient % 2n === 1n);
  const rounded = up ? quotient + 1n : quotient;
  return { coefficient: coefficient < 0n ? -rounded : rounded, exponent: exponent + count };
}

export function digitCount(coefficient: bigint): number {
  return (coefficient < 0n ? -coefficient : coefficient).toString().length;
}

/** The nearest double of any BSON number. */
export function toJsNumber(value: Value): number {
  if (typeof value === 'number') return value;
  if (value instanceof Double) return value.value;
  if (value instanceof Long) return value.toNumber();
  return value instanceof Decimal128 ? Number(value.toString()) : Number.NaN;
}
