import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completeBound } from './abbreviated-range.ts';
import { localeHint } from './locale-hint.ts';
import { hanNumber, plainDecimal, scaled } from './plain-decimal.ts';
import { readDigits } from './read-digits.ts';

describe('readDigits', () => {
  test.each([
    ['60000', ['60000']],
    ['43,250.5', ['43250.5']],
    ['43.250,5', ['43250.5']],
    ['1,234,567', ['1234567']],
    ['1.234.567', ['1234567']],
    ["60'000.5", ['60000.5']],
    ['4,418', ['4418', '4.418']],
    ['4.418', ['4.418', '4418']],
    ['0.418', ['0.418']],
    ['0,10380', ['0.10380']],
    ['67,25', ['67.25']],
    ['1.2.3', []],
  ])('%s', (run, readings) => {
    expect(readDigits(run)).toEqual({ length: run.length, readings });
  });

  test.each([
    ['42.20,43.00', 5],
    ['60000,61000', 5],
    ['62,63,64', 2],
  ])('%s is a list; its first number has %i characters', (run, length) => {
    expect(readDigits(run).length).toBe(length);
  });

  test('property: takes at least one digit and never more than the run', () => {
    const run = fc.stringMatching(/^\d[\d.,']{0,20}\d$/);
    fc.assert(
      fc.property(run, (digits) => {
        const { length, readings } = readDigits(digits);
        expect(length).toBeGreaterThan(0);
        expect(length).toBeLessThanOrEqual(digits.length);
        for (const reading of readings) expect(reading).toMatch(/^\d+(?:\.\d+)?$/);
      }),
    );
  });
});

test.each([
  ['007.50', '7.5'],
  ['3.3200000000000003', '3.32'],
  ['0.5779999999999998', '0.578'],
  ['0.00001271', '0.00001271'],
])('plainDecimal %s is %s', (written, plain) => {
  expect(plainDecimal(written)).toBe(plain);
});

test.each([
  ['65', 'k', '', '65000'],
  ['65', 'k', '4', '65400'], // 65k4
  ['96', 'k', '327', '96327'],
  ['1.2', 'm', '', '1200000'],
])('scaled %s%s%s is %s', (digits, letter, behind, value) => {
  expect(scaled(digits, letter, behind)).toBe(value);
});

test.each([
  ['87800', '900', '87900'],
  ['61250', '50', '50'], // not above the first
  ['87800', '88000', '88000'],
  ['0.5', '0.6', '0.6'],
])('the second bound of %s-%s is %s', (first, second, bound) => {
  expect(completeBound(first, second)).toBe(bound);
});

test('a decimal comma anywhere decides for all commas of the text', () => {
  expect(localeHint('вход 1,475 тейк 1,41').commaIsDecimal).toBe(true);
  expect(localeHint('entry 1,475 tp 1,550').commaIsDecimal).toBe(false);
  expect(localeHint('вход 1,475 тейк 1,550').commaIsUnsure).toBe(true);
});

test.each([
  ['6万5', '65000'],
  ['6.5万', '65000'],
  ['六万五', '65000'],
  ['6万5千', '65000'],
  ['11万8千5', '118500'],
  ['十一万八', '118000'],
  ['6万4800', '64800'],
  ['3千1', '3100'],
  ['两千三百', '2300'],
  ['6万500', null], // 60,500 or 65,000
  ['多', null],
])('hanNumber %s', (written, plain) => {
  expect(hanNumber(written)).toBe(plain);
});
