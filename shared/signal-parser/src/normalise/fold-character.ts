import { simplifiedForms } from './simplified.ts';

/** Ordinals (keycaps, circled and superscript digits) become one private-use character each: FIRST_ORDINAL + n. */
const FIRST_ORDINAL = 0xe000;
const LAST_ORDINAL = FIRST_ORDINAL + 99;

export function ordinalCharacter(value: number): string {
  return String.fromCharCode(FIRST_ORDINAL + value);
}

/** Returns n when the UTF-16 unit is a folded ordinal, else null. */
export function ordinalValue(unit: number): number | null {
  return unit >= FIRST_ORDINAL && unit <= LAST_ORDINAL ? unit - FIRST_ORDINAL : null;
}

const replacements: ReadonlyMap<string, string> = new Map([
  ...pairs('‐‑‒–—―−﹣－➖─━─', '-'),
  ...pairs('․﹒．', '.'),
  ...pairs('：︰﹕ː∶', ':'),
  ...pairs('；', ';'),
  ...pairs('，、﹐‚،', ','),
  ...pairs('。！', '\n'),
  ...pairs('？؟', '?'),
  ...pairs('（〔【［', '('),
  ...pairs('）〕】］', ')'),
  ...pairs('～〜∼', '~'),
  ...pairs('’‘`´ʼ', "'"),
  ...pairs('“”«»„', '"'),
  ...pairs('→➔➜➝➞➡⇒➤►▶▸▹▻', '>'),
  ...pairs('•●◦▪▫■□◾◽·∙⁃‣°', '•'),
  ...pairs('\u2028\u2029\u0085', '\n'),
  ...pairs('ıİ', 'i'),
  ['ß', 'ss'],
  ['đ', 'd'],
  ['Đ', 'D'],
  ...pairs('×✕', ' x'),
  ['ё', 'е'],
  ['Ё', 'Е'],
  ['🥇', ordinalCharacter(1)],
  ['🥈', ordinalCharacter(2)],
  ['🥉', ordinalCharacter(3)],
  ['🔟', ordinalCharacter(10)],
  ['⁄', '/'],
  ['№', '#'],
  ...simplifiedForms,
  ...Array.from('٠١٢٣٤٥٦٧٨٩', (digit, value) => [digit, String(value)] as [string, string]),
  ...Array.from('۰۱۲۳۴۵۶۷۸۹', (digit, value) => [digit, String(value)] as [string, string]),
  ['٫', '.'],
  ['٬', ','],
  ['٪', '%'],
  ['؛', ';'],
  ['ـ', ''], // the stretch of an Arabic line
  ...pairs('أإآٱ', 'ا'),
  ['ة', 'ه'],
  ['ک', 'ك'],
  ...pairs('ىی', 'ي'),
  ['ؤ', 'و'],
  ['ئ', 'ي'],
]);

function pairs(from: string, to: string): [string, string][] {
  return Array.from(from, (character) => [character, to]);
}

const dropped = /[\p{Cf}\p{Mn}\p{Me}\p{Co}\p{Cs}\p{Cn}]/u;
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const circled: readonly (readonly [first: number, value: number, count: number])[] = [
  [0x2460, 1, 20], // ①
  [0x2474, 1, 20], // ⑴
  [0x2776, 1, 10], // ❶
  [0x2780, 1, 10], // ➀
  [0x278a, 1, 10], // ➊
  [0x24f5, 1, 10], // ⓵
];
const letterBlocks: readonly number[] = [0x1f150, 0x1f170]; // letters in black circles and squares, unknown to NFKC

/**
 * Returns what one code point reads as: plain letters, digits and marks, an ordinal character, or '' for what carries no meaning
 * (zero-width, direction and variation marks, accents).
 */
export function foldCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return asciiFold(character, code);
  const replacement = replacements.get(character);
  if (replacement !== undefined) return replacement;
  if (standsForItself(code)) return character;
  const superscript = superscripts.indexOf(character);
  if (superscript >= 0) return ordinalCharacter(superscript);
  for (const [first, value, count] of circled) if (code >= first && code < first + count) return ordinalCharacter(value + code - first);
  for (const first of letterBlocks) if (code >= first && code < first + 26) return String.fromCharCode(65 + code - first);
  if (dropped.test(character)) return '';
  return foldCompatible(character);
}

/** Letters of Russian and the common Chinese signs, which have no other form. */
function standsForItself(code: number): boolean {
  return (code >= 0x0410 && code <= 0x044f && code !== 0x0419 && code !== 0x0439) || (code >= 0x4e00 && code <= 0x9fff);
}

function asciiFold(character: string, code: number): string {
  if (character === '\t') return ' ';
  if (code === 0x0b || code === 0x0c) return '\n';
  if (code < 0x20 && character !== '\n') return '';
  return character === '`' ? "'" : character;
}

function foldCompatible(character: string): string {
  const plain = character.normalize('NFKC');
  const isLatin = /^\p{Script=Latin}/u.test(plain);
  const folded = isLatin ? plain.normalize('NFKD').replace(/\p{M}/gu, '') : plain;
  return folded.replace(/\s/gu, ' ').replaceAll(/./gsu, (inner) => replacements.get(inner) ?? inner);
}
