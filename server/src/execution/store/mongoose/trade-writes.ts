import type { TradeEvent } from '@trade-executor/domain/trade/event';
import { toStored } from '../../../models/decimal128.ts';
import { toOutbox } from '../../../models/outbox-entry.ts';
import type { Store } from '../../ports/store.ts';
import { splitEvents } from '../trade-events-kept.ts';
import { isDuplicateKey } from './duplicate-key.ts';
import type { Tables } from './tables.ts';
import { changingFields, lastingFields } from './trade-document.ts';

type TradeWrites = Pick<Store, 'insertTrade' | 'saveTrade' | 'postponeAttention'>;

/** The writes of a trade: each is one atomic write of its document, outbox included. */
export function tradeWrites({ trades, tradeEvents }: Tables): TradeWrites {
  /** Before the trade drops them, so that a crash in between leaves an event in both places, never in none. */
  const keepMoved = async (tradeId: string, moved: readonly TradeEvent[]): Promise<void> => {
    if (moved.length === 0) return;
    await tradeEvents.bulkWrite(
      moved.map((event) => ({
        updateOne: {
          filter: { tradeId, eventId: event.eventId },
          update: { $setOnInsert: { event: toStored(event) } },
          upsert: true,
        },
      })),
    );
  };
  return {
    async insertTrade(trade, nextAttentionAt, tellings) {
      const { kept, moved } = splitEvents(trade);
      await keepMoved(trade.tradeId, moved);
      try {
        await trades.insertOne({
          ...lastingFields(kept),
          ...changingFields(kept),
          version: 1,
          fencing: 0,
          ...(nextAttentionAt === null ? {} : { nextAttentionAt }),
          outbox: toOutbox(tellings),
        });
        return true;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },
    async saveTrade(lease, { trade, version, nextAttentionAt }, tellings) {
      const { kept, moved } = splitEvents(trade);
      await keepMoved(trade.tradeId, moved);
      const saved = await trades.updateOne(
        // A holder whose lease went to somebody else has a lower number than the next holder wrote with.
        { tradeId: trade.tradeId, accountId: lease.accountId, version, fencing: { $lte: lease.fencing } },
        {
          $set: {
            ...changingFields(kept),
            version: version + 1,
            fencing: lease.fencing,
            ...(nextAttentionAt === null ? {} : { nextAttentionAt }),
          },
          ...(nextAttentionAt === null ? { $unset: { nextAttentionAt: '' } } : {}),
          ...(tellings.length > 0 ? { $push: { outbox: { $each: toOutbox(tellings) } } } : {}),
        },
      );
      return saved.matchedCount === 1;
    },
    async postponeAttention(tradeId, version, nextAttentionAt) {
      await trades.updateOne({ tradeId, version }, { $set: { nextAttentionAt } });
    },
  };
}
