import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ONE, decimal, floorToStep, sumDecimals } from '../decimal.ts';
import { makeInstrument } from '../testing/make-instrument.ts';
import { sliceTargets } from './slice-targets.ts';

const instrument = makeInstrument({ stepSize: decimal('1'), minQuantity: decimal('2'), minNotional: decimal('300') });
const slice = (quantity: string, ...targets: readonly [price: string, share: string][]) =>
  sliceTargets({
    targets: targets.map(([price, share]) => ({ price: decimal(price), share: decimal(share) })),
    quantity: decimal(quantity),
    instrument,
  });
const shown = (...input: Parameters<typeof slice>) => slice(...input).map(({ price, share }) => `${price.toString()} ${share.toString()}`);

test.each<[story: string, input: Parameters<typeof slice>, targets: readonly string[]]>([
  ['big enough', ['10', ['110', '0.5'], ['120', '0.5']], ['110 0.5', '120 0.5']],
  // 10 * 0.2 = 2, worth 220
  ['worth too little: goes to the next', ['10', ['110', '0.2'], ['120', '0.8']], ['120 1']],
  // 10 * 0.1 = 1
  ['too small at the end: goes to the one before', ['10', ['110', '0.5'], ['120', '0.4'], ['130', '0.1']], ['110 0.5', '120 0.5']],
  // 6 * 0.2 = 1 each; three together 3, worth 390; the last two together 2, worth 290
  ['five too small ones become one', ['6', ['110', '0.2'], ['120', '0.2'], ['130', '0.2'], ['140', '0.2'], ['145', '0.2']], ['130 1']],
  ['the same price twice', ['10', ['110', '0.3'], ['110', '0.3'], ['120', '0.4']], ['110 0.6', '120 0.4']],
  ['a rest without a target stays', ['10', ['110', '0.5'], ['120', '0.3']], ['110 0.5', '120 0.3']],
  ['the only one, too small beside a rest, takes all', ['4', ['110', '0.25']], ['110 1']],
  ['none', ['10'], []],
])('%s', (_, input, targets) => {
  expect(shown(...input)).toEqual(targets);
});

test('thirds lose no step: a third of nine is three', () => {
  const third = ONE.div('3').toString();
  const targets = slice('9', ['110', third], ['120', third], ['130', third]);
  const slices = targets.slice(0, -1).map(({ share }) => floorToStep(share.times('9'), ONE).toString());
  expect(slices).toEqual(['3', '3']);
  expect(sumDecimals(targets.map(({ share }) => share)).toString()).toBe('1');
});

test('property: shares add up to at most 1, prices rise, and every slice but the last is one the venue takes', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(weights, fc.integer({ min: 0, max: 100 }), fc.integer({ min: 4, max: 1_000 }), (parts, rest, quantity) => {
      const whole = String(parts.reduce((sum, part) => sum + part, rest));
      const targets = slice(
        String(quantity),
        ...parts.map((part, place): [string, string] => [String(110 + place), decimal(String(part)).div(whole).toString()]),
      );
      const sum = sumDecimals(targets.map(({ share }) => share));
      expect(sum.lte(ONE) && sum.gt('0')).toBe(true);
      if (rest === 0) expect(sum.eq(ONE)).toBe(true);
      for (const [place, { price, share }] of targets.entries()) {
        expect(place === 0 || price.gt(targets[place - 1]?.price ?? price)).toBe(true);
        if (place === targets.length - 1) continue;
        const size = floorToStep(share.times(String(quantity)), instrument.stepSize);
        expect(size.gte(instrument.minQuantity) && size.times(price).gte(instrument.minNotional)).toBe(true);
      }
    }),
  );
});
