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

describe('a coin with its side or market', () => {
  test.each([
    ['close LTC long', 'LTC long'],
    ['Close the LTC short position', 'LTC short'],
    ['close long BTC', 'BTC long'],
    ['закрыть BTC лонг', 'BTC long'],
    ['BTC多单平仓', 'BTC long'],
    ['LTC short: move SL to 80', 'LTC short'],
    ['close half of BTC spot', 'BTC spot'],
    ['Close spot BTC', 'BTC spot'],
    ['close my BTC perp', 'BTC futures'],
    ['close BTC', 'BTC'],
    ['close BTC short-term position', 'BTC'],
  ])('%s', (text, expected) => {
    const said = read(text).actions.map(({ target, side, market }) => [target.value, side, market].filter(Boolean).join(' '));
    expect(said).toEqual([expected]);
  });
});

describe('closing once the market is somewhere', () => {
  const told = (text: string, replyTo: string | null = null) =>
    read(text, replyTo).actions.map(({ action, target, fraction, price, condition, atMarket }) =>
      [action, target.value ?? target.by, fraction, price, condition?.direction, condition?.candle, atMarket && 'now']
        .filter(Boolean)
        .join(' '),
    );

  test.each([
    ['close BTC if the 4h candle closes below 61000', 'conditional_close BTC 1 61000 below 4h'],
    ['close if it loses 61,000', 'conditional_close none 1 61000 below'],
    ['Exit SOL when price closes above 182 on the 1h', 'conditional_close SOL 1 182 above 1h'],
    ['If ETH drops under 2,900, close the trade', 'conditional_close ETH 1 2900 below'],
    ['Close ETH on a daily close below 2900', 'conditional_close ETH 1 2900 below 1d'],
    ['close BTC once it hits 65k', 'conditional_close BTC 1 65000'],
    ['close BTC below 61000', 'conditional_close BTC 1 61000 below'],
    ['close the rest if a 15 min candle closes above 3000', 'conditional_close none 1 3000 above 15m'],
    ['close half if it gets to 65000', 'conditional_close none 0.5 65000'],
    ['Close if BTC closes below 61000', 'conditional_close BTC 1 61000 below unnamed'],
    ['Закрываем BTC, если 4ч свеча закроется ниже 61000', 'conditional_close BTC 1 61000 below 4h'],
    ['закрыть, если цена уйдет выше 182', 'conditional_close none 1 182 above'],
    ['SOL 跌破140平仓', 'conditional_close SOL 1 140 below'],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  test('beside other instructions, in the order of the text', () => {
    expect(told('TP1 done, close half. Exit if it loses 61000', 'BTC long')).toEqual([
      'partial_close reply 0.5',
      'conditional_close reply 1 61000 below',
    ]);
    expect(told('Close BTC if 4h closes below 61000. Cancel ETH')).toEqual(['conditional_close BTC 1 61000 below 4h', 'cancel ETH']);
  });

  test.each([
    'I might close BTC if it loses 61000',
    'I would close if BTC loses 61000',
    "Don't close if it loses 61000",
    'closed BTC when it hit 65000',
    'close all if BTC loses 60000',
    'close ETH if BTC loses 60000',
    'A 4h close below 61000 would be ugly',
    'Close between 61000 and 60500 if it fails',
    'BTC long here. Exit if it loses 61000.',
  ])('no instruction: %s', (text) => {
    expect(told(text)).toEqual([]);
  });

  test.each([
    ['close BTC at 62000', 'close BTC 1 62000'],
    ['closed BTC at 62000', 'close BTC 1 62000 now'],
    ['close BTC now at 62000', 'close BTC 1 62000 now'],
    ['take half at market, 62000', 'partial_close none 0.5 62000 now'],
    ['re-enter BTC at 61000', 'reenter BTC 61000'],
    ['re-enter BTC now', 'reenter BTC now'],
  ])('a price to wait for, or where it was done: %s', (text, expected) => {
    expect(told(text)).toEqual([expected]);
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
