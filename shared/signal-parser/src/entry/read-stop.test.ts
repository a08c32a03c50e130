import { expect, test } from 'vitest';
import { tokensOf } from '../testing/read.ts';
import { toLines } from '../tokens/lines.ts';
import type { NumberToken } from '../tokens/token.ts';
import { readFields } from './read-fields.ts';
import { readStop } from './read-stop.ts';

function stopOf(text: string): string {
  const tokens = tokensOf(text);
  const stop = readStop(readFields(toLines(tokens)).fields, tokens);
  if (!stop) return 'none';
  const values = (numbers: readonly NumberToken[], unit: string): string[] => numbers.map(({ readings }) => `${readings[0]}${unit}`);
  const all = [...values(stop.prices, ''), ...values(stop.percents, '%'), ...values(stop.points, ' points')];
  return all.join(' ') + (stop.candle ? ` @${stop.candle}` : '');
}

test.each([
  ['SL: 63000', '63000'],
  ['S/L 63000', '63000'],
  ['SL_ 63000', '63000'],
  ['ST : 63000', '63000'],
  ['🛑 63000', '63000'],
  ['Stop loss 63000 (-2.5%)', '63000'],
  ['SL: 5%', '5%'],
  ['Stop Targets: 5-10%', '5% 10%'],
  ['SL 500 points', '500 points'],
  ['SL: 63000 (risk 1% of deposit)', '63000'],
  ['SL: 4h close below 63000', '63000 @4h'],
  ['SL: 63000 daily close', '63000 @1d'],
  ['SL 63000\n(15 minutes candle close)', '63000 @15m'],
  ['SL 63000\nTP 66000 after a daily close', '63000'],
  ['Stop: 0.5% - 643, 1% - 646', '643'],
  ['SL 63000\nSL 62000', '63000 62000'],
  ['No stop loss', 'none'],
  ['SL: later', 'none'],
])('%s: %s', (text, stop) => expect(stopOf(text)).toBe(stop));
