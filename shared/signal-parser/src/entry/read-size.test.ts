import { expect, test } from 'vitest';
import { tokensOf } from '../testing/read.ts';
import { toLines } from '../tokens/lines.ts';
import { readFields } from './read-fields.ts';
import { readSize } from './read-size.ts';

function sizeOf(text: string): string {
  const tokens = tokensOf(text);
  const { risk, size, factor } = readSize(readFields(toLines(tokens)).fields, tokens);
  return [risk && `risk ${risk.readings[0]}`, size && `size ${size.readings[0]}`, factor && `x${factor}`].filter(Boolean).join(' ');
}

test.each([
  ['Risk: 1%', 'risk 1'],
  ['Risking 0.5%', 'risk 0.5'],
  ['SL 2.0, 1% of deposit', 'risk 1'],
  ['Amount: 5%', 'size 5'],
  ['Use 2% of your wallet', 'size 2'],
  ['Half size', 'x0.5'],
  ['1/2 VOL', 'x0.5'],
  ['Account usage: 1-2%', ''],
  ["Don't use more than 3%", ''],
  ['Risk: high', ''],
  ['SL 2.0\nRisk 0.5', 'risk 0.5'],
  ['SL 2.0\nRisk 50', ''],
  ['Risk 0.5', ''], // may be the stop's label
])('%s: %s', (text, size) => expect(sizeOf(text)).toBe(size));
