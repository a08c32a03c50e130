import { makeTradeView as makeAnyTradeView } from '@trade-executor/contracts/testing/make-trade-view';
import type { TradeView } from '@trade-executor/contracts/views/trade-view';

/** A long of bitcoin of Mira's that is open and in profit. */
export function makeTradeView(changes: Partial<TradeView> = {}): TradeView {
  return makeAnyTradeView({
    providerName: 'Mira',
    leverage: '5',
    marginMode: 'isolated',
    quantity: '0.066',
    averageEntryPrice: '61000',
    stopLoss: '59500',
    stopSource: 'signal',
    entries: [{ type: 'limit', price: '61000', quantity: '0.066', filledQuantity: '0.066', waiting: false }],
    targets: [
      { price: '62500', sharePercent: '50', hit: false },
      { price: '64000', sharePercent: '50', hit: false },
    ],
    riskAmount: '100',
    marketPrice: '61640.5',
    realizedPnl: '0',
    unrealizedPnl: '42.27',
    fees: '2.42',
    orders: [],
    timeline: [],
    ...changes,
  });
}
