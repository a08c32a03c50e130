import { expect, test } from 'vitest';
import { tokensOf } from '../testing/read.ts';
import { toLines } from '../tokens/lines.ts';
import { tagDigit } from './tag-digit.ts';

function coinOf(text: string): string | null {
  const symbol = tagDigit(toLines(tokensOf(text)))
    .flat()
    .find((token) => token.kind === 'symbol');
  return symbol?.kind === 'symbol' ? symbol.base : null;
}

test('a digit beside a side is a coin when no price is near it', () => expect(coinOf('LONG - $4\nEntry 0.087\nSL 0.08')).toBe('4'));
test('near the prices it is one of them', () => expect(coinOf('BUY $4\nSL 3.5\nTP 5')).toBeNull());
test('with prices on its line it is one of them', () => expect(coinOf('BUY $4 0.087\nSL 0.08')).toBeNull());
test('another coin keeps its place', () => expect(coinOf('LONG $UNI - $4\nEntry 0.087\nSL 0.08')).toBe('UNI'));
