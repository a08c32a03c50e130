import { describe, expect, test } from 'vitest';
import { read } from '../testing/read.ts';

describe('not the word of the provider on a trade of now', () => {
  test.each([
    ['an example', 'A sample signal for beginners:\nSOL/USDT LONG\nEntry 140\nSL 132\nTP 155'],
    ['пример', 'Образец:\nSOL лонг\nВход 140\nСтоп 132\nТейк 155'],
    ['示例', '举例：SOL做多 进场140 止损132 目标155'],
    ['um exemplo', 'Exemplo: SOL compra entrada 140 stop 132 alvo 155'],
    ['örnek', 'Örnek: SOL long giriş 140 stop 132 hedef 155'],
    ['a call of yesterday', 'Yesterday we gave this one: LONG SOL entry 140 SL 132 TP 155'],
    ['a call retold', 'Another group is shouting LONG SOL 140 SL 132 TP 155, looks bad to me'],
    ['targets ticked off', '#SOL/USDT SHORT\nEntry: 140\nTP: 136 - 25%✅ 133 - 25% 130\nSL: 146'],
    ['what members did', 'Our vip members closed half of the SOL long at 155'],
    ['a recap', 'Recap: half of SOL closed at 150, rest closed at 155'],
    ['a list of results', 'Trades today\nClosed BTC +4%\nClosed SOL -1%'],
    ['a machine', 'The bot closes half at the first target and moves the stop to entry'],
    ['a status line', '#SOL/USDT Cancelled ❌\nPrice got away before entering'],
    ['a rule', 'Trading tip! Close your trade when you are unsure. SL to entry.'],
    ['a week', 'ETH closed the week at 2,010'],
    ['a gap', 'The CME gap at 61,500 is closed'],
    ['неделя', 'Неделю закрыли на 61500'],
    ['участники', 'Подписчики закрыли половину лонга и перевели стоп в безубыток'],
    ['会员', '会员已经在155减仓一半并推保本'],
    ['a plan', 'Game plan\nClose half near 155\nTighten the stop to 148'],
  ])('%s', (_, text) => {
    const { kind, orders, actions } = read(text);
    expect(kind).toMatch(/noise|refusal/);
    expect([...orders, ...actions]).toEqual([]);
  });
});

describe('the word of the provider stays', () => {
  test.each([
    ['beside a lesson in another line', 'Close half of SOL\nGolden rule: profits are booked, not hoped for', ['partial_close']],
    ['with the market in it', 'closing SOL at market', ['close']],
    ['below what others do', 'Subscribers are happy\nclose SOL', ['close']],
  ])('%s', (_, text, expected) => {
    expect(read(text).actions.map(({ action }) => action)).toEqual(expected);
  });
});

const card = 'BTC/USDT LONG\nEntry: 60000\nSL: 58500\nTP: 62000, 64000';

test.each([
  `I would only enter after confirmation\n${card}`,
  `${card}\n\nWait for confirmation before you do anything`,
  `A setup I am watching, not in yet\n${card}`,
  `Plan for tomorrow:\n${card}`,
  `This is how a good signal looks:\n${card}`,
  'Жду подтверждения, пока не захожу\nBTC лонг\nВход 60000\nСтоп 58500\nЦели 62000 64000',
  '等确认再进 BTC 多 进场60000 止损58500 止盈62000',
  'Ainda não entrei\nBTC COMPRA\nEntrada 60000\nStop 58500\nAlvo 62000',
  'Esperando confirmación\nBTC LARGO\nEntrada 60000\nStop 58500\nObjetivo 62000',
  'Onay bekliyorum\nBTC LONG\nGiriş 60000\nStop 58500\nHedef 62000',
])('whoever waits himself gives no order: %s', (text) => {
  expect(read(text)).toMatchObject({ kind: 'refusal', orders: [] });
});

test('patience asked of those who follow leaves an order an order', () => {
  expect(read(`${card}\nDo not chase, wait for the entry price.`)).toMatchObject({ kind: 'entry' });
});
