import type { NumberToken, Token } from './token.ts';
import { means } from './token.ts';

const counted = /^([1-9]\d?):(\d{2})$/;

/** Returns the tokens with `TP 1:17` as target 1 at 17: behind the label of a target no clock is read. Linear. */
export function splitCountedPrices(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token, at) => {
    if (token.kind !== 'number' || token.role !== 'time' || !means(tokens[at - 1], 'target')) return [token];
    const [, count, price] = counted.exec(token.text) ?? [];
    if (count === undefined || price === undefined) return [token];
    const colon = token.start + count.length;
    return [
      numberAt(token, token.start, count),
      { kind: 'punct', start: colon, end: colon + 1, text: ':', lower: ':', gap: false, line: token.line },
      { ...numberAt(token, colon + 1, price), gap: false },
    ];
  });
}

function numberAt(token: NumberToken, start: number, digits: string): NumberToken {
  return {
    ...token,
    role: 'plain',
    start,
    end: start + digits.length,
    text: digits,
    lower: digits,
    digits,
    readings: [String(Number(digits))],
  };
}
