import { expect, test } from 'vitest';
import { read, readActions } from '../testing/read.ts';

test('an order may come with what to do with other coins', () => {
  const { kind, orders, actions, evidence } = read('Close half of SOL!\nLONG AVAX 35, SL 34, TP 38');
  expect([kind, orders[0]?.base, actions[0]?.target.value, actions[0]?.fraction]).toEqual(['entry', 'AVAX', 'SOL', '0.5']);
  expect(evidence.map(({ field }) => field)).toContain('actions.0.action');
});

test.each([
  ['the same coin', 'Close AVAX.\nLONG AVAX 35, SL 34, TP 38'],
  ['all coins', 'Close all.\nLONG AVAX 35, SL 34, TP 38'],
])('what is told of %s could mean the new order: refused', (_, text) => expect(read(text).kind).toBe('refusal'));

test('a condition is left alone', () =>
  expect(readActions('LONG AVAX\nEntry 35\nSL 34\nTP 38\nClose SOL if it breaks support')).toEqual([]));
