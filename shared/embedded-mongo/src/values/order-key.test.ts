import { Decimal128, Double, Long, MaxKey, MinKey, ObjectId } from 'bson';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareKeys } from './compare.ts';
import { parseExact, type BsonNumber } from './exact.ts';
import { orderKey } from './order-key.ts';
import type { Value } from './value.ts';

const decimal = (text: string) => Decimal128.fromString(text);

test('values of every type sort as BSON orders them', () => {
  const ascending: Value[] = [
    new MinKey(),
    null,
    Number.NaN,
    Number.NEGATIVE_INFINITY,
    decimal('-1E+6000'),
    -12.5,
    -12,
    decimal('-0.1'),
    0,
    decimal('1E-6000'),
    0.1, // a double is a little more than 0.1 ...
    decimal('0.2'), // ... and 0.2 as a double is a little more than that too
    1,
    Long.fromString('9007199254740993'),
    decimal('9007199254740993.5'),
    1e300,
    decimal('1E+6000'),
    Number.POSITIVE_INFINITY,
    '',
    'Z',
    'a',
    'a\u0000b',
    'ab',
    '\ue000',
    '😀', // by code points, not by UTF-16 units
    {},
    { a: 1 },
    { a: 1, b: 1 },
    { a: 2 },
    { b: 0 },
    { a: 'text' }, // the type of the value goes before the name of the field
    [],
    [1],
    [1, 2],
    [2],
    new ObjectId('000000000000000000000001'),
    new ObjectId('ffffffffffffffffffffffff'),
    false,
    true,
    new Date(-1),
    new Date(0),
    new Date(1e12),
    new MaxKey(),
  ];
  const keys = ascending.map(orderKey);
  expect(keys.toSorted(compareKeys)).toEqual(keys);
  expect(new Set(keys).size).toBe(keys.length);
});

test('equal numbers of different types share a key; documents with other key order do not', () => {
  const ones: BsonNumber[] = [1, new Double(1), Long.fromNumber(1), decimal('1'), decimal('1.000')];
  expect(new Set(ones.map(orderKey)).size).toBe(1);
  expect(orderKey(0.1)).not.toBe(orderKey(decimal('0.1')));
  expect(orderKey(0.5)).toBe(orderKey(decimal('0.50')));
  expect(orderKey({ a: 1, b: 2 })).not.toBe(orderKey({ b: 2, a: 1 }));
});

test('property: keys of decimals order as their exact values do', () => {
  const literal = fc.tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: -30, max: 30 }));
  fc.assert(
    fc.property(literal, literal, ([a, exponentA], [b, exponentB]) => {
      const scaled = (value: bigint, exponent: number) => value * 10n ** BigInt(exponent + 30);
      const [left, right] = [scaled(a, exponentA), scaled(b, exponentB)];
      const expected = left < right ? -1 : left > right ? 1 : 0;
      expect(compareKeys(orderKey(decimal(`${a}E${exponentA}`)), orderKey(decimal(`${b}E${exponentB}`)))).toBe(expected);
    }),
  );
});

test('property: keys of doubles order as the doubles do', () => {
  const double = fc.double({ noNaN: true });
  fc.assert(
    fc.property(double, double, (a, b) => {
      expect(compareKeys(orderKey(a), orderKey(b))).toBe(a < b ? -1 : a > b ? 1 : 0);
    }),
  );
});

test('decimal literals are read exactly', () => {
  expect(parseExact('-12.50')).toEqual({ coefficient: -1250n, exponent: -2 });
  expect(parseExact('1e-7')).toEqual({ coefficient: 1n, exponent: -7 });
  expect(parseExact('x')).toBe('NaN');
});
