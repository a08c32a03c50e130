import { makeTradeView } from '@trade-executor/contracts/testing/make-trade-view';
import type { ReceiptView } from '@trade-executor/contracts/views/receipt-view';

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
