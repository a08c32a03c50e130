import type { TradeEvent } from '@trade-executor/domain/trade/event';
import { Schema, type Connection, type Model } from 'mongoose';
import type { Stored } from './decimal128.ts';
import { schemaOptions } from './schema-options.ts';

/** An event for which its trade had no more room. */
export type TradeEventDocument = { tradeId: string; eventId: string; event: Stored<TradeEvent> };

const schema = new Schema<TradeEventDocument>(
  {
    tradeId: { type: String, required: true },
    eventId: { type: String, required: true },
    event: { type: Schema.Types.Mixed, required: true },
  },
  { ...schemaOptions, collection: 'tradeEvents' },
);
schema.index({ tradeId: 1, eventId: 1 }, { unique: true });

export function tradeEventModel(connection: Connection): Model<TradeEventDocument> {
  return connection.model<TradeEventDocument>('TradeEvent', schema);
}
