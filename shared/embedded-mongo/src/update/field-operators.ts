import { Long, Timestamp } from 'bson';
import { badValue, MongoError } from '../mongo-error.ts';
import { typeName } from '../query/type-names.ts';
import { add, kindOf, multiply, toBigInt } from '../values/arithmetic.ts';
import { compareValues } from '../values/compare.ts';
import { isNumber, type BsonNumber } from '../values/exact.ts';
import { clone, isDoc, type Maybe, type Value } from '../values/value.ts';
import type { FieldUpdate } from './array-operators.ts';

function arithmetic(
  name: string,
  compute: (left: BsonNumber, right: BsonNumber) => BsonNumber,
  whenMissing: (operand: BsonNumber) => BsonNumber,
): FieldUpdate {
  return (current, operand, path) => {
    if (!isNumber(operand)) throw new MongoError(14, `Cannot ${name} with non-numeric argument: {${path}: ${typeName(operand)}}`);
    if (current === undefined) return whenMissing(operand);
    if (!isNumber(current)) {
      throw new MongoError(14, `Cannot apply ${name} to a value of non-numeric type. The field '${path}' has type ${typeName(current)}`);
    }
    const result = compute(current, operand);
    const wholes = [current, operand].every((value) => kindOf(value) === 'int' || kindOf(value) === 'long');
    if (wholes && kindOf(result) === 'double') throw badValue(`Failed to apply ${name} operations to current value: overflow of '${path}'`);
    return result;
  };
}

const min: FieldUpdate = (current, operand) => (current === undefined || compareValues(operand, current) < 0 ? clone(operand) : current);
const max: FieldUpdate = (current, operand) => (current === undefined || compareValues(operand, current) > 0 ? clone(operand) : current);

function currentDate(now: Date): FieldUpdate {
  return (_current, operand) => {
    const type = isDoc(operand) ? operand['$type'] : operand === true || operand === false ? 'date' : undefined;
    if (type === 'date') return now;
    if (type === 'timestamp') return new Timestamp({ t: Math.floor(now.getTime() / 1000), i: 1 });
    throw badValue("$currentDate needs true, { $type: 'date' } or { $type: 'timestamp' }");
  };
}

const bit: FieldUpdate = (current, operand, path) => {
  if (!isDoc(operand)) throw badValue(`The $bit modifier is not compatible with a ${typeName(operand)}`);
  let result: Value = current ?? 0;
  for (const [name, mask] of Object.entries(operand)) result = bitwise(name, result, mask, path);
  return result;
};

function bitwise(name: string, current: Value, mask: Value, path: string): Value {
  const wholes = [current, mask].map((value) =>
    isNumber(value) && (kindOf(value) === 'int' || kindOf(value) === 'long') ? toBigInt(value) : undefined,
  );
  const [left, right] = wholes;
  if (left === undefined || right === undefined) throw badValue(`Cannot apply $bit to a value of non-integral type (field '${path}')`);
  const result = name === 'and' ? left & right : name === 'or' ? left | right : name === 'xor' ? left ^ right : undefined;
  if (result === undefined) throw badValue(`The $bit modifier only supports 'and', 'or', and 'xor', not '${name}'`);
  return current instanceof Long || mask instanceof Long ? Long.fromBigInt(result) : Number(result);
}

/** `$inc` on a missing field sets the operand, `$mul` a zero of the operand's type. */
export function fieldOperators(now: Date): Readonly<Record<string, FieldUpdate>> {
  return {
    $set: (_current: Maybe, operand: Value) => clone(operand),
    $inc: arithmetic('increment', add, (operand) => operand),
    $mul: arithmetic('multiply', multiply, (operand) => multiply(operand, 0)),
    $min: min,
    $max: max,
    $currentDate: currentDate(now),
    $bit: bit,
  };
}
