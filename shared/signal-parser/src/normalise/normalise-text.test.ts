import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ordinalCharacter } from './fold-character.ts';
import { foldMixedWord, foldToLatin } from './look-alikes.ts';
import { normaliseText } from './normalise-text.ts';

const text = (original: string): string => normaliseText(original).text;

test.each([
  ['mathematical letters', '𝐋𝐨𝐧𝐠 𝓑𝓣𝓒', 'Long BTC'],
  ['full width', 'ＢＴＣ：６００００', 'BTC:60000'],
  ['letters in squares', '🅻🅾🅽🅶', 'LONG'],
  ['accents', 'preço à vista', 'preco a vista'],
  ['Vietnamese', 'Đóng lệnh', 'Dong lenh'],
  ['Turkish', 'giriş kaldıraç İ', 'giris kaldirac i'],
  ['dashes', '1 – 2 — 3 − 4', '1 - 2 - 3 - 4'],
  ['a one-dot leader', '245․5', '245.5'],
  ['zero-width and direction marks', 'B\u200bT\u202eC\ufeff', 'BTC'],
  ['Cyrillic ё and й', 'ещё й', 'еще й'],
  ['the side sign', '做🈳', '做空'],
  ['Arabic and Persian digits and marks', '٤٣٬٢٥٠٫٥ ۱۵۰ ٪', '43,250.5 150 %'],
  ['Arabic letters, vowels and stretches', 'الأَهـــداف خسارة على', 'الاهداف خساره علي'],
  ['German ß', 'schließen', 'schliessen'],
  ['a Cyrillic х beside digits', '75х', '75x'],
  ['one foreign letter in a ticker', 'BTСUSDT', 'BTCUSDT'],
  ['one foreign letter in a Russian word', 'Tейк', 'Тейк'],
  ['a Windows line end', 'a\r\nb', 'a\nb'],
])('folds %s', (_, original, folded) => {
  expect(text(original)).toBe(folded);
});

test('keycaps, circled and superscript digits are ordinals, not digits', () => {
  expect(text('1️⃣1.07')).toBe(`${ordinalCharacter(1)}1.07`);
  expect(text('➋ 5')).toBe(`${ordinalCharacter(2)} 5`);
  expect(text('TP³ 5')).toBe(`TP${ordinalCharacter(3)} 5`);
  expect(text('🔟')).toBe(ordinalCharacter(10));
});

test('private-use characters of the text cannot pose as ordinals', () => {
  expect(text('\ue001 5')).toBe(' 5');
});

describe('offsets', () => {
  test('lead back to the original', () => {
    const original = '𝐁𝐓𝐂 1️⃣60000';
    const { text: folded, starts, ends } = normaliseText(original);
    const at = folded.indexOf('60000');
    expect(original.slice(starts[at], ends[at + 4])).toBe('60000');
    expect(original.slice(starts[0], ends[2])).toBe('𝐁𝐓𝐂');
  });

  test('property: one span for each unit, in order, inside the original', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (original) => {
        const { text: folded, starts, ends, lookAlike } = normaliseText(original);
        expect([starts.length, ends.length, lookAlike.length]).toEqual([folded.length, folded.length, folded.length]);
        for (let unit = 0; unit < folded.length; unit += 1) {
          expect(starts[unit]).toBeLessThan(ends[unit] ?? 0);
          expect(ends[unit]).toBeLessThanOrEqual(original.length);
          if (unit > 0) expect(starts[unit - 1]).toBeLessThanOrEqual(starts[unit] ?? 0);
        }
      }),
    );
  });
});

test('look-alikes are told where they were folded', () => {
  const { lookAlike } = normaliseText('$BTСUSDT');
  expect([...lookAlike]).toEqual([0, 0, 0, 1, 0, 0, 0, 0]);
});

test('words that cannot be folded stay', () => {
  expect(foldMixedWord('Zжук')).toBe('Zжук');
  expect(foldToLatin('жук')).toBeNull();
  expect(foldToLatin('ВТС')).toBe('BTC');
});

test('traditional characters read like simplified ones, offsets kept', () => {
  const { text, starts, ends } = normaliseText('止損 進場');
  expect(text).toBe('止损 进场');
  expect([...starts]).toEqual([0, 1, 2, 3, 4]);
  expect([...ends]).toEqual([1, 2, 3, 4, 5]);
});
