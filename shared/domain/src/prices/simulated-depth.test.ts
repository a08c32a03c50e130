import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal, floorToStep, ZERO } from '../decimal.ts';
import { walkBook } from '../matching/walk-book.ts';
import { MINUTE_MS, SECOND_MS } from '../time.ts';
import { simulatedDepth } from './simulated-depth.ts';
import { simulatedMarkets } from './simulated-instruments.ts';
import { simulatedBar, simulatedPrice } from './simulated-price.ts';

const market = fc.constantFrom(...simulatedMarkets);
const seed = fc.string({ maxLength: 12 });
const moment = fc.integer({ min: Date.UTC(2020), max: Date.UTC(2040) });

describe('the simulated book', () => {
  test('property: follows from seed, symbol and second, is deeper further away, and another in another second', () => {
    fc.assert(
      fc.property(seed, market, moment, (of, where, at) => {
        const book = simulatedDepth(of, where, at, 100);
        expect(simulatedDepth(of, where, Math.floor(at / SECOND_MS) * SECOND_MS, 100)).toEqual(book);
        expect(simulatedDepth(of, where, at + SECOND_MS, 100)).not.toEqual(book);
        for (const side of [book.bids, book.asks]) {
          expect(side.every(({ quantity }) => quantity.gt(ZERO))).toBe(true);
          for (const [place, { awayRatio }] of side.entries()) expect(awayRatio.gt(side[place - 1]?.awayRatio ?? '-1')).toBe(true);
          const half = (from: number) => side.slice(from, from + 10).reduce((sum, { quantity }) => sum.plus(quantity), ZERO);
          expect(half(10).gt(half(0))).toBe(true);
        }
      }),
    );
  });

  test('property: an order worth 10,000 fills at the best price in every market, one worth a million does not', () => {
    fc.assert(
      fc.property(seed, market, moment, fc.constantFrom('buy' as const, 'sell' as const), (of, where, at, side) => {
        const best = simulatedPrice(of, where, at);
        const depth = simulatedDepth(of, where, at, Number(best.toString()));
        const { instrument } = where;
        const worth = (notional: string) => {
          const quantity = floorToStep(decimal(notional).div(best), instrument.stepSize);
          return walkBook({ instrument, depth, side, quantity, best, worst: null })?.price.toString();
        };
        expect(worth('10000')).toBe(best.toString());
        expect(worth('1000000')).not.toBe(best.toString());
      }),
    );
  });
});

describe('the volume of simulated bars', () => {
  test('property: is what its time brings, the same in pieces, and more where the price has far to go', () => {
    fc.assert(
      fc.property(seed, market, moment, fc.integer({ min: SECOND_MS, max: 3 * MINUTE_MS }), (of, where, from, ms) => {
        const volume = (start: number, end: number, before = 1): number =>
          Number(simulatedBar(of, where, start, end, 1, before).volume?.toString());
        const whole = volume(from, from + ms);
        const half = from + Math.floor(ms / 2);
        expect(whole).toBeGreaterThan(0);
        // The pieces see the same time; on its way to and fro the price takes more from the book than from end to end.
        expect(volume(from, half) + volume(half, from + ms)).toBeGreaterThan(whole * 0.9);
        expect(volume(from, from + ms, 1.01)).toBeGreaterThan(whole);
      }),
    );
  });

  test('of an hour is about what the market shows for an hour', () => {
    for (const where of simulatedMarkets) {
      const start = Date.UTC(2026, 10, 20);
      const minutes = Array.from({ length: 60 }, (_, minute) => start + minute * MINUTE_MS);
      const bars = minutes.map((from) => simulatedBar('hours', where, from, from + MINUTE_MS));
      const worth = bars.reduce((sum, { volume, close }) => sum + Number(close.times(volume ?? ZERO).toString()), 0);
      const shown = 100_000 / Number(where.spreadRatio.toString());
      expect(worth / shown).toBeGreaterThan(0.5);
      expect(worth / shown).toBeLessThan(2);
    }
  });
});
