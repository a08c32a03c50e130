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
    ['Сигнал №12 от 14.05\nAPT/USDT — шорт\nЦена 9,8\nОтмена 10,4\nФиксируем 9,2 / 8,8', 'APT/USDT short limit 9.8 | sl 10.4 | tp 9.2 8.8'],
    ['Лимитки на продажу APT: 9.8 и 10. Стоп 10.4. Цели 9.2, 8.8', 'APT short limit 9.8 10 | sl 10.4 | tp 9.2 8.8'],
    ['Ставлю лимитку на покупку APT по 8.9, стоп за 8.5, тейки 9.4 и 9.9', 'APT long limit 8.9 | sl 8.5 | tp 9.4 9.9'],
    ['Зашортил APT по 9.8, стоп 10.4, цель 9.2', 'APT short market 9.8 | sl 10.4 | tp 9.2'],
    ['Зашел в лонг APT по 8.9, стоп 8.5, тейк 9.4', 'APT long limit 8.9 | sl 8.5 | tp 9.4'],
    ['Открыл шорт APT 9.8 стоп 10.4 тейк 9.2', 'APT short limit 9.8 | sl 10.4 | tp 9.2'],
    ['Взял APT в лонг по 8.9, стоп 8.5, тейк 9.4', 'APT long limit 8.9 | sl 8.5 | tp 9.4'],
    ['Лонг APT 8,9\nстоп 8,5\nцели 9,4 и 9,9\nобъем обычный, 0,4% риска', 'APT long limit 8.9 | sl 8.5 | tp 9.4 9.9 | risk 0.4%'],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));
});

describe('results, lessons, plans and questions with levels', () => {
  test.each([
    'Сделка закрыта\nSOL лонг\nВход: 150\nВыход: 160\nПрофит: 10%',
    'Разбор сделки: SOL лонг, вход 150, стоп 145, тейк 160. Почему не отработало?',
  ])('%j', (text) => expect(readShort(text)).toMatch(/^(?:noise|refusal)/));
});
