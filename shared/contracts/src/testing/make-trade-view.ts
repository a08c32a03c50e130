import { decimal, sumDecimals } from '@trade-executor/domain/decimal';
import type { TradeView } from '../views/trade-view.ts';

/** An open long of 0.1 BTC from 60,000, stop 58,500, first target hit. */
export function makeTradeView(changes: Partial<TradeView> = {}): TradeView {
  return withResult({
    tradeId: 'trade-1',
    signalId: 'signal-1',
    providerName: 'Paula',
    paper: true,
    symbol: 'BTC/USDT:USDT',
    base: 'BTC',
    quote: 'USDT',
    side: 'long',
    stage: 'open',
    closeReason: null,
    adopted: false,
    leverage: '10',
    marginMode: 'isolated',
    quantity: '0.05',
    dust: '0',
    averageEntryPrice: '60000',
    stopLoss: '58500',
    stopSource: 'provider',
    entries: [{ type: 'limit', price: '60000', quantity: '0.1', filledQuantity: '0.1', waiting: false }],
    targets: [
      { price: '62000', sharePercent: '50', hit: true },
      { price: '64000', sharePercent: '50', hit: false },
    ],
    riskAmount: '150',
    marketPrice: '62500',
    realizedPnl: '100',
    unrealizedPnl: '125',
    fees: '6',
    funding: '0',
    netPnl: '0',
    rMultiple: null,
    legs: [],
    orders: [
      {
        clientOrderId: 'te-1',
        leg: 'entry-0',
        side: 'buy',
        type: 'limit',
        status: 'filled',
        quantity: '0.1',
        filledQuantity: '0.1',
        price: '60000',
        averageFillPrice: '60000',
      },
    ],
    timeline: [
      { at: 1_790_000_000_000, text: 'Opened from the signal.' },
      { at: 1_790_000_060_000, text: 'Bought 0.1 BTC at 60000 (entry 1).' },
    ],
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
