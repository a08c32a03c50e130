import { describe, expect, test } from 'vitest';
import { readShort } from '../../testing/read.ts';

describe('levels in other words', () => {
  test.each([
    [
      'Направление: лонг\nМонета: ARB/USDT\nЗаход: 0,52…0,535\nОтмена: 0,498\nФиксация: 0,56 / 0,59',
      'ARB/USDT long zone 0.52 0.535 | sl 0.498 | tp 0.56 0.59',
    ],
    ['Лонг ARB 0.52\nВыход при закрытии 4ч ниже 0.498\nЦели 0.56 0.59', 'ARB long limit 0.52 | sl 0.498 4h candle | tp 0.56 0.59'],
    [
      '#идея\nARB/USDT ЛОНГ\nЦена может сходить выше, жду реакции\nВход: 0.52\nСтоп: 0.498\nТейк: 0.56',
      'ARB/USDT long limit 0.52 | sl 0.498 | tp 0.56',
    ],
    [
      'ARB/USDT ШОРТ\nСделка не является рекомендацией, заходите если согласны с рисками\nВход: 0.535\nСтоп: 0.56\nТейк: 0.5',
      'ARB/USDT short limit 0.535 | sl 0.56 | tp 0.5',
    ],
    ['вход с текущих ARB лонг, риск 1%', 'ARB long market | risk 1%'],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));
});
