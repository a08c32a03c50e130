import { isWordCoin } from '../symbols/known-coins.ts';
import type { PhraseNode } from './phrase-tree.ts';
import type { Token } from './token.ts';

const longestPhrase = 8;
/** Short labels that are one only before a number or a colon. */
const shortLabels = new Set(['t', 'st', 'ep', 'pt', 'mp', 'ent', 'ma', 'rm', '损']);

/**
 * Returns the tokens with each longest known phrase joined into one mark; a hyphen between its words is skipped. A provider's own phrase wins
 * over one of the languages that is no longer, and may be an emoji or a hashtag. Linear.
 */
export function markPhrases(tokens: readonly Token[], tree: PhraseNode, own: PhraseNode | null): readonly Token[] {
  const marked: Token[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (!token) break;
    const known = longestMatch(tokens, at, tree);
    const stated = own && longestMatch(tokens, at, own, true);
    const isOwn = stated !== null && stated.count >= (known?.count ?? 0);
    const found = isOwn ? stated : known;
    const last = tokens[at + (found?.count ?? 1) - 1] ?? token;
    if (found && (isOwn || !(shortLabels.has(token.lower) && found.count === 1 && !opensValue(tokens[at + 1])))) {
      const text =
        found.count === 1
          ? token.text
          : tokens
              .slice(at, at + found.count)
              .map((piece) => piece.text)
              .join(' ');
      const place = { start: token.start, end: last.end, text, lower: text.toLowerCase(), gap: token.gap, line: token.line };
      marked.push(found.node.concepts.has('word') ? { ...place, kind: 'word' } : { ...place, kind: 'mark', concepts: found.node.concepts });
      at += found.count;
    } else {
      marked.push(token);
      at += 1;
    }
  }
  return marked;
}

function opensValue(next: Token | undefined): boolean {
  return next?.kind === 'number' || next?.kind === 'ordinal' || (next?.kind === 'punct' && /[:=.#-]/.test(next.text));
}

/** A ticker that is an everyday word is one only alone on its line. */
function mayBeMark(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'symbol') return token?.kind !== 'number';
  const isAlone = isBoundary(tokens[at - 1]) && isBoundary(tokens[at + 1]);
  return isWordCoin(token.base) && !isAlone;
}

function isBoundary(token: Token | undefined): boolean {
  return token === undefined || token.kind === 'break';
}

function longestMatch(
  tokens: readonly Token[],
  from: number,
  tree: PhraseNode,
  isOwn = false,
): { readonly node: PhraseNode; readonly count: number } | null {
  let node = tree;
  let best: { node: PhraseNode; count: number } | null = null;
  for (let at = from; at < tokens.length && at < from + 2 * longestPhrase; at += 1) {
    const token = tokens[at];
    if (!token || (token.kind === 'symbol' && token.strength !== 'known' && !isOwn)) break;
    const next = node.next.get(token.kind === 'number' ? token.digits : token.lower);
    if (next) {
      node = next;
      if (node.concepts.size > 0) best = { node, count: at - from + 1 };
    } else if (!(at > from && token.kind === 'punct' && token.text === '-' && !token.gap)) break;
  }
  return best?.count === 1 && !isOwn && !mayBeMark(tokens, from) ? null : best;
}
