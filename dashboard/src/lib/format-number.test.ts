import { describe, expect, test } from 'vitest';
import { formatChange, formatMoney, formatNumber, formatPrice, formatProfit, formatRatio } from './format-number.ts';

describe('numbers as people compare them', () => {
  test.each([
    ['1234567.8900', '1,234,567.89'],
    ['-0.5', '−0.5'],
    ['0', '0'],
    ['100', '100'],
  ])('%s is shown as %s', (text, shown) => expect(formatNumber(text)).toBe(shown));

  test.each([
    ['1200.5', '1,200.50'],
    ['-4', '−4.00'],
    ['0.0042', '0.0042'],
    ['0', '0.00'],
  ])('money %s is shown as %s', (text, shown) => expect(formatMoney(text)).toBe(shown));

  test('a gain carries its plus, nothing carries none', () => {
    expect(formatProfit('12.3')).toBe('+12.30');
    expect(formatProfit('-12.3')).toBe('−12.30');
    expect(formatProfit('0')).toBe('0.00');
  });

  test('a computed price is cut to what a person compares', () => {
    expect(formatPrice('61234.567891')).toBe('61,234.57');
    expect(formatPrice('0.123456789123')).toBe('0.12345679');
  });

  test('ratios are shown in percent', () => {
    expect(formatRatio('0.01')).toBe('1%');
    expect(formatChange('0.01234')).toBe('+1.23%');
  });
});
