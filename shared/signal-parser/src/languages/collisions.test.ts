import { expect, test } from 'vitest';
import { splitPieces } from '../tokens/split-pieces.ts';
import { languages } from './all-languages.ts';
import type { Concept } from './concept.ts';

/** Meanings of which a phrase may have only one. */
const contradictions: readonly (readonly [Concept, Concept])[] = [
  ['long', 'short'],
  ['buy', 'sell'],
  ['long', 'sell'],
  ['short', 'buy'],
  ['longs', 'shorts'],
  ['above', 'below'],
  ['cross', 'isolated'],
  ['spot', 'futures'],
  ['market', 'limit'],
  ['entry', 'stop'],
  ['entry', 'target'],
  ['stop', 'target'],
  ['close', 'open'],
  ['close', 'add'],
  ['close', 'hold'],
  ['cancel', 'hold'],
  ['half', 'all'],
  ['half', 'remainder'],
  ['buy', 'filler'],
  ['sell', 'filler'],
  ['long', 'filler'],
  ['short', 'filler'],
  ['close', 'filler'],
];
/** Phrases that contradict each other in two languages, and why that does no harm: the language of the text decides. */
const known: Readonly<Record<string, string>> = {
  al: 'Turkish "buy", Spanish and Italian "to the"',
  dong: 'Vietnamese "close", an Indonesian particle',
};

const meanings = new Map<string, Set<Concept>>();
for (const { phrases } of languages)
  for (const [concept, list] of Object.entries(phrases))
    for (const phrase of list) {
      const key = splitPieces(phrase).join(' ');
      meanings.set(key, (meanings.get(key) ?? new Set()).add(concept as Concept));
    }

test('no phrase has two contradictory meanings, but for the known ones', () => {
  const found = [...meanings].filter(([, own]) => contradictions.some(([one, other]) => own.has(one) && own.has(other)));
  expect(found.map(([phrase]) => phrase).filter((phrase) => known[phrase] === undefined)).toEqual([]);
});

test('no phrase of another language is made of English words only: it would break English sentences', () => {
  const english = new Set(languages.filter(({ code }) => code === 'en').flatMap(({ phrases }) => piecesOf(phrases)));
  const borrowed = new Set(['stop gain', 'an tp', 'an sl', 'area buy', 'area sell', 'open long', 'open short']);
  const found = languages
    .filter(({ code }) => code !== 'en')
    .flatMap(({ phrases }) => piecesOf(phrases))
    .filter((phrase) => phrase.includes(' ') && !english.has(phrase) && !borrowed.has(phrase))
    .filter((phrase) => phrase.split(' ').every((word) => english.has(word)));
  expect(found).toEqual([]);
});

function piecesOf(phrases: Readonly<Partial<Record<Concept, readonly string[]>>>): readonly string[] {
  return Object.values(phrases).flatMap((list) => list.map((phrase) => splitPieces(phrase).join(' ')));
}
