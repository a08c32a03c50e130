import { foldCharacter } from '../normalise/fold-character.ts';
import { nicknames } from '../symbols/nicknames.ts';
import { venueNames } from '../symbols/venues.ts';

/** An article written onto its noun (l'ordre, all'ingresso) is a word of its own. */
const runs = [
  /[A-Za-z]{1,5}'(?=[A-Za-z]{5})/y,
  /[A-Za-z]{1,40}(?:'[A-Za-z]{1,4})?/y,
  /[\p{Script=Cyrillic}]{1,40}/uy,
  /[\p{Script=Arabic}]{1,40}/uy,
  /[\p{L}]/uy,
];
const longestName = 7;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const isName = (name: string): boolean => nicknames.has(name) || venueNames.has(name);

/** Returns where the word that starts at `at` ends: letters of one alphabet; of Chinese, Japanese and Korean one character, or the name of a coin or a venue. `at` when none starts. */
export function wordAt(text: string, at: number): number {
  if (unspaced.test(text.charAt(at))) {
    for (let length = Math.min(longestName, text.length - at); length > 1; length -= 1)
      if (isName(text.slice(at, at + length))) return at + length;
    return at + String.fromCodePoint(text.codePointAt(at) ?? 0).length;
  }
  for (const run of runs) {
    run.lastIndex = at;
    const found = run.exec(text);
    if (found) return at + splitGlued(found[0]);
  }
  return at;
}

/** Length of the first word of "BINANCEPair" or "zoneTarget". */
function splitGlued(word: string): number {
  const upper = /^[A-Z]{2,}(?=[A-Z][a-z]{2,})/.exec(word);
  if (upper) return upper[0].length;
  const lower = /^[A-Za-z]?[a-z]*[a-z](?=[A-Z][a-z]{2,})/.exec(word);
  return lower ? lower[0].length : word.length;
}

/** Returns the pieces that a phrase of a language file is matched by: folded, lower case; hyphens between words left out. */
export function splitPieces(phrase: string): readonly string[] {
  const text = Array.from(phrase, foldCharacter).join('').toLowerCase();
  const pieces: string[] = [];
  let at = 0;
  while (at < text.length) {
    const end = /\d/.test(text.charAt(at)) ? at + (/^\d+/.exec(text.slice(at))?.[0].length ?? 1) : wordAt(text, at);
    if (end > at) pieces.push(text.slice(at, end));
    else if (!/[\s-]/.test(text.charAt(at))) pieces.push(text.charAt(at));
    at = Math.max(end, at + 1);
  }
  return pieces;
}
