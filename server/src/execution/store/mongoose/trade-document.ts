import type { Trade } from '@trade-executor/domain/trade/trade';
import { toStored } from '../../../models/decimal128.ts';
import { toTrade } from '../../../models/to-trade.ts';
import type { TradeDocument } from '../../../models/trade.model.ts';
import type { StoredTrade } from '../../ports/store.ts';

/** What a document takes from its trade at every save. */
export function changingFields(trade: Trade): Pick<TradeDocument, 'trade' | 'stage' | 'open' | 'clientOrderIds'> {
  return {
    trade: toStored(trade),
    stage: trade.stage,
    open: trade.stage !== 'closed',
    clientOrderIds: trade.orders.map(({ intent }) => intent.clientOrderId),
  };
}

/** What a document takes from its trade once. */
export function lastingFields({
  tradeId,
  signalId,
  copierId,
  accountId,
  communityId,
  providerId,
  round,
  openedAt,
}: Trade): Pick<TradeDocument, 'tradeId' | 'signalId' | 'copierId' | 'accountId' | 'communityId' | 'providerId' | 'round' | 'openedAt'> {
  return { tradeId, signalId, copierId, accountId, communityId, providerId, round, openedAt };
}

/** What is read of a document to make a `StoredTrade`. */
export const storedTradeProjection = { _id: 0, trade: 1, version: 1, nextAttentionAt: 1 } as const;
export type StoredTradeDocument = Pick<TradeDocument, 'trade' | 'version' | 'nextAttentionAt'>;

export function toStoredTrade({ trade: stored, version, nextAttentionAt }: StoredTradeDocument): StoredTrade {
  return { trade: toTrade(stored), version, nextAttentionAt: nextAttentionAt ?? null };
}
