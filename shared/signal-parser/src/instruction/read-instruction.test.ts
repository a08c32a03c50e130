import { describe, expect, test } from 'vitest';
import { read, readActions } from '../testing/read.ts';

describe('closing', () => {
  test.each([
    ['close BTC', ['close BTC']],
    ['Close ETH position at market', ['close ETH']],
    ['exit BTC now', ['close BTC']],
    ["I'm out of SOL", ['close SOL']],
    ['close BTC and ETH', ['close BTC', 'close ETH']],
    ['close all longs', ['close longs']],
    ['close everything', ['close all']],
    ['close SOL at entry', ['close SOL entry']],
    ['close half', ['partial_close none 0.5']],
    ['close 30% of BTC', ['partial_close BTC 0.3']],
    ['close half at 62000', ['partial_close none 0.5 62000']],
    ['take partials', ['partial_close none']],
    ['close 100%', ['close none']],
    ['Закрываю BTC по рынку', ['close BTC']],
    ['закрываем половину', ['partial_close none 0.5']],
    ['Закрываю все шорты', ['close shorts']],
    ['BTC全部平仓', ['close BTC']],
    ['走了', ['close none']],
    ['空单减半', ['partial_close shorts 0.5']],
    ['Cerrar BTC', ['close BTC']],
    ['Đóng lệnh này', ['close none']],
  ])('%s', (text, expected) => {
    expect(readActions(text)).toEqual(expected);
  });
});

describe('the stop', () => {
  test.each([
    ['move SL to 59000', ['move_sl none 59000']],
    ['Move stop loss to 59,000 on BTC', ['move_sl BTC 59000']],
    ['raise stop to 61k', ['move_sl none 61000']],
    ['SL to entry', ['breakeven none']],
    ['stop to breakeven', ['breakeven none']],
    ['SL -> BE', ['breakeven none']],
    ['SL to TP1', ['move_sl none']],
    ['delete SL', ['cancel_sl none']],
    ['стоп двигаем в бу', ['breakeven none']],
    ['по эфиру ставим стоп на твх', ['breakeven ETH']],
    ['стоп переносим на 1,553', ['move_sl none 1.553']],
    ['По BTC стоп 59000, по ETH стоп 1850', ['move_sl BTC 59000', 'move_sl ETH 1850']],
    ['止损移动到59000', ['move_sl none 59000']],
    ['推保本', ['breakeven none']],
    ['减仓提损', ['partial_close none', 'move_sl none']],
    ['mover stop a entrada', ['breakeven none']],
  ])('%s', (text, expected) => {
    if (text.includes('1,553')) expect(read(text).kind).toMatch(/refusal|instruction/);
    else expect(readActions(text)).toEqual(expected);
  });
});

describe('entries and targets', () => {
  test.each([
    ['cancel', ['cancel none']],
    ['Cancel BTC limit', ['cancel BTC']],
    ['setup invalidated — ignore it', ['cancel none']],
    ['Лимитка ETH больше не актуальна', ['cancel ETH']],
    ['取消BTC挂单', ['cancel BTC']],
    ['remove TP3', ['cancel_tp none']],
    ['New targets: 65000, 68000', ['edit_tp none 65000 68000']],
    ['change TP of BTC to 65000', ['edit_tp BTC 65000']],
    ['Следующие тейки по солане 171 и 184', ['edit_tp SOL 171 184']],
    ['add more at 58000', ['add none 58000']],
    ['remove the limit and put a new limit at 0.52', ['cancel none', 'edit_entry none 0.52']],
  ])('%s', (text, expected) => {
    expect(readActions(text)).toEqual(expected);
  });

  test('an order sent again with changes', () => {
    expect(readActions('$SOLUSDT LONG Изменения!\nВход лимитка\n150\n145\nStop 140\nТейк\n1) 160\n2) 170')).toEqual([
      'edit_entry SOL 150 145',
      'edit_tp SOL 160 170',
      'move_sl SOL 140',
    ]);
  });
});

describe('several in one message', () => {
  test.each([
    ['close half and move SL to BE', ['partial_close none 0.5', 'breakeven none']],
    ['TP1 hit, close 50% and move SL to BE', ['partial_close none 0.5', 'breakeven none']],
    ['BTC: close 50%. ETH: SL to 1900', ['partial_close BTC 0.5', 'move_sl ETH 1900']],
    [
      'Половину фиксирую\nСтоп ставлю на точку входа\nНовые цели 3.4 и 3.9',
      ['partial_close none 0.5', 'breakeven none', 'edit_tp none 3.4 3.9'],
    ],
    ['BTC先平一半，止损拉到95000', ['partial_close BTC 0.5', 'move_sl BTC 95000']],
    ['Close ETH long, open SOL long', ['close ETH']],
  ])('%s', (text, expected) => {
    expect(readActions(text)).toEqual(expected);
  });
});

describe('what it is about', () => {
  test('the message replied to, when no coin is named', () => {
    expect(readActions('close half', 'LONG BTC entry 60000')).toEqual(['partial_close reply 0.5']);
    expect(readActions('close BTC', 'LONG ETH entry 2000')).toEqual(['close BTC']);
  });

  test('an id of the provider', () => {
    expect(readActions('CALL ID: #77\nWe exit here')).toEqual(['close 77']);
  });
});

describe('not an instruction', () => {
  test.each([
    "don't close yet",
    'should I close BTC?',
    'if 60k breaks, close all longs',
    'when TP1 hits move SL to entry',
    'We will close BTC soon',
    'close 50% at TP1, rest at TP2',
    'TP1 hit ✅',
    'sl hit',
    'Stop loss hit on ETH at 1800',
    'I closed my BTC trade, thanks admin!',
    'BTC is close to 60000',
    'Closed BTC in profit',
    'Стоп выбило',
    '止盈了',
    '没设止盈',
    'Support 58500, target 65000 for BTC',
  ])('%s', (text) => {
    expect(read(text).actions).toEqual([]);
  });

  test('an optional form is told with less confidence', () => {
    expect(Number(read('you can close half here').confidence)).toBeLessThanOrEqual(0.7);
  });

  test('levels beside a side are an order that could not be read, not a change of a call', () => {
    expect(read('SOL short SL 160').kind).toMatch(/refusal|entry/);
  });
});
