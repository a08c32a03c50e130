import { isPunctuation, type NumberToken } from '../tokens/token.ts';
import type { Clause } from './clause.ts';

/** The second of "moved 3090 → 3150", "from 3090 to 3150": the other was before. */
export function changedTo(prices: readonly NumberToken[], { tokens, has }: Clause): readonly NumberToken[] {
  const [from, to, more] = prices;
  if (!from || !to || more || !has('move', 'edit', 'raise_stop')) return prices;
  const between = tokens.slice(tokens.indexOf(from) + 1, tokens.indexOf(to));
  const isArrow = between.some(
    (token) => /[→➡⇒]/u.test(token.text) || isPunctuation(token, '>') || /^(?:to|до|на|到|至)$/.test(token.lower),
  );
  return isArrow && between.every((token) => token.kind !== 'word') ? [to] : prices;
}
