import type { HeardMessage } from '@trade-executor/domain/signals/drift/heard-message';
import { Schema, type Connection, type Model } from 'mongoose';
import { schemaOptions } from './schema-options.ts';

/** How a message of a provider was read, at its newest revision. */
export type HeardMessageDocument = HeardMessage & { readonly providerId: string };

const schema = new Schema<HeardMessageDocument>(
  {
    providerId: { type: String, required: true },
    channelId: { type: String, required: true },
    messageId: { type: String, required: true },
    revision: { type: Number, required: true },
    at: { type: Number, required: true },
    kind: { type: String, required: true },
    refusalCode: { type: String, default: null },
    confidence: { type: String, required: true },
    shape: { type: String, default: '' },
    text: { type: String, default: '' },
    priceDistanceRatio: { type: String, default: null },
  },
  { ...schemaOptions, collection: 'heardMessages' },
);
schema.index({ channelId: 1, messageId: 1 }, { unique: true });
schema.index({ providerId: 1, at: -1, messageId: -1 });

export function heardMessageModel(connection: Connection): Model<HeardMessageDocument> {
  return connection.model<HeardMessageDocument>('HeardMessage', schema);
}
