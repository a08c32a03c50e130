import { expect, test } from 'vitest';
import { timeTicks } from './time-ticks.ts';

const HOUR = 3_600_000;
const midnight = 20_000 * 24 * HOUR;

test('a week is marked at its midnights', () => {
  const ticks = timeTicks(midnight + HOUR, midnight + 7 * 24 * HOUR, 0);
  expect(ticks).toHaveLength(7);
  expect(ticks.every((at) => at % (24 * HOUR) === 0)).toBe(true);
});

test('midnight is the reader’s', () => {
  expect(timeTicks(midnight, midnight + 7 * 24 * HOUR, 2 * HOUR)[0]).toBe(midnight + 22 * HOUR);
});

test('no time between has no marks', () => {
  expect(timeTicks(midnight + 1, midnight + 2, 0)).toEqual([]);
});
