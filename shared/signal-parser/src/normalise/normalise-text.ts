import { foldCharacter, ordinalCharacter } from './fold-character.ts';
import { foldMixedWord } from './look-alikes.ts';

/** Readable text with a way back: `starts[i]` and `ends[i]` are the span in the original text of the folded unit i. */
export type NormalisedText = {
  readonly text: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** 1 where a look-alike letter was folded. */
  readonly lookAlike: Uint8Array;
  /** 1 where a letter lost its accent. */
  readonly accented: Uint8Array;
};

const KEYCAP = '\u20e3';
const VARIATION = '\ufe0f';

/** Returns the text with one spelling for each character, and the map back to the original offsets. Linear. */
export function normaliseText(original: string): NormalisedText {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  const accents: number[] = [];
  const push = (piece: string, start: number, end: number): void => {
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
    if (piece) pieces.push(piece);
  };
  while (at < original.length) {
    const plainEnd = plainRun(original, at);
    if (plainEnd > at) {
      pieces.push(original.slice(at, plainEnd));
      for (; at < plainEnd; at += 1) {
        starts.push(at);
        ends.push(at + 1);
      }
      continue;
    }
    const character = String.fromCodePoint(original.codePointAt(at) ?? 0);
    const keycapEnd = keycapLength(original, at);
    if (keycapEnd > 0) push(ordinalCharacter(Number(character)), at, (at += keycapEnd));
    else {
      if (isAccented(character)) accents.push(starts.length);
      push(foldCharacter(character), at, (at += character.length));
    }
  }
  const folded = pieces.join('');
  const lookAlike = new Uint8Array(folded.length);
  const accented = new Uint8Array(folded.length);
  for (const unit of accents) accented[unit] = 1;
  const places = { starts: Uint32Array.from(starts), ends: Uint32Array.from(ends), lookAlike, accented };
  if (isAscii(folded)) return { text: folded, ...places };
  const text = folded.replaceAll(/[A-Za-z\d\p{Script=Cyrillic}\p{Script=Greek}]+/gu, foldMixedWord);
  for (let unit = 0; unit < text.length; unit += 1) if (text[unit] !== folded[unit]) lookAlike[unit] = 1;
  return { text, ...places };
}

/** A Latin letter and a mark: á, not 𝗮. */
function isAccented(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  const mayBe = (code >= 0xc0 && code <= 0x24f) || (code >= 0x1e00 && code <= 0x1eff);
  return mayBe && /^[A-Za-z]\p{M}/u.test(character.normalize('NFD'));
}

/** Returns where the characters from `at` on end that stand for themselves: ASCII but for control characters, the backtick and keycaps. */
function plainRun(text: string, at: number): number {
  let end = at;
  for (let code = text.charCodeAt(end); code >= 0x20 && code < 0x7f && code !== 0x60; code = text.charCodeAt(end)) end += 1;
  const next = text[end];
  return next === KEYCAP || next === VARIATION ? Math.max(at, end - 1) : end;
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}

function keycapLength(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 48 || code > 57) return 0;
  if (text[at + 1] === KEYCAP) return 2;
  return text[at + 1] === VARIATION && text[at + 2] === KEYCAP ? 3 : 0;
}
