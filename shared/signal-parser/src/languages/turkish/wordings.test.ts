import { describe, expect, test } from 'vitest';
import { readShort } from '../../testing/read.ts';

describe('levels in other words', () => {
  test.each([
    ['ARB/USDT LONG\nFiyat: 0,52\nKoruma: 0,498\nHedef: 0,56 - 0,59', 'ARB/USDT long limit 0.52 | sl 0.498 | tp 0.56 0.59'],
    [
      'ARB/USDT LONG\nYatırım tavsiyesi değildir, riski kabul ediyorsanız girin\nGiriş: 0.52\nStop: 0.498\nHedef: 0.56',
      'ARB/USDT long limit 0.52 | sl 0.498 | tp 0.56',
    ],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));
});
