import { expect, test } from 'vitest';
import { tokensOf } from '../testing/read.ts';
import { toLines } from '../tokens/lines.ts';
import { readFields } from './read-fields.ts';
import { readLeverage, readMarginMode } from './read-leverage.ts';

function leverageOf(text: string): string {
  const tokens = tokensOf(text);
  const { single, range } = readLeverage(tokens, readFields(toLines(tokens)).fields);
  return range ? range.map(({ readings }) => readings[0]).join('-') : (single?.readings[0] ?? 'none');
}

test.each([
  ['10x', '10'],
  ['X10', '10'],
  ['Leverage: 20 X', '20'],
  ['Cross25X', '25'],
  ['Isolated (5.0X)', '5'],
  ['Leverage: 12', '12'],
  ['Leverage×50', '50'],
  ['5-10x', '5-10'],
  ['10x To 50x', '10-50'],
  ['20X. To 150X', '20-150'],
  ['X10 X25', '10-25'],
  ['Lev: 5 - 10x', '5-10'],
  ['LEV: 5X - 10X - 20X', '5-20'],
  ['10x-10x', '10'],
  ['targets 26, 28. 5x', '5'],
  ['TP 25 28 - 5x', '5'],
  ['Profit 500x', 'none'],
  ['Leverage: as you like', 'none'],
])('%s is %s', (text, leverage) => expect(leverageOf(text)).toBe(leverage));

test.each([
  ['Cross 20x', 'cross'],
  ['20x (isolated)', 'isolated'],
  ['cross or isolated', null],
  ['20x', null],
])('the margin mode of %s is %s', (text, mode) => expect(readMarginMode(tokensOf(text))).toBe(mode));
