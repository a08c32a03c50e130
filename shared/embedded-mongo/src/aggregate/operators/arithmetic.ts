import { Decimal128, Double, Long } from 'bson';
import { badValue } from '../../mongo-error.ts';
import { typeName } from '../../query/type-names.ts';
import { add, divide, multiply, subtract } from '../../values/arithmetic.ts';
import { toDouble } from '../../values/codec.ts';
import { dropDigits, isNumber, toDecimal128, toExact, toJsNumber, type BsonNumber, type Exact } from '../../values/exact.ts';
import type { Maybe } from '../../values/value.ts';
import { evaluateArguments, isNullish, operator, type Operator } from '../operator.ts';

function needNumber(name: string, value: Maybe): BsonNumber {
  if (isNumber(value)) return value;
  throw badValue(`${name} only supports numeric types, not ${typeName(value)}`);
}

const $add: Operator = (document, expression, options) => {
  const values = evaluateArguments(document, expression, options);
  if (values.some(isNullish)) return null;
  const dates = values.filter((value) => value instanceof Date);
  if (dates.length > 1) throw badValue('only one date allowed in an $add expression');
  const total = values
    .filter((value) => !(value instanceof Date))
    .reduce<BsonNumber>((sum, value) => add(sum, needNumber('$add', value)), 0);
  const [date] = dates;
  return date ? new Date(date.getTime() + toJsNumber(total)) : total;
};

const $multiply: Operator = (document, expression, options) => {
  const values = evaluateArguments(document, expression, options);
  if (values.some(isNullish)) return null;
  return values.reduce<BsonNumber>((product, value) => multiply(product, needNumber('$multiply', value)), 1);
};

const $subtract = operator('$subtract', 2, (left, right) => {
  if (isNullish(left) || isNullish(right)) return null;
  if (left instanceof Date) {
    if (right instanceof Date) return Long.fromNumber(left.getTime() - right.getTime());
    return new Date(left.getTime() - toJsNumber(needNumber('$subtract', right)));
  }
  return subtract(needNumber('$subtract', left), needNumber('$subtract', right));
});

const $divide = operator('$divide', 2, (left, right) => {
  if (isNullish(left) || isNullish(right)) return null;
  const divisor = needNumber('$divide', right);
  if (toJsNumber(divisor) === 0) throw badValue("can't $divide by zero");
  return divide(needNumber('$divide', left), divisor);
});

const $abs = operator('$abs', 1, (value) => {
  if (isNullish(value)) return null;
  const number = needNumber('$abs', value);
  return toJsNumber(number) < 0 ? subtract(0, number) : number;
});

const $mod = operator('$mod', 2, (left, right) => {
  if (isNullish(left) || isNullish(right)) return null;
  const dividend = needNumber('$mod', left);
  const divisor = needNumber('$mod', right);
  if (toJsNumber(divisor) === 0) throw badValue("can't $mod by zero");
  if (dividend instanceof Decimal128 || divisor instanceof Decimal128) return decimalRemainder(dividend, divisor);
  if (dividend instanceof Long || divisor instanceof Long)
    return subtract(dividend, multiply(divisor, Long.fromNumber(wholeQuotient(dividend, divisor))));
  const result = toJsNumber(dividend) % toJsNumber(divisor);
  return dividend instanceof Double || divisor instanceof Double ? toDouble(result) : result;
});

function wholeQuotient(dividend: BsonNumber, divisor: BsonNumber): number {
  return Number(BigInt(Math.trunc(toJsNumber(dividend))) / BigInt(Math.trunc(toJsNumber(divisor))));
}

function decimalRemainder(dividend: BsonNumber, divisor: BsonNumber): Maybe {
  const a = toExact(dividend);
  const b = toExact(divisor);
  if (typeof a === 'string' || typeof b === 'string') return Decimal128.fromString('NaN');
  const exponent = Math.min(a.exponent, b.exponent);
  const scale = (value: Exact) => value.coefficient * 10n ** BigInt(value.exponent - exponent);
  return toDecimal128({ coefficient: scale(a) % scale(b), exponent });
}

/** Rounding to `place` decimals; `adjust` turns the value cut at that place and its sign into the result. */
function rounding(name: string, mode: 'round' | 'trunc' | 'floor' | 'ceil'): Operator {
  return (document, expression, options) => {
    const [value, place = 0] = evaluateArguments(document, expression, options);
    if (isNullish(value) || isNullish(place)) return null;
    const number = needNumber(name, value);
    const exact = toExact(number);
    const places = toJsNumber(needNumber(name, place));
    if (typeof exact === 'string' || exact.exponent >= -places) return number;
    const rounded = roundExact(exact, -places - exact.exponent, mode);
    if (number instanceof Decimal128) return toDecimal128(rounded);
    const result = Number(`${rounded.coefficient}e${rounded.exponent}`);
    if (number instanceof Long) return Long.fromNumber(result);
    return typeof number === 'number' && Number.isInteger(number) ? result : toDouble(result);
  };
}

function roundExact(value: Exact, drop: number, mode: 'round' | 'trunc' | 'floor' | 'ceil'): Exact {
  if (mode === 'round') return dropDigits(value, drop);
  const unit = 10n ** BigInt(drop);
  const cut = value.coefficient / unit;
  const inexact = value.coefficient % unit !== 0n;
  const down = mode === 'floor' && inexact && value.coefficient < 0n ? 1n : 0n;
  const up = mode === 'ceil' && inexact && value.coefficient > 0n ? 1n : 0n;
  return { coefficient: cut - down + up, exponent: value.exponent + drop };
}

export const arithmetic = {
  $add,
  $multiply,
  $subtract,
  $divide,
  $abs,
  $mod,
  $round: rounding('$round', 'round'),
  $trunc: rounding('$trunc', 'trunc'),
  $floor: rounding('$floor', 'floor'),
  $ceil: rounding('$ceil', 'ceil'),
};
