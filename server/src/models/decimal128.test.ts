import { decimal } from '@trade-executor/domain/decimal';
import fc from 'fast-check';
import { Types } from 'mongoose';
import { expect, test } from 'vitest';
import { fromStored, toStored } from './decimal128.ts';

const exactDecimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 34n) + 1n, max: 10n ** 34n - 1n }), fc.integer({ min: -40, max: 40 }))
  .map(([digits, exponent]) => decimal(`${digits}e${exponent}`));

test('property: every decimal of at most 34 digits comes back to the last digit', () => {
  fc.assert(
    fc.property(exactDecimals, (value) => {
      expect(fromStored<{ price: typeof value }>(toStored({ price: value })).price.eq(value)).toBe(true);
    }),
  );
});

test('converts however deep, and leaves everything else as it is', () => {
  const at = new Date(0);
  const id = new Types.ObjectId();
  const stored = toStored({ a: [{ b: decimal('1.5') }], text: '1.5', count: 2, none: null, at, id });
  expect(stored.a[0]?.b).toBeInstanceOf(Types.Decimal128);
  expect(stored).toMatchObject({ text: '1.5', count: 2, none: null, at, id });
  expect(fromStored<unknown>(stored)).toEqual({ a: [{ b: decimal('1.5') }], text: '1.5', count: 2, none: null, at, id });
});

test('throws on a value of 35 digits instead of rounding it', () => {
  expect(() => toStored(decimal('1.2345678901234567890123456789012345'))).toThrow(/35 digits/);
});

test('throws on a stored NaN', () => {
  expect(() => fromStored<unknown>(Types.Decimal128.fromString('NaN'))).toThrow(/Invalid number/);
});
