import type { Concept } from '../languages/concept.ts';

export type PhraseNode<Meaning = Concept> = {
  readonly next: Map<string, PhraseNode<Meaning>>;
  /** What the phrase that ends here means in any language. */
  readonly concepts: Set<Meaning>;
  /** The same by the code of each language that has the phrase. */
  readonly byLanguage: Map<string, Set<Meaning>>;
};
type Phrased<Meaning extends string> = { readonly code?: string; readonly phrases: Readonly<Partial<Record<Meaning, readonly string[]>>> };

const newNode = <Meaning>(): PhraseNode<Meaning> => ({ next: new Map(), concepts: new Set(), byLanguage: new Map() });

/** Returns the tree of all phrases of the languages, keyed by the pieces that `split` cuts a phrase into. */
export function buildPhraseTree<Meaning extends string>(
  languages: readonly Phrased<Meaning>[],
  meanings: readonly Meaning[],
  split: (phrase: string) => readonly string[],
): PhraseNode<Meaning> {
  const root = newNode<Meaning>();
  for (const { code = '', phrases } of languages)
    for (const meaning of meanings)
      for (const phrase of phrases[meaning] ?? []) {
        let node = root;
        for (const piece of split(phrase)) {
          const child = node.next.get(piece) ?? newNode<Meaning>();
          node.next.set(piece, child);
          node = child;
        }
        node.concepts.add(meaning);
        node.byLanguage.set(code, (node.byLanguage.get(code) ?? new Set()).add(meaning));
      }
  return root;
}
