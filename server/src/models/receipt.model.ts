import type { Receipt } from '@trade-executor/domain/receipt';
import { Schema, type Connection, type Model } from 'mongoose';
import type { Stored } from './decimal128.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import { schemaOptions } from './schema-options.ts';

/** What of a receipt is looked for; lifted to the top of its document. */
export type ReceiptIndexFields = Pick<
  Receipt,
  'receiptId' | 'communityId' | 'providerId' | 'channelId' | 'messageId' | 'copierId' | 'traderId' | 'tradeId' | 'coin' | 'at'
>;

/** A receipt; its domain value lies in `receipt` untouched by casting. */
export type ReceiptDocument = ReceiptIndexFields & { receipt: Stored<Receipt>; outbox: OutboxEntry[] };

const schema = new Schema(
  {
    receiptId: { type: String, required: true, unique: true },
    communityId: { type: String, required: true },
    providerId: { type: String, default: null },
    channelId: { type: String, required: true },
    messageId: { type: String, required: true },
    copierId: { type: String, default: null },
    traderId: { type: String, default: null },
    tradeId: { type: String, default: null, index: true },
    coin: { type: String, default: null },
    at: { type: Number, required: true },
    receipt: { type: Schema.Types.Mixed, required: true },
    outbox: { type: [Schema.Types.Mixed], required: true },
  },
  { ...schemaOptions, collection: 'receipts' },
);
// With the id, so that a page can start after a row.
schema.index({ traderId: 1, at: -1, receiptId: -1 });
schema.index({ traderId: 1, coin: 1, at: -1, receiptId: -1 });
schema.index({ traderId: 1, 'receipt.denial.code': 1, at: -1, receiptId: -1 });
schema.index({ copierId: 1, providerId: 1, at: -1, receiptId: -1 });
schema.index({ copierId: 1, communityId: 1, at: -1, receiptId: -1 });
schema.index({ at: -1, receiptId: -1 });
schema.index({ channelId: 1, messageId: 1, at: 1 });
schema.index({ 'outbox.entryId': 1 }, { sparse: true });

export function receiptModel(connection: Connection): Model<ReceiptDocument> {
  return connection.model<ReceiptDocument>('Receipt', schema);
}
