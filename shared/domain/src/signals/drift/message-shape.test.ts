import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messageShape, numbersIn } from './message-shape.ts';

describe('two calls of one template have one shape', () => {
  test.each([
    ['other coin, other numbers', 'LONG BTC/USDT\nEntry: 40000\nStop: 39000', 'LONG SOL/USDT\nEntry: 142.5\nStop: 139'],
    ['with emoji and without', '🚀 LONG BTC/USDT\n🎯 Entry: 40000', 'LONG ETH/USDT\nEntry: 3,100.50'],
    ['three targets or five', 'Entry 10\nTP1: 1\nTP2: 2\nTP3: 3', 'Entry 10\nTP1: 1\nTP2: 2\nTP3: 3\nTP4: 4\nTP5: 5'],
    ['a zone or a price', 'Entry: 40000\nStop: 39000', 'Entry: 40000 - 40100\nStop: 39000'],
    ['a cash tag', '$BTC long\nsl 39000', '$DOGE long\nsl 0.1'],
    ['a coin at the start of a line', 'BTC long 40000', 'DOGE long 0.11'],
    ['full-width digits', 'Entry: ４００００', 'Entry: 41000'],
  ])('%s', (_, one, other) => {
    expect(messageShape(one)).toBe(messageShape(other));
  });

  test.each([
    ['other labels', 'Entry: 40000\nStop: 39000', 'Open: 40000\nInvalidation: 39000'],
    ['lines in another order', 'Entry: 40000\nStop: 39000', 'Stop: 39000\nEntry: 40000'],
    ['one line instead of three', 'LONG BTC/USDT\nEntry: 40000\nStop: 39000', 'LONG BTC/USDT Entry: 40000 Stop: 39000'],
    ['labels in another language', 'Entry: 40000\nStop: 39000', 'Вход: 40000\nСтоп: 39000'],
  ])('not so: %s', (_, one, other) => {
    expect(messageShape(one)).not.toBe(messageShape(other));
  });
});

test('says labels and lines only', () => {
  expect(messageShape('🚀 LONG $BTC now\n\nEntry: 40,000 - 40,100\nTP1: 41000\nTP2: 42000\nStop = 39000')).toBe(
    '$ / entry: # / tp: # / stop: #',
  );
  expect(numbersIn('$ / entry: # / stop: #')).toBe(2);
  expect(messageShape('')).toBe('');
});

test('property: any text has a shape, the same each time, and no number is in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const shape = messageShape(text);
      expect(messageShape(text)).toBe(shape);
      expect(shape).not.toMatch(/\d/);
    }),
  );
});
