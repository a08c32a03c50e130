import type { UnixMs } from '@trade-executor/domain/time';
import type { Trade } from '@trade-executor/domain/trade/trade';
import { Schema, type Connection, type Model } from 'mongoose';
import type { Stored } from './decimal128.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import { schemaOptions } from './schema-options.ts';

/** What of a trade is looked for; lifted to the top of its document. */
export type TradeIndexFields = Pick<
  Trade,
  'tradeId' | 'signalId' | 'copierId' | 'accountId' | 'communityId' | 'providerId' | 'round' | 'stage' | 'openedAt'
> & {
  /** Stage is not closed. */
  open: boolean;
  clientOrderIds: string[];
};

/** A trade with what the store knows of it. Its domain value lies in `trade` untouched by casting: its shape is the type's. */
export type TradeDocument = TradeIndexFields & {
  trade: Stored<Trade>;
  version: number;
  /** The highest fencing number under which it was written. */
  fencing: number;
  /** Absent: nothing to do until an event comes. Absent and not null, so that its index holds only trades that want attention. */
  nextAttentionAt?: UnixMs;
  outbox: OutboxEntry[];
};

const schema = new Schema(
  {
    tradeId: { type: String, required: true, unique: true },
    signalId: { type: String, required: true },
    copierId: { type: String, required: true },
    accountId: { type: String, required: true },
    communityId: { type: String, required: true },
    providerId: { type: String, required: true },
    round: { type: Number, required: true },
    stage: { type: String, required: true },
    openedAt: { type: Number, required: true },
    open: { type: Boolean, required: true },
    clientOrderIds: { type: [String], required: true },
    trade: { type: Schema.Types.Mixed, required: true },
    version: { type: Number, required: true },
    fencing: { type: Number, required: true },
    nextAttentionAt: { type: Number },
    outbox: { type: [Schema.Types.Mixed], required: true },
  },
  { ...schemaOptions, collection: 'trades' },
);
schema.index({ signalId: 1, copierId: 1, round: 1 }, { unique: true });
schema.index({ clientOrderIds: 1 });
schema.index({ nextAttentionAt: 1 }, { sparse: true });
// With the id, so that a page can start after a row.
schema.index({ accountId: 1, openedAt: -1, tradeId: -1 });
schema.index({ openedAt: -1, tradeId: -1 });
schema.index({ open: 1, accountId: 1, openedAt: 1 });
schema.index({ open: 1, providerId: 1, openedAt: 1 });
schema.index({ open: 1, copierId: 1, openedAt: 1 });
schema.index({ copierId: 1, openedAt: 1 });
schema.index({ copierId: 1, open: 1, 'trade.closedAt': -1 });
schema.index({ 'outbox.entryId': 1 }, { sparse: true });

export function tradeModel(connection: Connection): Model<TradeDocument> {
  return connection.model<TradeDocument>('Trade', schema);
}
