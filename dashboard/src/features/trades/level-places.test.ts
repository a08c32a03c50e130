import { expect, test } from 'vitest';
import { levelPlaces } from './level-places.ts';

const levels = {
  side: 'long' as const,
  stopLoss: '90',
  averageEntryPrice: '100',
  marketPrice: '105',
  entries: [],
  targets: [{ price: '110', sharePercent: '100', hit: false }],
};

test('a long goes from its stop to its target', () => {
  expect(levelPlaces(levels)).toEqual({ stop: 0, entry: 0.5, market: 0.75, targets: [{ at: 1, hit: false }] });
});

test('a short reads the same way: losing left, winning right', () => {
  const short = {
    ...levels,
    side: 'short' as const,
    stopLoss: '110',
    marketPrice: '95',
    targets: [{ price: '90', sharePercent: '100', hit: true }],
  };
  expect(levelPlaces(short)).toEqual({ stop: 0, entry: 0.5, market: 0.75, targets: [{ at: 1, hit: true }] });
});

test('a trade that has only its stop stands in the middle', () => {
  expect(levelPlaces({ ...levels, averageEntryPrice: null, marketPrice: null, targets: [] }).stop).toBe(0.5);
});
