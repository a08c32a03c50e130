import { decimal } from '@trade-executor/domain/decimal';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatMoney, formatNumber, formatProfit, groupNumbers } from './numbers.ts';

test.each([
  ['0', '0'],
  ['999', '999'],
  ['1000', '1,000'],
  ['1234567.8900', '1,234,567.89'],
  ['-65000.5', '-65,000.5'],
  ['0.00001234', '0.00001234'],
  ['1000.000', '1,000'],
])('%s reads %s', (value, text) => expect(formatNumber(value)).toBe(text));

test.each([
  ['1200.5', '1,200.50 USDT'],
  ['49.99124361', '49.99 USDT'],
  ['-3.5290998', '-3.53 USDT'],
  ['0.1234567891', '0.1235 USDT'],
  ['0.00421', '0.00421 USDT'],
])('money of %s reads %s', (value, text) => expect(formatMoney(value, 'USDT')).toBe(text));

test('long numbers of a sentence are grouped, ids and names are left alone', () => {
  expect(groupNumbers('Bought 0.05 BTC at 79877.6 (entry 1).')).toBe('Bought 0.05 BTC at 79,877.6 (entry 1).');
  expect(groupNumbers('stop 60000, targets 61000.5, 62000')).toBe('stop 60,000, targets 61,000.5, 62,000');
  expect(groupNumbers('10000SATS at 0.00012345; id 1573295509106327552')).toBe('10000SATS at 0.00012345; id 1573295509106327552');
});

test('a profit carries its sign', () => {
  expect([formatProfit('12.3', 'USDT'), formatProfit('-4', 'USDT'), formatProfit('0', 'USDT')]).toEqual([
    '+12.30 USDT',
    '-4.00 USDT',
    '0.00 USDT',
  ]);
});

test('property: without the commas it is the same number', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 999_999 }), (whole, fraction) => {
      const value = `${whole}.${String(fraction).padStart(6, '0')}`;
      expect(decimal(formatNumber(value).replaceAll(',', '')).eq(decimal(value))).toBe(true);
    }),
  );
});
