import { expect, test } from 'vitest';
import { formatAge, formatDuration } from './format-time.ts';

const MINUTE = 60_000;

test.each([
  [0, 'now'],
  [5 * MINUTE, '5 min'],
  [150 * MINUTE, '2 h'],
  [3 * 1440 * MINUTE, '3 d'],
  [-MINUTE, 'now'],
])('%d ms ago is "%s"', (age, shown) => expect(formatAge(1_000_000_000 - age, 1_000_000_000)).toBe(shown));

test.each([
  [45_000, '45 s'],
  [12 * MINUTE, '12 min'],
  [200 * MINUTE, '3 h 20 min'],
  [180 * MINUTE, '3 h'],
  [52 * 60 * MINUTE, '2 d 4 h'],
])('%d ms last "%s"', (ms, shown) => expect(formatDuration(ms)).toBe(shown));
