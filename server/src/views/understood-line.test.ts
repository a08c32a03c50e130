import { makeAction } from '@trade-executor/domain/testing/make-action';
import type { SignalAction } from '@trade-executor/domain/signals/outcome';
import { makeSignalOrder } from '@trade-executor/domain/testing/make-signal';
import { expect, test } from 'vitest';
import { understoodLine } from './understood-line.ts';

const ofBtc = { target: { by: 'symbol', value: 'BTC' } } as const;

test.each<[SignalAction, string]>([
  [makeAction('close', ofBtc), 'close BTC'],
  [makeAction('close', { ...ofBtc, side: 'long', market: 'spot' }), 'close BTC long spot'],
  [makeAction('add', { ...ofBtc, price: '62000' }), 'add BTC at 62000'],
  [makeAction('close', { ...ofBtc, price: '62000' }), 'close BTC at 62000'],
  [makeAction('close', { ...ofBtc, price: '62000', atMarket: true }), 'close BTC at market'],
  [makeAction('partial_close', { fraction: '0.5', price: '62000' }), 'partial close (50 % of what is open) at 62000'],
  [makeAction('move_sl', { ...ofBtc, price: '61000' }), 'move stop BTC to 61000'],
  [makeAction('edit_entry', { prices: ['61000', '60000'] }), 'edit entry to 61000, 60000'],
  [makeAction('edit_tp', { takeProfits: ['65000'] }), 'edit targets to 65000'],
  [makeAction('reenter', ofBtc), 're-enter BTC'],
  [makeAction('reenter', { ...ofBtc, prices: ['61000', '60000'] }), 're-enter BTC at 61000, 60000'],
  [makeAction('reenter', { ...ofBtc, atMarket: true }), 're-enter BTC at market'],
  [
    makeAction('conditional_close', { ...ofBtc, price: '61000', condition: { candle: '4h', direction: 'below' } }),
    'close BTC if a 4h candle closes below 61000',
  ],
  [
    makeAction('conditional_close', { price: '61000', condition: { candle: 'unnamed', direction: null } }),
    'close if a candle closes beyond 61000',
  ],
  [
    makeAction('conditional_close', { price: '61000', condition: { candle: null, direction: 'above' } }),
    'close if the market is above 61000',
  ],
  [
    makeAction('conditional_close', { price: '61000', fraction: '0.5', condition: { candle: null, direction: null } }),
    'close (50 % of what is open) if the market is at 61000',
  ],
])('%o', (action, line) => {
  expect(understoodLine(action)).toBe(line);
});

test('an order says that it is for spot when the message does', () => {
  expect(understoodLine(makeSignalOrder({ market: 'spot', quote: 'USDT' }))).toMatch(/^LONG BTC\/USDT spot, entry /);
  expect(understoodLine(makeSignalOrder({ quote: 'USDT' }))).toMatch(/^LONG BTC\/USDT, entry /);
});
