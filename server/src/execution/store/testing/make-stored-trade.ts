import { noManagement } from '@trade-executor/domain/trade/plan';
import { decimal } from '@trade-executor/domain/decimal';
import type { Fill, Order } from '@trade-executor/domain/order';
import { makeInstrument } from '@trade-executor/domain/testing/make-instrument';
import type { TradeEvent } from '@trade-executor/domain/trade/event';
import type { TradePlan } from '@trade-executor/domain/trade/plan';
import type { Trade } from '@trade-executor/domain/trade/trade';

export const plan: TradePlan = {
  entries: [
    { type: 'market', quantity: decimal('0.010'), limitPrice: null, triggerPrice: null },
    { type: 'limit', quantity: decimal('0.02'), limitPrice: decimal('59000.5'), triggerPrice: null },
    { type: 'stop', quantity: decimal('0.03'), limitPrice: null, triggerPrice: decimal('61000') },
  ],
  stopLoss: decimal('58000.1'),
  stopSource: 'provider',
  targets: [{ price: decimal('63000'), share: decimal('0.5') }],
  leverage: decimal('7'),
  entryExpiresAt: 86_400_000,
  management: noManagement,
  riskAmount: decimal('99.9999999999'),
};

/** An entry order of the trade. */
export function makeOrder(clientOrderId: string, changes: Partial<Order> = {}): Order {
  return {
    intent: {
      clientOrderId,
      leg: 'entry-0',
      generation: 1,
      symbol: 'BTC/USDT:USDT',
      side: 'buy',
      type: 'market',
      quantity: decimal('0.01'),
      limitPrice: null,
      triggerPrice: null,
      reduceOnly: false,
      leverage: decimal('7'),
    },
    state: { status: 'intended', attempt: 1 },
    fills: [],
    cancelWanted: false,
    ...changes,
  };
}

/** A trade just created, with no orders yet. */
export function makeStoredTrade(changes: Partial<Trade> = {}): Trade {
  return {
    tradeId: 'trade-1',
    signalId: 'signal-1',
    copierId: 'copier-1',
    accountId: 'account-1',
    communityId: 'community-1',
    providerId: 'provider-1',
    round: 1,
    instrument: makeInstrument(),
    side: 'long',
    stage: 'entering',
    plan,
    orders: [],
    position: {
      quantity: decimal('0'),
      dust: decimal('0'),
      averageEntryPrice: decimal('0'),
      entered: decimal('0'),
      realizedPnl: decimal('0'),
      fees: decimal('0'),
      funding: decimal('0'),
    },
    closeWanted: null,
    softStopSince: null,
    exitQuantity: decimal('0'),
    entriesEnded: false,
    closeReason: null,
    rules: [],
    openedAt: 1_000,
    closedAt: null,
    events: [{ eventId: 'created', at: 1_000, type: 'created' }],
    ...changes,
  };
}

const fill: Fill = {
  fillId: 'fill-1',
  clientOrderId: 'order-1',
  price: decimal('60000.123456789012345678901234'), // 29 digits
  quantity: decimal('0.00000001'),
  fee: decimal('0.0000000001'),
  liquidity: 'taker',
  at: 2_000,
};

const provider = { by: 'provider', messageId: 'message-2' } as const;

const everyEvent: readonly TradeEvent[] = [
  { eventId: 'e1', at: 1, type: 'created' },
  { eventId: 'e2', at: 2, type: 'order_accepted', clientOrderId: 'order-1', venueOrderId: 'v-1' },
  { eventId: 'e3', at: 3, type: 'order_filled', fill, venueOrderId: 'v-1' },
  { eventId: 'e4', at: 4, type: 'order_rejected', clientOrderId: 'order-2', code: '-2019', venueMessage: 'Margin is insufficient.' },
  { eventId: 'e5', at: 5, type: 'order_cancelled', clientOrderId: 'order-3', venueOrderId: null },
  { eventId: 'e6', at: 6, type: 'close_wanted', asker: provider, fraction: decimal('0.25') },
  { eventId: 'e7', at: 7, type: 'stop_moved', asker: provider, stopLoss: decimal('60000'), source: 'breakeven' },
  { eventId: 'e8', at: 8, type: 'targets_changed', asker: { by: 'trader', messageId: null }, targets: [] },
  { eventId: 'e9', at: 9, type: 'plan_amended', asker: provider, plan },
  { eventId: 'e10', at: 10, type: 'noted', asker: provider, code: 'ACTION_NOT_SUPPORTED', detail: 'Costs $5, or 0.1 % …' },
];

/** A trade with something in every field, empty lists and objects, odd keys and decimals of many digits among them. */
export function makeFullTrade(): Trade {
  return makeStoredTrade({
    reentry: {
      messageId: 'message-2',
      place: 0,
      revision: 1_763_000_000_000,
      legs: [{ type: 'limit', prices: ['39500.10'], shares: null }],
    },
    stage: 'closing',
    orders: [
      makeOrder('order-1', { state: { status: 'filled', venueOrderId: 'v-1' }, fills: [fill] }),
      makeOrder('order-2', { state: { status: 'rejected', code: '-2019', venueMessage: 'Margin is insufficient.' } }),
      makeOrder('order-3', { state: { status: 'cancelled', venueOrderId: null }, cancelWanted: true }),
      makeOrder('order-4', { state: { status: 'unresolved', attempt: 2, since: 1_763_000_000_123 } }),
    ],
    position: {
      quantity: decimal('0.00000001'),
      dust: decimal('0'),
      averageEntryPrice: decimal('1234567890.123456789012345678901234'), // 34 digits: all that Decimal128 holds
      entered: decimal('100000000000000000000000000000000'),
      realizedPnl: decimal('-0.0000000001'),
      fees: decimal('1.10'),
      funding: decimal('0'),
    },
    closeWanted: 'instruction',
    exitQuantity: decimal('0.005'),
    entriesEnded: true,
    closeReason: 'stop',
    rules: [
      { rule: 'leverage', passed: true, denial: null, numbers: { 'cap.of.provider': '10', $asked: '20' } },
      { rule: 'price', passed: false, denial: { code: 'PRICE_TOO_FAR', evidence: {} }, numbers: {} },
    ],
    closedAt: 1_763_000_000_456,
    events: everyEvent,
  });
}
