import { Decimal128, Double, Long } from 'bson';
import { isInt32, toDouble } from './codec.ts';
import { digitCount, roundTo, toDecimal128, toDecimalOperand, toJsNumber, type BsonNumber, type Exact, type Special } from './exact.ts';

const int64Max = 2n ** 63n - 1n;
const int64Min = -(2n ** 63n);

export type Kind = 'int' | 'long' | 'double' | 'decimal';

export function kindOf(value: BsonNumber): Kind {
  if (value instanceof Decimal128) return 'decimal';
  if (value instanceof Long) return 'long';
  return typeof value === 'number' && isInt32(value) ? 'int' : 'double';
}

export function add(left: BsonNumber, right: BsonNumber): BsonNumber {
  return operate(left, right, { whole: (a, b) => a + b, double: (a, b) => a + b, decimal: addExact });
}

export function subtract(left: BsonNumber, right: BsonNumber): BsonNumber {
  return operate(left, right, { whole: (a, b) => a - b, double: (a, b) => a - b, decimal: (a, b) => addExact(a, negate(b)) });
}

export function multiply(left: BsonNumber, right: BsonNumber): BsonNumber {
  return operate(left, right, {
    whole: (a, b) => a * b,
    double: (a, b) => a * b,
    decimal: (a, b) => ({ coefficient: a.coefficient * b.coefficient, exponent: a.exponent + b.exponent }),
  });
}

/** A double, or a Decimal128 of 34 digits when either side is one. Division by zero is the caller's to refuse. */
export function divide(left: BsonNumber, right: BsonNumber): BsonNumber {
  if (kindOf(left) !== 'decimal' && kindOf(right) !== 'decimal') return toDouble(toJsNumber(left) / toJsNumber(right));
  return decimalOf(left, right, divideExact, (a, b) => a / b);
}

/** Sums exactly: the type of the result is the widest among the terms. */
export function sum(terms: readonly BsonNumber[]): BsonNumber {
  return terms.reduce<BsonNumber>(add, 0);
}

interface Operation {
  readonly whole: (a: bigint, b: bigint) => bigint;
  readonly double: (a: number, b: number) => number;
  readonly decimal: (a: Exact, b: Exact) => Exact;
}

function operate(left: BsonNumber, right: BsonNumber, operation: Operation): BsonNumber {
  const leftKind = kindOf(left);
  const rightKind = kindOf(right);
  if (leftKind === 'decimal' || rightKind === 'decimal') return decimalOf(left, right, operation.decimal, operation.double);
  if (leftKind === 'double' || rightKind === 'double') return toDouble(operation.double(toJsNumber(left), toJsNumber(right)));
  const result = operation.whole(toBigInt(left), toBigInt(right));
  if (leftKind === 'int' && rightKind === 'int' && isInt32(Number(result))) return Number(result);
  if (result > int64Max || result < int64Min) return toDouble(Number(result));
  return Long.fromBigInt(result);
}

function decimalOf(left: BsonNumber, right: BsonNumber, exact: Operation['decimal'], double: Operation['double']): Decimal128 {
  const a = toDecimalOperand(left);
  const b = toDecimalOperand(right);
  if (typeof a !== 'string' && typeof b !== 'string') return toDecimal128(exact(a, b));
  return Decimal128.fromString(String(double(specialNumber(a), specialNumber(b)))); // NaN and infinities follow the same rules
}

function specialNumber(value: Exact | Special): number {
  return typeof value === 'string' ? Number(value) : Number(value.coefficient > 0n) - Number(value.coefficient < 0n);
}

function addExact(a: Exact, b: Exact): Exact {
  const exponent = Math.min(a.exponent, b.exponent);
  return { coefficient: scaleTo(a, exponent) + scaleTo(b, exponent), exponent };
}

function divideExact(a: Exact, b: Exact): Exact {
  const shift = Math.max(0, 36 + digitCount(b.coefficient) - digitCount(a.coefficient));
  const scaled = a.coefficient * 10n ** BigInt(shift);
  const quotient = scaled / b.coefficient;
  const sticky = scaled % b.coefficient === 0n ? 0n : 1n; // keeps the rounding right below the last digit
  const result = { coefficient: quotient * 10n + (quotient < 0n ? -sticky : sticky), exponent: a.exponent - b.exponent - shift - 1 };
  return trimZeros(roundTo(result, 34), a.exponent - b.exponent);
}

function trimZeros(value: Exact, preferredExponent: number): Exact {
  let { coefficient, exponent } = value;
  while (exponent < preferredExponent && coefficient % 10n === 0n) {
    coefficient /= 10n;
    exponent += 1;
  }
  return { coefficient, exponent };
}

function negate(value: Exact): Exact {
  return { coefficient: -value.coefficient, exponent: value.exponent };
}

function scaleTo(value: Exact, exponent: number): bigint {
  return value.coefficient * 10n ** BigInt(value.exponent - exponent);
}

/** The integer in an int or a long; a double is cut off. */
export function toBigInt(value: BsonNumber): bigint {
  if (value instanceof Long) return value.toBigInt();
  return BigInt(Math.trunc(value instanceof Double ? value.value : toJsNumber(value)));
}
