import type { ReceiptView } from '@trade-executor/contracts/views/receipt-view';
import type { TradeView } from '@trade-executor/contracts/views/trade-view';
import { decimal, sumDecimals } from '@trade-executor/domain/decimal';

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
    leverage: '10',
    quantity: '0.05',
    averageEntryPrice: '60000',
    stopLoss: '58500',
    stopSource: 'provider',
    entries: [{ type: 'limit', price: '60000', quantity: '0.1', filled: true }],
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

/** The receipt of a signal that was traded. */
export function makeReceiptView(changes: Partial<ReceiptView> = {}): ReceiptView {
  return {
    receiptId: 'receipt-1',
    subject: 'entry',
    providerName: 'Paula',
    messageId: '500000000000000001',
    copierId: 'copier-1',
    understood: 'LONG BTC/USDT, entry limit 60000, stop 58500, targets 62000, 64000',
    verdict: 'done',
    denial: null,
    rules: [
      { rule: 'fresh', passed: true, numbers: { ageSeconds: '4', maxSeconds: '300' } },
      { rule: 'max-open-positions', passed: true, numbers: { open: '1', max: '5' } },
    ],
    plan: { entries: [{ type: 'limit', price: '60000', quantity: '0.1' }], stopLoss: '58500', leverage: '10', riskAmount: '150' },
    trade: makeTradeView(),
    at: 1_790_000_000_000,
    ...changes,
  };
}
