import { decimal } from '@trade-executor/domain/decimal';
import { newPaperAccount, type PaperAccountState, type PaperOrder } from '@trade-executor/domain/matching/paper-account';
import { makeTrade } from '@trade-executor/domain/testing/make-trade';
import { expect, test } from 'vitest';
import { createOrderWatch } from './order-watch.ts';

const { trade } = makeTrade();
const placed: readonly PaperOrder[] = trade.orders.map(({ intent }, place) => {
  return { intent, venueOrderId: `venue-${place}`, status: 'filled', fills: [] };
});
const [first] = placed;

function accountWith(endedOrders: readonly PaperOrder[]): PaperAccountState {
  return { ...newPaperAccount(trade.accountId, 'USDT', decimal('100000'), 0), endedOrders };
}

function duplicatesOf(endedOrders: readonly PaperOrder[], trades = [trade]): number {
  const watch = createOrderWatch();
  watch.compare(trades, [accountWith(endedOrders)]);
  return watch.duplicates();
}

test('an order that the venue has once, as it was wanted, is no duplicate however often it is seen', () => {
  expect(placed.length).toBeGreaterThan(0);
  const watch = createOrderWatch();
  for (const _ of [1, 2]) watch.compare([trade], [accountWith(placed)]);
  expect(watch.duplicates()).toBe(0);
});

test('one that the venue has twice is', () => {
  expect(duplicatesOf([...placed, ...placed.slice(0, 1).map((order) => ({ ...order, venueOrderId: 'venue-again' }))])).toBe(1);
});

test('one with another content at the venue is', () => {
  const changed = placed.map((order) => (order === first ? { ...order, intent: { ...order.intent, quantity: decimal('7') } } : order));
  expect(duplicatesOf(changed)).toBe(1);
});

test('one that two trades use is', () => {
  expect(duplicatesOf(placed, [trade, { ...trade, tradeId: 'another' }])).toBe(placed.length);
});
