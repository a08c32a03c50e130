import type { Concept } from '../languages/concept.ts';
import { isWordCoin } from '../symbols/known-coins.ts';
import { chooseMeaning, hearLanguages, type Heard } from './choose-meanings.ts';
import { mendTypo } from './mend-typo.ts';
import type { PhraseNode } from './phrase-tree.ts';
import type { Token } from './token.ts';

const longestPhrase = 8;
/** Short labels that are one only before a number or a colon. */
const shortLabels = new Set(['t', 'st', 'ep', 'pt', 'mp', 'ent', 'ma', 'rm', '损', '盈']);

/**
 * Returns the tokens with each longest known phrase joined into one mark, with what it means in the languages of the text; a hyphen between its
 * words is skipped. A provider's own phrase wins over one of the languages that is no longer, and may be an emoji or a hashtag. Linear.
 */
export function markPhrases(tokens: readonly Token[], tree: PhraseNode, own: PhraseNode | null): readonly Token[] {
  const found = findPhrases(tokens, tree, own);
  const speech = hearLanguages(found.flatMap(({ heard }) => heard ?? []));
  return found.map(({ token, heard, own: stated }) => toMark(token, stated ?? (heard && chooseMeaning(heard, speech))));
}

function toMark(token: Token, concepts: ReadonlySet<Concept> | null): Token {
  if (!concepts) return token;
  const { start, end, text, lower, gap, line } = token;
  const place = { start, end, text, lower, gap, line };
  return concepts.has('word') ? { ...place, kind: 'word' } : { ...place, kind: 'mark', concepts };
}

/** A phrase of the languages, one of the provider's own, or a token that is neither. */
type Found = { readonly token: Token; readonly heard: Heard | null; readonly own: ReadonlySet<Concept> | null };

function findPhrases(tokens: readonly Token[], tree: PhraseNode, own: PhraseNode | null): readonly Found[] {
  const found: Found[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (!token) break;
    const known = longestMatch(tokens, at, tree);
    const stated = own && longestMatch(tokens, at, own, true);
    const isOwn = stated !== null && stated.count >= (known?.count ?? 0);
    const match = isOwn ? stated : known;
    if (
      match &&
      (isOwn ||
        !(shortLabels.has(token.lower) && match.count === 1 && !opensValue(tokens[at + 1], tokens[at + 2]) && !closesValue(tokens, at)))
    ) {
      const joined = join(tokens.slice(at, at + match.count), token);
      found.push({
        token: joined,
        heard: isOwn ? null : { lower: joined.lower, meanings: match.node.byLanguage },
        own: isOwn ? match.node.concepts : null,
      });
      at += match.count;
    } else {
      found.push({ token, heard: null, own: null });
      at += 1;
    }
  }
  return found;
}

function join(pieces: readonly Token[], first: Token): Token {
  const last = pieces.at(-1);
  if (!last || pieces.length === 1) return first;
  const text = pieces.map((piece) => piece.text).join(' ');
  return { kind: 'word', start: first.start, end: last.end, text, lower: text.toLowerCase(), gap: first.gap, line: first.line };
}

/** "160损": a Chinese label behind its price. */
function closesValue(tokens: readonly Token[], at: number): boolean {
  return /^[损盈]$/.test(tokens[at]?.text ?? '') && tokens[at]?.gap === false && tokens[at - 1]?.kind === 'number';
}

function opensValue(next: Token | undefined, after?: Token): boolean {
  if (next?.text === '.' && after?.gap === false && after.kind !== 'number') return false; // an address: t.me/…
  return next?.kind === 'number' || next?.kind === 'ordinal' || (next?.kind === 'punct' && /[:=.#-]/.test(next.text));
}

/** A ticker that is an everyday word is one only alone on its line. */
function mayBeMark(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'symbol') return token?.kind !== 'number';
  const isAlone = isBoundary(tokens[at - 1]) && isBoundary(tokens[at + 1]);
  return isWordCoin(token.base) && !isAlone && !isTickerAmongCharacters(tokens, at);
}

/** The NEAR of "NEAR 现价5.1做多": beside Chinese a word in capitals is no English. */
function isTickerAmongCharacters(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? '';
  return /^[A-Z]{3,}$/.test(text) && [tokens[at - 1], tokens[at + 1]].some((beside) => /\p{Script=Han}/u.test(beside?.text ?? ''));
}

/** "Taregt: 5": an unknown word before a value, one slip away from a label. */
function mended(token: Token, behind: Token | undefined, node: PhraseNode): PhraseNode | undefined {
  if (token.kind !== 'word' || !(behind && opensValue(behind))) return undefined;
  const label = mendTypo(token.lower);
  return label === null ? undefined : node.next.get(label);
}

/** "现价 止损 66": at market, and a stop; without the price it is one phrase, "out at market". */
function isTwoLabels(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from !== 3 || !/^[市现]$/.test(tokens[from]?.text ?? '') || !/^[损盈]$/.test(tokens[to]?.text ?? '')) return false;
  return tokens[to + 1]?.kind === 'number' || (tokens[to + 1]?.text === ':' && tokens[to + 2]?.kind === 'number');
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
    const next =
      node.next.get(token.kind === 'number' ? token.digits : token.lower) ?? (isOwn ? undefined : mended(token, tokens[at + 1], node));
    if (next) {
      node = next;
      if (node.concepts.size > 0 && !isTwoLabels(tokens, from, at)) best = { node, count: at - from + 1 };
    } else if (!(at > from && token.kind === 'punct' && token.text === '-' && !token.gap)) break;
  }
  return best?.count === 1 && !isOwn && !mayBeMark(tokens, from) ? null : best;
}
