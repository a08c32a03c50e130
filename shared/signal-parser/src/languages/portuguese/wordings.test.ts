import { describe, expect, test } from 'vitest';
import { readShort } from '../../testing/read.ts';

describe('levels in other words', () => {
  test.each([
    ['ARB/USDT COMPRA\nPreço: 0,52\nProteção: 0,498\nParciais: 0,56 | 0,59', 'ARB/USDT long limit 0.52 | sl 0.498 | tp 0.56 0.59'],
    [
      'ARB/USDT LONG\nNão é recomendação de investimento, entre somente se concordar com o risco\nEntrada: 0,52\nStop: 0,498\nAlvo: 0,56',
      'ARB/USDT long limit 0.52 | sl 0.498 | tp 0.56',
    ],
    ['Ordens de compra em APT: 8,9 / 8,7. Stop 8,2. Alvos 9,4 e 9,9', 'APT long limit 8.9 8.7 | sl 8.2 | tp 9.4 9.9'],
    ['Entrei comprado em APT a 8,9, stop em 8,5, alvo 9,4', 'APT long limit 8.9 | sl 8.5 | tp 9.4'],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));
});

describe('results, lessons, plans and questions with levels', () => {
  test.each(['Operação encerrada\nSOL compra\nEntrada: 150\nSaída: 160\nLucro: 6%'])('%j', (text) =>
    expect(readShort(text)).toMatch(/^(?:noise|refusal)/),
  );
});
