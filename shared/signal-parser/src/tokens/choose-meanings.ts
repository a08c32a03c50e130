import type { Concept } from '../languages/concept.ts';
import type { PhraseNode } from './phrase-tree.ts';

type Meanings = PhraseNode['byLanguage'];
export type Speech = {
  /** The languages that the text shows most signs of, beside English; several when they tie. */
  readonly main: ReadonlySet<string>;
  /** English shows more. */
  readonly isMixed: boolean;
  readonly signs: ReadonlyMap<string, number>;
};
/** A phrase of the text, lower case, and what it means in each language. */
export type Heard = { readonly lower: string; readonly meanings: Meanings };

const english = 'en';
const shortest = 4;
const fewEnglish = 3;

/** Returns which languages a text is written in, by its phrases: each language that has a phrase gets a sign; what English shares is a sign of none. */
export function hearLanguages(phrases: readonly Heard[]): Speech {
  const signs = new Map<string, number>();
  const hear = (code: string): void => void signs.set(code, (signs.get(code) ?? 0) + 1);
  for (const { lower, meanings } of phrases) {
    if (lower.length < shortest && /^[a-z]/.test(lower)) continue;
    if (!meanings.has(english)) for (const code of meanings.keys()) hear(code);
    else if (meanings.size === 1) hear(english);
  }
  const others = [...signs].filter(([code]) => code !== english);
  const most = Math.max(0, ...others.map(([, count]) => count));
  const isSpoken = most * 3 >= (signs.get(english) ?? 0);
  const main = isSpoken ? others.flatMap(([code, count]) => (count === most ? [code] : [])) : [];
  return { main: new Set(main), isMixed: (signs.get(english) ?? 0) > most, signs };
}

/**
 * Returns what a phrase means in a text of these languages, or null when it is a short word of a language that the text shows no other sign of. A
 * phrase of several languages means what it means in those of the text, and in English where that is spoken more.
 */
export function chooseMeaning({ lower, meanings }: Heard, speech: Speech): ReadonlySet<Concept> | null {
  const [only, another] = meanings;
  if (only && !another) return isForeignScrap(lower, only[0], speech) ? null : only[1];
  const spoken = [...meanings].filter(([code]) => speech.main.has(code));
  const inEnglish = [...meanings].filter(([code]) => code === english);
  if (spoken.length === 0) return union(inEnglish.length > 0 ? inEnglish : [...meanings]);
  return union(speech.isMixed ? [...spoken, ...inEnglish] : spoken);
}

function union(meanings: readonly (readonly [string, ReadonlySet<Concept>])[]): ReadonlySet<Concept> {
  const [only, another] = meanings;
  return only && !another ? only[1] : new Set(meanings.flatMap(([, concepts]) => [...concepts]));
}

function isForeignScrap(lower: string, code: string, { main, signs }: Speech): boolean {
  if (code === english || lower.length >= shortest || !/^[a-z]/.test(lower) || signs.has(code)) return false;
  return main.size > 0 || (signs.get(english) ?? 0) >= fewEnglish;
}
