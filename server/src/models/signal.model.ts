import type { Signal } from '@trade-executor/domain/signals/signal';
import { Schema, type Connection, type Model } from 'mongoose';
import { schemaOptions } from './schema-options.ts';

/** One order of one message. */
export type SignalDocument = Signal;

const schema = new Schema<SignalDocument>(
  {
    signalId: { type: String, required: true, unique: true },
    communityId: { type: String, required: true },
    providerId: { type: String, required: true },
    channelId: { type: String, required: true },
    messageId: { type: String, required: true },
    place: { type: Number, required: true },
    revision: { type: Number, required: true },
    order: { type: Schema.Types.Mixed, required: true },
    confidence: { type: String },
    signalNumber: { type: Number },
    callId: { type: String, default: null },
    postedAt: { type: Number, required: true },
  },
  { ...schemaOptions, collection: 'signals' },
);
schema.index({ channelId: 1, messageId: 1, place: 1 });
schema.index({ providerId: 1, postedAt: -1 });
schema.index({ providerId: 1, signalNumber: -1 });

export function signalModel(connection: Connection): Model<SignalDocument> {
  return connection.model<SignalDocument>('Signal', schema);
}
