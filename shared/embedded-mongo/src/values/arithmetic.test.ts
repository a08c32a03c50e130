import { Decimal128, Double, Long } from 'bson';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { typeName } from '../query/type-names.ts';
import { add, divide, multiply, subtract, sum } from './arithmetic.ts';
import { toDecimal128, toExact, type BsonNumber } from './exact.ts';

const decimal = (text: string) => Decimal128.fromString(text);

test.each<[string, BsonNumber, string, string]>([
  ['int + int', add(1, 2), 'int', '3'],
  ['int + int beyond int32', add(2_000_000_000, 2_000_000_000), 'long', '4000000000'],
  ['long + int', add(Long.fromNumber(1), 2), 'long', '3'],
  ['long overflow', add(Long.MAX_VALUE, 1), 'double', '9223372036854776000'],
  ['double + int', add(new Double(1), 2), 'double', '3'],
  ['decimal + decimal', add(decimal('0.1'), decimal('0.2')), 'decimal', '0.3'],
  ['decimal + double: the double to 15 digits', add(decimal('0.2'), 0.1), 'decimal', '0.300000000000000'],
  ['decimal keeps its zeros', add(decimal('1.10'), decimal('2.20')), 'decimal', '3.30'],
  ['decimal - int', subtract(decimal('10.00'), 3), 'decimal', '7.00'],
  ['decimal * decimal', multiply(decimal('0.00000001'), decimal('123456789.12345678')), 'decimal', '1.2345678912345678'],
  ['34 digits, half to even', add(decimal('1'), decimal('1E-34')), 'decimal', '1.000000000000000000000000000000000'],
  ['decimal / decimal', divide(decimal('1'), decimal('3')), 'decimal', '0.3333333333333333333333333333333333'],
  ['decimal / decimal, even', divide(decimal('6.00'), decimal('2')), 'decimal', '3.00'],
  ['int / int', divide(1, 4), 'double', '0.25'],
  ['sum of decimals', sum([decimal('0.1'), decimal('0.1'), decimal('0.1')]), 'decimal', '0.3'],
  ['Infinity', add(decimal('Infinity'), 1), 'decimal', 'Infinity'],
])('%s', (_name, result, type, text) => {
  expect(typeName(result)).toBe(type);
  expect(result instanceof Decimal128 || result instanceof Long ? result.toString() : String(Number(result))).toBe(text);
});

const cents = fc.bigInt({ min: -(10n ** 16n), max: 10n ** 16n });

test('property: adding and multiplying decimals is exact', () => {
  const of = (value: bigint) => decimal(`${value}E-2`);
  fc.assert(
    fc.property(cents, cents, (a, b) => {
      expect(toExact(add(of(a), of(b)))).toEqual({ coefficient: a + b, exponent: -2 });
      expect(toExact(multiply(of(a), of(b)))).toEqual({ coefficient: a * b, exponent: -4 });
    }),
  );
});

test('property: a Decimal128 comes back from its digits', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 33n), max: 10n ** 33n }), fc.integer({ min: -6000, max: 6000 }), (coefficient, exponent) => {
      fc.pre(coefficient !== 0n);
      expect(toDecimal128({ coefficient, exponent }).toString()).toBe(decimal(`${coefficient}E${exponent}`).toString());
    }),
  );
});
