import { inflect } from '../inflect.ts';

/** Returns the nouns bare and with the article, "and", "in" and "for" written onto them. */
export function nouns(words: readonly string[]): readonly string[] {
  return inflect(['', 'ال', 'و', 'وال', 'بال', 'ب', 'لل', 'ل'], words);
}

/** Returns the words bare and with "and" or "so" written onto them. */
export function joined(words: readonly string[]): readonly string[] {
  return inflect(['', 'و', 'ف'], words);
}
