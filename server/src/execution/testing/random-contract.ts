import { describe, expect, test } from 'vitest';
import type { Random } from '../ports/random.ts';

const DRAWS = 10_000;

/** Registers the promises that every source of randomness keeps. */
export function describeRandom(name: string, open: () => Random): void {
  describe(`${name} keeps the contract of randomness`, () => {
    test('every number is at least 0 and below 1', () => {
      for (const value of draw(open())) expect(value >= 0 && value < 1).toBe(true);
    });

    test('the numbers are spread evenly, and do not depend on the one before', () => {
      const values = draw(open());
      const tenths = Map.groupBy(values, (value) => Math.floor(value * 10));
      for (let tenth = 0; tenth < 10; tenth += 1) expect(Math.abs((tenths.get(tenth)?.length ?? 0) - DRAWS / 10)).toBeLessThan(200); // 6.7 deviations
      const risen = values.filter((value, index) => value > (values[index - 1] ?? 1)).length;
      expect(Math.abs(risen - DRAWS / 2)).toBeLessThan(250);
    });
  });
}

function draw(random: Random): readonly number[] {
  return Array.from({ length: DRAWS }, () => random.next());
}
