import { decimal } from '@trade-executor/domain/decimal';
import { isKnownCoin } from '../symbols/known-coins.ts';
import type { NumberToken, SymbolToken, Token } from '../tokens/token.ts';
import { means } from '../tokens/token.ts';

const farthest = '3';

/**
 * Returns the lines with `$4` beside a side read as the coin 4, when the message names no other coin and none of its other numbers is near enough
 * for the digit to be a price.
 */
export function tagDigit(lines: readonly (readonly Token[])[]): readonly (readonly Token[])[] {
  const tokens = lines.flat();
  if (tokens.some((token) => token.kind === 'symbol' && token.strength !== 'known')) return lines;
  const [digit, another] = tokens.filter(isDigitTag);
  if (!digit || another || digit.kind !== 'number') return lines;
  const line = lines.find((candidate) => candidate.includes(digit)) ?? [];
  const others = tokens.filter((token): token is NumberToken => token.kind === 'number' && token.role === 'plain' && token !== digit);
  const isLevel = others.some(({ readings }) => readings.some((value) => isNearDigit(value, digit.digits)));
  const isBesideSide = line.some((token) => means(token, 'long', 'short', 'buy', 'sell'));
  if (!isBesideSide || isLevel || others.length < 2 || others.some((token) => line.includes(token))) return lines;
  return lines.map((candidate) => candidate.map((token) => (token === digit ? toSymbol(digit) : token)));
}

function isDigitTag(token: Token): boolean {
  return token.kind === 'number' && /^\$\d$/.test(token.text.trim()) && isKnownCoin(token.digits);
}

function isNearDigit(value: string, digit: string): boolean {
  const [one, other] = [decimal(value), decimal(digit)];
  return one.lte(other.times(farthest)) && one.times(farthest).gte(other);
}

function toSymbol({ start, end, text, lower, gap, line, digits }: NumberToken): SymbolToken {
  const place = { start, end, text, lower, gap, line };
  return { ...place, kind: 'symbol', base: digits, quote: null, strength: 'tag', perpetual: false, lookAlike: false };
}
