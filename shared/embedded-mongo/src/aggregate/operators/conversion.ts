import { Binary, BSONRegExp, Decimal128, Double, Long, ObjectId } from 'bson';
import { MongoError, notSupported } from '../../mongo-error.ts';
import { isTrue } from '../../query/leaf.ts';
import { typeName } from '../../query/type-names.ts';
import { isInt32, toDouble } from '../../values/codec.ts';
import { isNumber, parseExact, toDecimal128, toDecimalOperand, toExact, toJsNumber } from '../../values/exact.ts';
import { showValue, type Maybe, type Value } from '../../values/value.ts';
import { evaluateField, isNullish, operator, type Operator } from '../operator.ts';

function cannot(value: Maybe, to: string): MongoError {
  return new MongoError(241, `Failed to convert a value of type ${typeName(value)} to ${to} in $convert`);
}

function wholeOf(value: Value, to: string): bigint {
  if (typeof value === 'boolean') return value ? 1n : 0n;
  if (value instanceof Date) return BigInt(value.getTime());
  const exact = isNumber(value) ? toExact(value) : typeof value === 'string' && /^[+-]?\d+$/.test(value) ? parseExact(value) : 'NaN';
  if (typeof exact === 'string') throw cannot(value, to);
  return exact.exponent >= 0 ? exact.coefficient * 10n ** BigInt(exact.exponent) : exact.coefficient / 10n ** BigInt(-exact.exponent);
}

function toInt(value: Value): Value {
  const whole = Number(wholeOf(value, 'int'));
  if (!isInt32(whole) || value instanceof Date) throw cannot(value, 'int');
  return whole;
}

function toLong(value: Value): Value {
  const whole = wholeOf(value, 'long');
  if (BigInt.asIntN(64, whole) !== whole) throw cannot(value, 'long');
  return Long.fromBigInt(whole);
}

function toDoubleValue(value: Value): Value {
  if (isNumber(value)) return toDouble(toJsNumber(value));
  if (typeof value === 'boolean' || value instanceof Date) return toDouble(Number(value));
  if (typeof value !== 'string' || value.trim() === '' || Number.isNaN(Number(value))) throw cannot(value, 'double');
  return toDouble(Number(value));
}

function toDecimal(value: Value): Value {
  if (value instanceof Decimal128) return value;
  if (isNumber(value)) return toDecimal128(toDecimalOperand(value));
  if (typeof value === 'boolean' || value instanceof Date) return Decimal128.fromString(String(Number(value)));
  if (typeof value !== 'string') throw cannot(value, 'decimal');
  const exact = parseExact(value);
  if (exact === 'NaN' && value !== 'NaN') throw cannot(value, 'decimal');
  return toDecimal128(exact);
}

function toText(value: Value): Value {
  if (typeof value === 'string') return value;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof ObjectId) return value.toHexString();
  if (value instanceof Double) return String(value.value);
  if (value instanceof Long || value instanceof Decimal128) return value.toString();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value instanceof Binary || value instanceof BSONRegExp || typeof value === 'object') throw cannot(value, 'string');
  return null;
}

function toDate(value: Value): Value {
  if (value instanceof Date) return value;
  if (value instanceof ObjectId) return value.getTimestamp();
  if (isNumber(value)) return new Date(Math.trunc(toJsNumber(value)));
  const date = typeof value === 'string' ? new Date(value) : new Date(Number.NaN);
  if (Number.isNaN(date.getTime())) throw cannot(value, 'date');
  return date;
}

function toObjectId(value: Value): Value {
  if (value instanceof ObjectId) return value;
  if (typeof value === 'string' && ObjectId.isValid(value) && value.length === 24) return new ObjectId(value);
  throw cannot(value, 'objectId');
}

const conversions: Readonly<Record<string, (value: Value) => Value>> = {
  int: toInt,
  long: toLong,
  double: toDoubleValue,
  decimal: toDecimal,
  string: toText,
  date: toDate,
  objectId: toObjectId,
  bool: (value) => (typeof value === 'string' ? true : isTrue(value)),
};

function convertTo(name: string, type: string): Operator {
  const convert = conversions[type];
  return operator(name, 1, (value) => (isNullish(value) || !convert ? null : convert(value)));
}

const $convert: Operator = (document, expression, options) => {
  const field = (name: string) => evaluateField(document, expression, options, name);
  const input = field('input');
  const to = field('to');
  const convert = typeof to === 'string' ? conversions[to] : undefined;
  if (!convert) throw notSupported(`$convert to '${showValue(to ?? null)}'`);
  if (isNullish(input)) return field('onNull') ?? null;
  try {
    return convert(input);
  } catch (error) {
    const fallback = field('onError');
    if (fallback === undefined) throw error;
    return fallback;
  }
};

export const conversion = {
  $convert,
  $toInt: convertTo('$toInt', 'int'),
  $toLong: convertTo('$toLong', 'long'),
  $toDouble: convertTo('$toDouble', 'double'),
  $toDecimal: convertTo('$toDecimal', 'decimal'),
  $toString: convertTo('$toString', 'string'),
  $toDate: convertTo('$toDate', 'date'),
  $toObjectId: convertTo('$toObjectId', 'objectId'),
  $toBool: convertTo('$toBool', 'bool'),
  $type: operator('$type', 1, typeName),
  $isNumber: operator('$isNumber', 1, isNumber),
};
