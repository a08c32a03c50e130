import type { Concept } from '../languages/concept.ts';
import type { NumberToken, SymbolToken, Token } from '../tokens/token.ts';
import { isPunctuation, means } from '../tokens/token.ts';

/** One piece of a message that can hold one instruction. */
export type Clause = {
  readonly tokens: readonly Token[];
  readonly has: (...wanted: readonly Concept[]) => boolean;
  readonly first: (...wanted: readonly Concept[]) => Token | undefined;
  readonly prices: readonly NumberToken[];
  /** Percentages that are no profit: not written with a plus. */
  readonly percents: readonly NumberToken[];
  readonly symbols: readonly SymbolToken[];
  readonly unknownWords: number;
};

export function toClause(written: readonly Token[]): Clause {
  const tokens = withoutDenied(written);
  const plain = tokens.filter((token) => token.kind === 'number');
  const isGain = (at: number): boolean => isPunctuation(tokens[at - 1], '+');
  return {
    tokens,
    has: (...wanted) => tokens.some((token) => means(token, ...wanted)),
    first: (...wanted) => tokens.find((token) => means(token, ...wanted)),
    prices: plain.filter(({ role }) => role === 'plain'),
    percents: tokens.flatMap((token, at) => (token.kind === 'number' && token.role === 'percent' && !isGain(at) ? [token] : [])),
    symbols: tokens.filter((token) => token.kind === 'symbol'),
    unknownWords: tokens.filter((token) => token.kind === 'word').length,
  };
}

/** "0.0985 not 0.985", "не 0.985, а 0.0985": what the price is not. */
function withoutDenied(tokens: readonly Token[]): readonly Token[] {
  const isDenied = (at: number): boolean => {
    const [word, number] = [tokens[at], tokens[at + 1]];
    return means(word, 'not') && number?.kind === 'number' && number.role === 'plain';
  };
  const prices = tokens.filter((token) => token.kind === 'number' && token.role === 'plain');
  if (prices.length !== 2) return tokens;
  return tokens.filter((_, at) => !isDenied(at) && !isDenied(at - 1));
}
