import { expect, test } from 'vitest';
import { tokensOf } from '../testing/read.ts';
import { toLines } from '../tokens/lines.ts';
import { readFields } from './read-fields.ts';
import { readLegs } from './read-legs.ts';

function legsOf(text: string): string {
  return readLegs(readFields(toLines(tokensOf(text))).fields, 'long')
    .map(({ type, prices }) => [type, ...prices.map(({ readings }) => readings[0])].join(' '))
    .join(', ');
}

test.each([
  ['Entry: 2.10', 'limit 2.1'],
  ['Entry: 2.10 - 2.00', 'zone 2.1 2'],
  ['Entry zone 2.10 2.00', 'zone 2.1 2'],
  ['Entry: 2.10, 2.05, 2.00', 'limit 2.1 2.05 2'],
  ['Entry: 2.10 / 2.00', 'limit 2.1 2'],
  ['Entry: market', 'market'],
  ['Entry market 2.10', 'market 2.1'],
  ['LONG\nMarket or 2.00', 'market, limit 2'],
  ['CMP/2.00', 'market, limit 2'],
  ['CMP: 2.10\nDCA: 2.00', 'market 2.1, limit 2'],
  ['Entry: 2.10 (current price 2.15)', 'limit 2.1'],
  ['Entry above 2.20', 'breakout 2.2'],
  ['Buy stop 2.20', 'breakout 2.2'],
  ['LONG\nPrice: 2.15\nEntry: 2.10', 'limit 2.1'],
  ['Entry 1: 2.10\nEntry 2: 2.00', 'limit 2.1, limit 2'],
])('%s: %s', (text, legs) => expect(legsOf(text)).toBe(legs));
