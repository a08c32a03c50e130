import { expect, test } from 'vitest';
import { decimal } from '../decimal.ts';
import { capByMargin } from './cap-by-margin.ts';

const cap = (availableMargin: string, quantities: readonly string[]) => {
  const entries = quantities.map((quantity) => ({ quantity: decimal(quantity), price: decimal('1000') }));
  const money = { leverage: decimal('10'), takerFeeRatio: decimal('0.001'), availableMargin: decimal(availableMargin) };
  const capped = capByMargin({ entries, ...money, stepSize: decimal('0.01') });
  return { quantities: capped.quantities.map(String), required: capped.required.toString(), capped: capped.capped };
};

test('enough margin changes nothing: 5 * 1000 / 10 + 5 * 1000 * 0.001 = 505', () => {
  expect(cap('505', ['2', '3'])).toEqual({ quantities: ['2', '3'], required: '505', capped: false });
});

test('a cent less, and every entry shrinks alike: 2 * 504.99 / 505 = 1.99996, down to 1.99', () => {
  expect(cap('504.99', ['2', '3'])).toEqual({ quantities: ['1.99', '2.99'], required: '505', capped: true });
});

test('no margin, no quantity', () => {
  expect(cap('0', ['2']).quantities).toEqual(['0']);
});
