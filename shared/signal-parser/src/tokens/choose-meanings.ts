import type { Concept } from '../languages/concept.ts';
import type { PhraseNode } from './phrase-tree.ts';

type Meanings = PhraseNode['byLanguage'];
export type Speech = {
  /** The languages that the text shows most signs of, beside English; several when they tie. */
  readonly main: ReadonlySet<string>;
  readonly signs: ReadonlyMap<string, number>;
};
/** A phrase of the text, lower case, and what it means in each language. */
export type Heard = { readonly lower: string; readonly meanings: Meanings };

const english = 'en';
const shortest = 4;
const fewEnglish = 3;

/** Returns which languages a text is written in, by its phrases: each language that has a phrase gets a sign, English all that it has too. */
export function hearLanguages(phrases: readonly Heard[]): Speech {
  const signs = new Map<string, number>();
  const hear = (code: string): void => void signs.set(code, (signs.get(code) ?? 0) + 1);
  for (const { lower, meanings } of phrases) {
    if (lower.length < shortest && /^[a-z]/.test(lower)) continue;
    if (meanings.has(english)) hear(english);
    else for (const code of meanings.keys()) hear(code);
  }
  const others = [...signs].filter(([code]) => code !== english);
  const most = Math.max(0, ...others.map(([, count]) => count));
  const isSpoken = most * 3 >= (signs.get(english) ?? 0);
  return { main: new Set(isSpoken ? others.flatMap(([code, count]) => (count === most ? [code] : [])) : []), signs };
}

/**
 * Returns what a phrase means in a text of these languages, or null when it is a short word of a language that the text shows no other sign of. A
 * phrase of several languages means what it means in those of the text, English always among them.
 */
export function chooseMeaning({ lower, meanings }: Heard, { main, signs }: Speech): ReadonlySet<Concept> | null {
  const [only, another] = meanings;
  if (only && !another) return isForeignScrap(lower, only[0], { main, signs }) ? null : only[1];
  const spoken = [...meanings].filter(([code]) => code === english || main.has(code));
  return union(spoken.length > 0 ? spoken : [...meanings]);
}

function union(meanings: readonly (readonly [string, ReadonlySet<Concept>])[]): ReadonlySet<Concept> {
  const [only, another] = meanings;
  return only && !another ? only[1] : new Set(meanings.flatMap(([, concepts]) => [...concepts]));
}

function isForeignScrap(lower: string, code: string, { main, signs }: Speech): boolean {
  if (code === english || lower.length >= shortest || !/^[a-z]/.test(lower) || signs.has(code)) return false;
  return main.size > 0 || (signs.get(english) ?? 0) >= fewEnglish;
}
