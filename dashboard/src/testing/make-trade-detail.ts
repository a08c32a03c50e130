import type { TradeDetail } from '@trade-executor/contracts/api/trades';
import { makeTradeView } from './make-trade-view.ts';

type Changes = Partial<Omit<TradeDetail, 'trade'>> & Partial<TradeDetail['trade']>;

export function makeTradeDetail({ fills = [], stopLevels = [], receipts = [], ...trade }: Changes = {}): TradeDetail {
  return { trade: makeTradeView(trade), accountId: 'account-1', copierId: 'copier-1', providerId: 'mira', fills, stopLevels, receipts };
}
