import type { ReceiptView } from '@trade-executor/contracts/views/receipt-view';
import { explainDenial } from '@trade-executor/domain/decide/explain';
import type { Denial } from '@trade-executor/domain/risk/verdict';
import { fakeHistory, fakeNow, fakeReceipts, fakeTrade } from './fake-replies.ts';

const HOUR = 3_600_000;
const [followed, moved, withoutStop] = fakeReceipts;
const denied = (denial: Denial): Pick<ReceiptView, 'denial' | 'verdict' | 'plan' | 'trade'> => ({
  denial: { code: denial.code, ...explainDenial(denial) },
  verdict: denial.code === 'CONFIRMATION_PENDING' ? 'asked' : 'denied',
  plan: null,
  trade: null,
});
const ofClosed = (place: number) => fakeHistory.find(({ tradeId }) => tradeId === `closed-${place}`) ?? fakeTrade;
const ofBitcoin = { ...followed, trade: fakeTrade } as ReceiptView;

/** An afternoon of decisions of every kind, the newest first. */
export const fakeReceiptList: readonly ReceiptView[] = [
  { ...moved, trade: fakeTrade } as ReceiptView,
  ofBitcoin,
  { ...ofBitcoin, receiptId: 'receipt-4', understood: 'LONG XRP/USDT, entry market, stop 0.59, targets 0.66', at: fakeNow - HOUR, ...denied({ code: 'CONFIRMATION_PENDING', evidence: { confidence: '0.66', confirmBelow: '0.75' } }) },
  { ...ofBitcoin, receiptId: 'receipt-5', providerName: 'Leo', understood: 'LONG DOGE/USDT, entry zone 0.158–0.161, stop 0.152, targets 0.166, 0.172, 0.18, open', at: fakeNow - 2 * HOUR, ...denied({ code: 'MAX_OPEN_POSITIONS', evidence: { open: '5', max: '5' } }) },
  withoutStop as ReceiptView,
  { ...ofBitcoin, receiptId: 'receipt-6', understood: 'LONG BTC/USDT, entry market, stop 58400, targets 62000', at: fakeNow - 9 * HOUR, trade: ofClosed(0) },
  { ...ofBitcoin, receiptId: 'receipt-7', subject: 'message', copierId: null, providerName: 'Leo', understood: null, rules: [], at: fakeNow - 11 * HOUR, ...denied({ code: 'SOURCE_NOT_AUTHORISED', evidence: { provider: 'Leo', missing: 'webhook' } }) },
  { ...ofBitcoin, receiptId: 'receipt-8', providerName: 'Leo', understood: 'SHORT ETH/USDT, entry limit 3168, stop 3263, targets 3070, 3010', at: fakeNow - 16 * HOUR, trade: ofClosed(1), plan: { entries: [{ type: 'limit', price: '3168', quantity: '1.08' }], stopLoss: '3263', leverage: '3', riskAmount: '104.13' } },
]; // prettier-ignore
