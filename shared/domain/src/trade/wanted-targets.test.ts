import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ONE, decimal, sumDecimals } from '../decimal.ts';
import { makeInstrument } from '../testing/make-instrument.ts';
import { makePlannedTarget } from '../testing/make-trade.ts';
import { quantitiesOfTargets } from './wanted-targets.ts';

const instrument = makeInstrument(); // step and minimum 0.001, at least 5 USDT

describe('quantitiesOfTargets', () => {
  test.each<{ name: string; shares: string[]; quantity: string; expected: string[] }>([
    { name: 'shares of the whole', shares: ['0.5', '0.3', '0.2'], quantity: '1', expected: ['0.5', '0.3', '0.2'] },
    {
      name: 'a third keeps its step',
      shares: ['0.333333333333', '0.333333333333', '0.333333333334'],
      quantity: '0.003',
      expected: ['0.001', '0.001', '0.001'],
    },
    { name: 'floored, the last takes what is left', shares: ['0.5', '0.5'], quantity: '0.005', expected: ['0.002', '0.003'] },
    { name: 'less than the whole: the rest has no target', shares: ['0.5', '0.25'], quantity: '0.005', expected: ['0.002', '0.001'] },
    { name: 'too small goes to the next', shares: ['0.1', '0.4', '0.5'], quantity: '0.008', expected: ['0', '0.004', '0.004'] }, // 0.0008 + 0.0032
    { name: 'the last too small goes to the one before', shares: ['0.6', '0.1'], quantity: '0.008', expected: ['0.005', '0'] }, // 0.0048 + 0.0008
    { name: 'all too small but the whole is not', shares: ['0.5', '0.5'], quantity: '0.001', expected: ['0', '0.001'] },
    { name: 'nothing to give', shares: ['1'], quantity: '0', expected: ['0'] },
  ])('$name', ({ shares, quantity, expected }) => {
    const targets = shares.map((share, index) => makePlannedTarget(`${41_000 + index}`, share));
    expect(quantitiesOfTargets(targets, decimal(quantity), instrument).map(String)).toEqual(expected);
  });

  test('a slice of too little money goes to the next as well', () => {
    const targets = [makePlannedTarget('1000', '0.5'), makePlannedTarget('1100', '0.5')]; // 0.003 × 1000 = 3 USDT
    expect(quantitiesOfTargets(targets, decimal('0.006'), instrument).map(String)).toEqual(['0', '0.006']);
  });

  test('property: never more than there is, all of it when the shares are the whole, every slice one that the venue takes', () => {
    const percents = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(percents, fc.integer({ min: 1, max: 5_000 }), (weights, steps) => {
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        const heads = weights.slice(1).map((weight) => decimal(String(weight)).div(String(total)).round(12, 0));
        const shares = [...heads, ONE.minus(sumDecimals(heads))];
        const quantity = decimal(String(steps)).times('0.001');
        const targets = shares.map((share, index) => ({ price: decimal(String(41_000 + index)), share }));
        const slices = quantitiesOfTargets(targets, quantity, instrument);
        expect(sumDecimals(slices).eq(quantity)).toBe(true);
        expect(slices.every((slice) => slice.eq('0') || slice.gte(instrument.minQuantity))).toBe(true);
      }),
    );
  });
});
