import type { TradeView } from '@trade-executor/contracts/views/trade-view';
import { decimal, sumDecimals } from '@trade-executor/domain/decimal';

/** A long of bitcoin that is open and in profit. */
export function makeTradeView(changes: Partial<TradeView> = {}): TradeView {
  return withResult({
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
    netPnl: '0',
    rMultiple: null,
    legs: [],
    orders: [],
    timeline: [],
    openedAt: 1_790_000_000_000,
    closedAt: null,
    ...changes,
  });
}

/** The result that the money in it adds up to. */
function withResult(view: TradeView): TradeView {
  const { realizedPnl, unrealizedPnl, fees, funding, riskAmount } = view;
  const netPnl = sumDecimals([realizedPnl, unrealizedPnl ?? '0', funding].map((money) => decimal(money))).minus(decimal(fees));
  return { ...view, netPnl: netPnl.toFixed(), rMultiple: netPnl.div(decimal(riskAmount)).round(4).toFixed() };
}
