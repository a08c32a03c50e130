import type { mongo } from 'mongoose';
import type { TradeDocument } from '../../../models/trade.model.ts';
import type { Store, StoredTrade } from '../../ports/store.ts';
import type { Tables } from './tables.ts';
import { storedTradeProjection, toStoredTrade, type StoredTradeDocument } from './trade-document.ts';

type TradeReads = Pick<
  Store,
  'findTrade' | 'findTradeByOrder' | 'openTrades' | 'tradesOfSignal' | 'tradesOfMessage' | 'latestTrades' | 'dueTrades'
>;

const oldestFirst = { openedAt: 1, tradeId: 1 } as const;
const newestFirst = { openedAt: -1, tradeId: -1 } as const;
const mostOverdueFirst = { nextAttentionAt: 1, tradeId: 1 } as const;

/** Look-ups of trades. */
export function tradeReads({ trades, signals }: Tables): TradeReads {
  const findOne = async (filter: mongo.Filter<TradeDocument>): Promise<StoredTrade | null> => {
    const found = await trades.findOne<StoredTradeDocument>(filter, { projection: storedTradeProjection });
    return found === null ? null : toStoredTrade(found);
  };
  /** @param limit 0: all */
  const find = async (filter: mongo.Filter<TradeDocument>, sort: Record<string, 1 | -1>, limit = 0): Promise<readonly StoredTrade[]> => {
    const found = await trades.find(filter).project<StoredTradeDocument>(storedTradeProjection).sort(sort).limit(limit).toArray();
    return found.map(toStoredTrade);
  };
  return {
    findTrade: (tradeId) => findOne({ tradeId }),
    findTradeByOrder: (clientOrderId) => findOne({ clientOrderIds: clientOrderId }),
    openTrades: ({ accountId, providerId, copierId }) =>
      find(
        {
          open: true,
          ...(accountId === undefined ? {} : { accountId }),
          ...(providerId === undefined ? {} : { providerId }),
          ...(copierId === undefined ? {} : { copierId }),
        },
        oldestFirst,
      ),
    tradesOfSignal: (signalId) => find({ signalId }, oldestFirst),
    async tradesOfMessage(channelId, messageId) {
      const ofMessage = await signals.find({ channelId, messageId }).project<{ signalId: string }>({ _id: 0, signalId: 1 }).toArray();
      if (ofMessage.length === 0) return [];
      return find({ signalId: { $in: ofMessage.map(({ signalId }) => signalId) } }, oldestFirst);
    },
    latestTrades: (accountId, limit) => find({ accountId }, newestFirst, limit),
    dueTrades: (now, limit) => find({ nextAttentionAt: { $lte: now } }, mostOverdueFirst, limit),
  };
}
