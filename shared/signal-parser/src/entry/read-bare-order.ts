import type { Concept } from '../languages/concept.ts';
import { isKnownCoin } from '../symbols/known-coins.ts';
import type { NumberToken, SymbolToken, Token } from '../tokens/token.ts';
import { isPunctuation, means } from '../tokens/token.ts';

const verbs: readonly Concept[] = ['reenter', 'market', 'now', 'entry', 'open'];
const sizing: readonly Concept[] = ['leverage', 'risk', 'size', 'deposit', 'percent_of'];
const allowed: readonly Concept[] = [
  ...verbs,
  'long',
  'short',
  'buy',
  'sell',
  'longs',
  'shorts',
  'filler',
  'and',
  'side_label',
  'spot',
  'futures',
  'cross',
  'isolated',
  ...sizing,
];
const mostOtherWords = 2;

export type BareOrder = { readonly line: readonly Token[]; readonly symbols: readonly SymbolToken[] };

/**
 * Returns the line that orders coins at market in words alone ("Reshort AVAX LINK", "Short SOL now"), or null: a side, coins and small words, no
 * price, and next to nothing else in the message.
 */
export function readBareOrder(lines: readonly (readonly Token[])[]): BareOrder | null {
  const tokens = lines.flat();
  if (tokens.some((token) => isPunctuation(token, '?') || (token.kind === 'number' && !isSizing(token, tokens)))) return null;
  const [line, another] = lines.filter((candidate) => candidate.some((token) => means(token, 'long', 'short', 'buy', 'sell')));
  if (!line || another) return null;
  const others = tokens.filter(
    (token) => !line.includes(token) && (token.kind === 'word' || token.kind === 'mark' || token.kind === 'symbol'),
  );
  if (
    others.length > mostOtherWords ||
    others.some((token) => means(token, 'if', 'maybe', 'stranger', 'watch', 'not', 'report', 'follower'))
  )
    return null;
  const isClean = line.every((token) => token.kind !== 'word' && (token.kind !== 'mark' || means(token, ...allowed)));
  const symbols = line.filter((token) => token.kind === 'symbol');
  if (!isClean || symbols.length === 0 || !symbols.every(({ base }) => isKnownCoin(base))) return null;
  return isOrdered(line) || isAlone(line, tokens) ? { line, symbols } : null;
}

/** A leverage, or the percentage of a risk. */
function isSizing(token: NumberToken, tokens: readonly Token[]): boolean {
  return token.role === 'leverage' || (token.role === 'percent' && tokens.some((other) => means(other, 'risk', 'size', 'deposit')));
}

/** "SOL long 10x" and not a word more. */
function isAlone(line: readonly Token[], tokens: readonly Token[]): boolean {
  const said = line.filter((token) => token.kind === 'symbol' || (token.kind === 'mark' && !means(token, ...sizing)));
  return (
    line.length === tokens.length &&
    said.length === 2 &&
    said[0]?.kind === 'symbol' &&
    means(said[1], 'long', 'short') &&
    !means(said[1], 'longs', 'shorts')
  );
}

/** A verb of entering, or the side first: "Long BTC"; "BTC long" alone may be an opinion. */
function isOrdered(line: readonly Token[]): boolean {
  if (line.some((token) => means(token, ...verbs) || /^re(?:long|short)$/.test(token.lower))) return true;
  const first = line.find((token) => token.kind === 'mark' || token.kind === 'symbol');
  return means(first, 'long', 'short', 'buy', 'sell') && !means(first, 'longs', 'shorts');
}
