import type { NumberToken, Token } from './token.ts';

const withUnit: ReadonlySet<NumberToken['role']> = new Set(['leverage', 'multiple', 'timeframe']);

/** Returns the tokens with the unit of a number taken into it: `10x`, `x10`, `4h`, `H4`, `0.5R` are one token each. Linear. */
export function joinUnits(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) continue;
    if (token.kind !== 'number' || !withUnit.has(token.role)) {
      joined.push(token);
      continue;
    }
    const before = joined.at(-1);
    const next = tokens[at + 1];
    if (isUnit(next, next?.gap === true)) {
      joined.push({ ...token, end: next.end, text: token.text + next.text, lower: token.lower + next.lower });
      at += 1;
    } else if (isUnit(before, token.gap)) {
      joined[joined.length - 1] = {
        ...token,
        start: before.start,
        text: before.text + token.text,
        lower: before.lower + token.lower,
        gap: before.gap,
      };
    } else joined.push(token);
  }
  return joined;
}

function isUnit(token: Token | undefined, isApart: boolean): token is Token {
  if (!token || (token.kind !== 'word' && !(token.kind === 'symbol' && token.lower === 'x'))) return false;
  return token.lower === 'x' || (!isApart && token.lower.length <= 4);
}
