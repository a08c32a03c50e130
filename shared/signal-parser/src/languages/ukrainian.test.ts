import { describe, expect, test } from 'vitest';
import { inShort } from '../testing/in-short.ts';

describe('Ukrainian', () => {
  test.each([
    [
      'Пара: SOL/USDT\nЛонг\nВхід: 142.5\nСтоп: 138\nЦілі: 147, 152\nПлече: 10х\nРизик 1%',
      'SOL/USDT long | limit 142.5 | sl 138 | tp 147,152 | 10x | risk 1%',
    ],
    [
      'Лонг BTC/USDT\nЗона входу: 60500 - 61000\nСтоп-лос: 59200\nЦіль 1: 62500\nЦіль 2: 64000',
      'BTC/USDT long | zone 60500,61000 | sl 59200 | tp 62500,64000',
    ],
    ['Шорт ETH за ринком, стоп 3560, тейки 3400, 3300', 'ETH short | market | sl 3560 | tp 3400,3300'],
    ['Ліміткою лонг XRP 0.512, стоп 0.49, ціль 0.55', 'XRP long | limit 0.512 | sl 0.49 | tp 0.55'],
    ['Закриваю BTC', 'close BTC'],
    ['Закриваємо всі лонги', 'close longs'],
    ['Закрив половину, стоп у беззбиток', 'partial_close none 0.5 & breakeven none'],
    ['Фіксуємо 30%', 'partial_close none 0.3'],
    ['Залишок закрив по ринку', 'close none'],
    ['Стоп переносимо на 61200', 'move_sl none 61200'],
    ['Стоп у б/з', 'breakeven none'],
    ['Скасовуємо лімітку по ETH', 'cancel ETH'],
    ['Нова ціль 72000', 'edit_tp none 72000'],
    ['Закриваємо все крім битка', 'UNREADABLE'],
    ['Стоп спрацював', 'noise'],
    ['Ціль 1 досягнута ✅', 'noise'],
    ['Якщо пробʼє 58000, закриваю', 'noise'],
    ['Дякую, закрив половину!', 'noise'],
  ])('%s', (text, meaning) => expect(inShort(text)).toBe(meaning));
});
