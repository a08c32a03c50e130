import type { TradeView } from '@trade-executor/contracts/views/trade-view';

/** A long of bitcoin that is open and in profit. */
export function makeTradeView(changes: Partial<TradeView> = {}): TradeView {
  return {
    tradeId: 'trade-1',
    signalId: 'signal-1',
    providerName: 'Mira',
    paper: true,
    symbol: 'BTC/USDT:USDT',
    base: 'BTC',
    quote: 'USDT',
    side: 'long',
    stage: 'open',
    closeReason: null,
    leverage: '5',
    quantity: '0.066',
    averageEntryPrice: '61000',
    stopLoss: '59500',
    stopSource: 'signal',
    entries: [{ type: 'limit', price: '61000', quantity: '0.066', filled: true }],
    targets: [
      { price: '62500', sharePercent: '50', hit: false },
      { price: '64000', sharePercent: '50', hit: false },
    ],
    riskAmount: '100',
    marketPrice: '61640.5',
    realizedPnl: '0',
    unrealizedPnl: '42.27',
    fees: '2.42',
    funding: '0',
    orders: [],
    timeline: [],
    openedAt: 1_790_000_000_000,
    closedAt: null,
    ...changes,
  };
}
