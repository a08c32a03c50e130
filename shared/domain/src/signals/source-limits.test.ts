import { expect, test } from 'vitest';
import { decimal } from '../decimal.ts';
import { completeSourceLimits, defaultSourceLimits, loosenedLimits, sourceLimitNames, sourceLimitSpecs } from './source-limits.ts';

test('what is not stated has its default, and each default lies within its bounds', () => {
  expect(completeSourceLimits(undefined)).toEqual(defaultSourceLimits);
  expect(completeSourceLimits({ entriesPerDay: 3 })).toEqual({ ...defaultSourceLimits, entriesPerDay: 3 });
  for (const name of sourceLimitNames) {
    const { least, most } = sourceLimitSpecs[name];
    const value = decimal(String(defaultSourceLimits[name]));
    expect(value.gte(least) && value.lte(most), name).toBe(true);
  }
});

test.each([
  [{ messagesPerMinute: 6, entriesPerDay: 50, priceBandRatio: '0.1', entriesOutOfBand: 1, firstSignals: 30 }, []],
  [{ messagesPerMinute: 8 }, ['messagesPerMinute']],
  [{ priceBandRatio: '0.250' }, []],
  [{ priceBandRatio: '0.2501', entriesPerDay: 10 }, ['priceBandRatio']],
  [{ firstSignals: 19, firstSignalsSizeRatio: '0.3' }, ['firstSignals', 'firstSignalsSizeRatio']],
])('%j lets more through by %j', (change, loosened) => {
  expect(loosenedLimits(defaultSourceLimits, change)).toEqual(loosened);
});
