import { expect, test } from 'vitest';
import { resourcesOf } from './resources-of.ts';

test('a changed trade concerns the overview, the lists and that trade only', () => {
  const keys = resourcesOf('trade.changed', { tradeId: 't1' });
  expect(keys).toContainEqual(['overview']);
  expect(keys).toContainEqual(['trade', 't1']);
  expect(keys).toContainEqual(['receipts']); // they show its money
});

test('a switch that was pulled concerns what is halted', () => {
  expect(resourcesOf('halt.changed', { haltId: 'h1' })).toEqual([['halts']]);
});

test('an unknown event concerns nothing', () => {
  expect(resourcesOf('weather.changed', {})).toEqual([]);
});
