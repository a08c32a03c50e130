import type { Concept, Language } from '../languages/concept.ts';

export type PhraseNode = { readonly next: Map<string, PhraseNode>; readonly concepts: Set<Concept> };

const newNode = (): PhraseNode => ({ next: new Map(), concepts: new Set() });

/** Returns the tree of all phrases of the languages, keyed by the pieces that `split` cuts a phrase into. */
export function buildPhraseTree(languages: readonly Language[], split: (phrase: string) => readonly string[]): PhraseNode {
  const root = newNode();
  for (const language of languages)
    for (const [concept, phrases] of Object.entries(language.phrases))
      for (const phrase of phrases) {
        let node = root;
        for (const piece of split(phrase)) {
          const child = node.next.get(piece) ?? newNode();
          node.next.set(piece, child);
          node = child;
        }
        node.concepts.add(concept as Concept);
      }
  return root;
}
