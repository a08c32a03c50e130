import { describe, expect, test } from 'vitest';
import { readShort } from '../../testing/read.ts';

describe('levels in other words', () => {
  test.each([
    ['ARB/USDT COMPRA\nPreço: 0,52\nProteção: 0,498\nParciais: 0,56 | 0,59', 'ARB/USDT long limit 0.52 | sl 0.498 | tp 0.56 0.59'],
    [
      'ARB/USDT LONG\nNão é recomendação de investimento, entre somente se concordar com o risco\nEntrada: 0,52\nStop: 0,498\nAlvo: 0,56',
      'ARB/USDT long limit 0.52 | sl 0.498 | tp 0.56',
    ],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));
});
