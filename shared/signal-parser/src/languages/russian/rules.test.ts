import { describe, expect, test } from 'vitest';
import { inShort } from '../../testing/in-short.ts';
import { read } from '../../testing/read.ts';

type Case = readonly [text: string, meaning: string];

function means(cases: readonly Case[]): void {
  test.each(cases)('%s', (text, meaning) => expect(inShort(text)).toBe(meaning));
}

describe('1 numbers', () => {
  means([
    ['BTC лонг вход 60 500 стоп 59 200 тейк 62 500', 'BTC long | limit 60500 | sl 59200 | tp 62500'],
    ['Лонг SOL\nВход 142,5\nСтоп 136,8\nЦель 152,5', 'SOL long | limit 142.5 | sl 136.8 | tp 152.5'],
    ['Лонг BTC с текущих, стоп 58.4к, цели 62к и 63.5к', 'BTC long | market | sl 58400 | tp 62000,63500'],
    [
      'Шорт SUI/USDT\nВход — 1.0850\nЦель 1 — 1.0600\nЦель 2 — 1.0350\nСтоп — 1.1200',
      'SUI/USDT short | limit 1.085 | sl 1.12 | tp 1.06,1.035',
    ],
    ['Лонг DOGE\nВход 0,1650$\nСтоп 0,1580$\nТп1 0,1720$\nТп2 0,1810$', 'DOGE long | limit 0.165 | sl 0.158 | tp 0.172,0.181'],
    ['Лонг PEPE 0.00001120, стоп 0.00001060, тейк 0.00001190', 'PEPE long | limit 0.0000112 | sl 0.0000106 | tp 0.0000119'],
  ]);
});

describe('2 symbol', () => {
  const levels = '\nВход 2.00\nСтоп 1.90\nТейк 2.20';
  const order = 'long | limit 2 | sl 1.9 | tp 2.2';
  means([
    [`ЛОНГ #UNI/USDT${levels}`, `UNI/USDT ${order}`],
    [`Монета: UNI\nЛонг${levels}`, `UNI ${order}`],
    [`Лонг линк${levels}`, `LINK ${order}`],
    ['Шортим эфир по рынку, стоп 3600, тейк 3300', 'ETH short | market | sl 3600 | tp 3300'],
    ['Биток лонг вход 60000 стоп 59000 тейк 62000', 'BTC long | limit 60000 | sl 59000 | tp 62000'],
    ['$BTСUSDT лонг\nВход 60000\nСтоп 59000\nТейк 62000', 'BTC/USDT long | limit 60000 | sl 59000 | tp 62000'],
    [`Лонг${levels}`, 'SYMBOL_MISSING'],
    [`Лонг BTC и ETH${levels}`, 'SYMBOL_AMBIGUOUS'],
  ]);
});

describe('3 side', () => {
  means([
    ['Покупаем ATOM/USDT\nВход 8.20\nСтоп 7.60\nТейк 8.60', 'ATOM/USDT long | limit 8.2 | sl 7.6 | tp 8.6'],
    ['Направление: Шорт\nПара: AVAX/USDT\nВход 38\nСтоп 40\nЦель 35', 'AVAX/USDT short | limit 38 | sl 40 | tp 35'],
    ['Шорчу ADA по рынку стоп 0.4755 тейк 0.43', 'ADA short | market | sl 0.4755 | tp 0.43'],
    ['#OP/USDT\nВход 2.10\nСтоп 1.98\nЦели 2.25, 2.40', 'OP/USDT long | limit 2.1 | sl 1.98 | tp 2.25,2.4'],
    ['Лонг ETH вход 3100 стоп 3200 тейк 3300', 'STOP_WRONG_SIDE'],
    ['Шорт ETH вход 3100 стоп 3200 тейк 3300', 'TARGET_WRONG_SIDE'],
  ]);
});

describe('4 entry', () => {
  const rest = ', стоп 134, тейк 147';
  const order = '| sl 134 | tp 147';
  means([
    [`Лонг SOL с текущих${rest}`, `SOL long | market ${order}`],
    [`Лонг SOL по рынку${rest}`, `SOL long | market ${order}`],
    [`Лонг SOL лимиткой 140${rest}`, `SOL long | limit 140 ${order}`],
    [`Лонг SOL лимитками 140 и 138${rest}`, `SOL long | limit 140,138 ${order}`],
    [`Лонг SOL диапазон входа 138 - 140${rest}`, `SOL long | zone 138,140 ${order}`],
    [`Лонг SOL от 138 до 140${rest}`, `SOL long | zone 138,140 ${order}`],
    [`Лонг SOL, твх 140, усреднение 137${rest}`, `SOL long | limit 140 + limit 137 ${order}`],
    [`Перезаход в лонг SOL: вход 138.4${rest}`, `SOL long | limit 138.4 ${order}`],
    ['Лонг XRP/USDT\nВход: рынок\nСтоп 0.51\nТейк 0.55', 'XRP/USDT long | market | sl 0.51 | tp 0.55'],
  ]);
});

describe('5 stop', () => {
  const head = 'Лонг BTC\nВход 60000\n';
  means([
    [`${head}Стоп-лосс: 58500\nТейк 63000`, 'BTC long | limit 60000 | sl 58500 | tp 63000'],
    [`${head}СЛ 58500\nТП 63000`, 'BTC long | limit 60000 | sl 58500 | tp 63000'],
    [`${head}Стоп 2%\nТейк 63000`, 'BTC long | limit 60000 | sl 2% | tp 63000'],
    [`${head}Стоп: закреп 4ч ниже 58500\nТейк 63000`, 'BTC long | limit 60000 | sl 58500 @4h | tp 63000'],
    [`${head}Без стопа\nТейк 63000`, 'BTC long | limit 60000 | tp 63000'],
  ]);
});

describe('6 targets', () => {
  const head = 'Лонг SOL\nВход 140\nСтоп 134\n';
  means([
    [`${head}Тейки: 145, 150, 160`, 'SOL long | limit 140 | sl 134 | tp 145,150,160'],
    [`${head}Цели:\n1) 145\n2) 150\n3) 160`, 'SOL long | limit 140 | sl 134 | tp 145,150,160'],
    [`${head}тп1 145\nтп2 150`, 'SOL long | limit 140 | sl 134 | tp 145,150'],
    [`${head}Тп 145/150/160`, 'SOL long | limit 140 | sl 134 | tp 145,150,160'],
    [`${head}первая цель 145, вторая цель 150`, 'SOL long | limit 140 | sl 134 | tp 145,150'],
    [`${head}🎯 145\n🎯 150`, 'SOL long | limit 140 | sl 134 | tp 145,150'],
  ]);
});

describe('7 leverage', () => {
  const head = 'Лонг SOL/USDT\nВход 140\nСтоп 134\nТейк 150\n';
  const order = 'SOL/USDT long | limit 140 | sl 134 | tp 150';
  means([
    [`${head}Плечо 10х`, `${order} | 10x`],
    [`${head}Плечо: 10-20x`, `${order} | 10-20x`],
    [`${head}Плечо х20 (кросс)`, `${order} | 20x cross`],
    [`${head}Изолированная маржа, плечо 5`, `${order} | 5x isolated`],
  ]);
});

describe('8 risk', () => {
  const head = 'Лонг SOL\nВход 140\nСтоп 134\nТейк 150\n';
  const order = 'SOL long | limit 140 | sl 134 | tp 150';
  means([
    [`${head}Риск 1%`, `${order} | risk 1%`],
    [`${head}Риск: 0,5% от депозита`, `${order} | risk 0.5%`],
    ['Лонг SOL\nВход 140\nСтоп 134. 0,6%деп\nТейк 150', `${order} | risk 0.6%`],
    [`${head}риск на сделку 2%`, `${order} | risk 2%`],
  ]);
});

describe('9 language', () => {
  means([
    ['ШОРТИМ ЭФИР\nТвх 3505\nДобор 3540\nСтоп 3582\nТп 3450/3390', 'ETH short | limit 3505 + limit 3540 | sl 3582 | tp 3450,3390'],
    ['Лонг BNB, entry 612, стоп 600, TP 640', 'BNB long | limit 612 | sl 600 | tp 640'],
    ['𝗟𝗢𝗡𝗚 SOL\n𝗩ход: 140\nВход: 140\nСтоп: 134\nТейк: 150', 'SOL long | limit 140 | sl 134 | tp 150'],
    [
      '#Идея APT/USDT 1Ч\n\nLONG 📈\n\nКрасивое накопление, иду за ликвидностью.\n\nДиапазон входа: 8.4-8.2$\n• TP1: $8.9\n• TP2: $9.4\nSL: 7.9$',
      'APT/USDT long | zone 8.4,8.2 | sl 7.9 | tp 8.9,9.4',
    ],
  ]);
});

describe('10 not an order, not an instruction', () => {
  test.each([
    'Если закрепимся выше 62000, открою лонг', // a plan
    'Планирую шорт эфира от 3600',
    'Стоит ли закрывать битка?', // a question
    'Стоп сработал, идем дальше', // an event
    'Закрылись в бу по стопу',
    'Первая цель взята, поздравляю!',
    'тп1 ✅',
    'Итоги недели: закрыли 8 сделок, 6 в плюс', // a recap
    'Всем спасибо, закрыл в плюс!', // a follower
    'Админ, закрыл половину по твоему совету',
    'Стоп не трогаем', // nothing to do
    'Держим, ничего не меняем',
    'После тп1 переносим стоп в бу', // a rule
    'Фиксируем половину на первой цели, стоп в бу',
    'Всегда фиксируйте часть на первой цели',
    'Завтра закрою половину', // not now
    'Киты закрывают лонги', // strangers
    'Трейдеры закрыли лонги на 200 млн',
    'Дневная свеча закрылась выше 61000', // the market
    'Надо было закрывать выше',
  ])('%s', (text) => expect(inShort(text)).toBe('noise'));
});

describe('instructions', () => {
  means([
    ['Закрыл по рынку', 'close none'],
    ['Закрываем сделку по AVAX с небольшим минусом', 'close AVAX'],
    ['Прикрыл соль в плюс 3%', 'close SOL'],
    ['Зафиксировал позицию полностью', 'close none'],
    ['#GRT - фиксирую остаток по текущим', 'close GRT'],
    ['Закрываю все лонги', 'close longs'],
    ['Закрываю все позиции', 'close all'],
    ['По доту выходим в бу', 'close DOT entry'],
    ['Закрываем все кроме битка', 'UNREADABLE'],
    ['Зафиксировал 30%', 'partial_close none 0.3'],
    ['Фиксирую треть позиции', 'partial_close none 0.3333'],
    ['Скинул две трети', 'partial_close none 0.6667'],
    ['Режем позицию пополам', 'partial_close none 0.5'],
    ['Закрыл 3/4', 'partial_close none 0.75'],
    ['Закрыл 20 процентов', 'partial_close none 0.2'],
    ['еще чутка прикрою', 'partial_close none'],
    ['Фикс 50% остаток в бу', 'partial_close none 0.5 & breakeven none'],
    ['Фиксанул половину на тп1, стоп подвинул в безубыток', 'partial_close none 0.5 & breakeven none'],
    ['#ARB - первая цель, закрыл 50% позиции, стоп в б/у', 'partial_close ARB 0.5 & breakeven ARB'],
    ['#LDO и #PENDLE - цели взяты, зафиксировал 50%', 'partial_close LDO 0.5 & partial_close PENDLE 0.5'],
    ['#LDO - перевожу стоп в б/у.\n#ARB - также перевел стоп в б/у.', 'breakeven LDO & breakeven ARB'],
    ['По APT сокращаем позицию на треть, стоп пока не трогаем', 'partial_close APT 0.3333'],
    ['Стопы в бу по всем позициям', 'breakeven all'],
    ['Переставляем стоп на 61500', 'move_sl none 61500'],
    ['Подтянул стоп за первый тейк', 'move_sl none'],
    ['Ошибся, стоп 0.0985', 'move_sl none 0.0985'],
    ['Стоп не 0.985, а 0.0985', 'move_sl none 0.0985'],
    ['Опечатка, тп1 4.25', 'edit_tp none 4.25'],
    ['Цель по солане сдвигаем на 171', 'edit_tp SOL 171'],
    ['Новые тейки: 3.4, 3.9', 'edit_tp none 3.4 3.9'],
    ['Лимитку переставил на 1.25', 'edit_entry none 1.25'],
    ['Отменяем отложку по LINK', 'cancel LINK'],
    ['Сигнал по ADA не актуален', 'cancel ADA'],
    ['Долил по 58200', 'add none 58200'],
    ['Усреднился по 0,95', 'add none 0.95'],
    ['Докупил по рынку', 'add none'],
    ['Перезашел в SOL по 141', 'reenter SOL 141'],
    ['Убираю стоп по битку', 'cancel_sl BTC'],
    ['Убираем тейки', 'cancel_tp none'],
    ['Сигнал №17 закрываю', 'close 17'],
  ]);

  test('about the message replied to', () => {
    expect(inShort('Половину фиксирую, стоп в б/у', '#SOL лонг вход 140')).toBe('partial_close reply 0.5 & breakeven reply');
    expect(inShort('Перезаходим', '#SOL лонг вход 140')).toBe('reenter reply');
  });

  test.each([
    'Можно зафиксировать половину',
    'Рекомендую перевести стоп в безубыток',
    'Советую закрыть половину',
    'Кто хочет, можете закрыть часть',
  ])('an optional form is less sure: %s', (text) => {
    expect(read(text).kind).toBe('instruction');
    expect(Number(read(text).confidence)).toBeLessThanOrEqual(0.7);
  });
});

describe('11 not crypto', () => {
  means([
    ['Золото лонг\nВход 2650\nСтоп 2640\nТейк 2680', 'NOT_CRYPTO'],
    ['XAUUSD шорт от 2650, стоп 2660, тейк 2630', 'NOT_CRYPTO'],
    ['EURUSD покупка 1.0850, стоп 1.0800, тейк 1.0950', 'NOT_CRYPTO'],
    ['Нефть шорт вход 82 стоп 84 тейк 78', 'NOT_CRYPTO'],
  ]);
});

describe('12 hostile text', () => {
  test.each([
    'закрываю '.repeat(2000),
    'стоп в бу, '.repeat(1500),
    '((((лонг))))'.repeat(1000),
    '\u202Eстоп 59000\u202C',
    '1 '.repeat(9000),
  ])('%#', (text) => {
    expect(['noise', 'refusal', 'instruction']).toContain(read(text).kind);
    expect(read(text).orders).toEqual([]);
  });
});
