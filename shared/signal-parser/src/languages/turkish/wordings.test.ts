import { describe, expect, test } from 'vitest';
import { readShort } from '../../testing/read.ts';

describe('levels in other words', () => {
  test.each([
    ['ARB/USDT LONG\nFiyat: 0,52\nKoruma: 0,498\nHedef: 0,56 - 0,59', 'ARB/USDT long limit 0.52 | sl 0.498 | tp 0.56 0.59'],
    [
      'ARB/USDT LONG\nYatırım tavsiyesi değildir, riski kabul ediyorsanız girin\nGiriş: 0.52\nStop: 0.498\nHedef: 0.56',
      'ARB/USDT long limit 0.52 | sl 0.498 | tp 0.56',
    ],
    ["APT'de 8.9'dan long girdim, stop 8.5, hedef 9.4", 'APT long limit 8.9 | sl 8.5 | tp 9.4'],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));
});

describe('results, lessons, plans and questions with levels', () => {
  test.each(['Kapanan işlem\nSOL long\nGiriş: 150\nÇıkış: 160'])('%j', (text) => expect(readShort(text)).toMatch(/^(?:noise|refusal)/));
});
