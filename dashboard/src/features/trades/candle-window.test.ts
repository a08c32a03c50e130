import { expect, test } from 'vitest';
import { candleOpen, candleWindow } from './candle-window.ts';

const MINUTE = 60_000;
const start = 1_000 * 24 * 60 * MINUTE;

test('a trade of an hour is drawn in minutes, with an hour before it', () => {
  expect(candleWindow(start, start + 60 * MINUTE, start)).toEqual({ timeframe: '1m', from: start - 60 * MINUTE, to: start + 80 * MINUTE });
});

test('a trade of a week is drawn in hours or longer', () => {
  expect(candleWindow(start, start + 7 * 1440 * MINUTE, start).timeframe).toBe('4h');
});

test('an open trade reaches to now', () => {
  expect(candleWindow(start, null, start + 300 * MINUTE)).toMatchObject({ timeframe: '5m', to: undefined });
});

test('a moment belongs to the candle that is open then', () => {
  expect(candleOpen(start + 7 * MINUTE + 5, '5m')).toBe(start + 5 * MINUTE);
});
