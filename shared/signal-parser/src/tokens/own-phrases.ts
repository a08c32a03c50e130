import { wordMeanings, type ProviderWord } from '@trade-executor/domain/signals/provider-profile';
import type { Concept } from '../languages/concept.ts';
import { normaliseText } from '../normalise/normalise-text.ts';
import { buildPhraseTree, type PhraseNode } from './phrase-tree.ts';
import { splitTokens } from './tokenise.ts';

/** Made once for each list of words: a profile stays the same object for as long as it counts. */
const made = new WeakMap<readonly ProviderWord[], PhraseNode>();

/** Returns the tree of a provider's own words; null when there are none. */
export function ownPhrases(words: readonly ProviderWord[]): PhraseNode | null {
  if (words.length === 0) return null;
  const known = made.get(words);
  if (known) return known;
  const languages = words.map(({ phrase, means }) => ({ phrases: { [means]: [phrase] } }));
  const tree = buildPhraseTree<Concept>(languages, wordMeanings, piecesOf);
  made.set(words, tree);
  return tree;
}

/** As a message is cut, so that emoji and hashtags are found too; hyphens, and what a label ends with, are left out. */
function piecesOf(phrase: string): readonly string[] {
  const tokens = splitTokens(normaliseText(phrase)).filter(({ kind, text }) => kind !== 'break' && text !== '-');
  const last = tokens.findLastIndex(({ kind }) => kind !== 'punct');
  return (last < 0 ? tokens : tokens.slice(0, last + 1)).map((token) => (token.kind === 'number' ? token.digits : token.lower));
}
