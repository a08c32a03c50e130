import type { Copier } from '@trade-executor/domain/copier';
import { Schema, type Connection, type Model } from 'mongoose';
import type { Stored } from './decimal128.ts';
import { schemaOptions } from './schema-options.ts';

/** Ties one trader, one provider and one account, with the settings in force. */
export type CopierDocument = Stored<Copier>;

const settings = new Schema(
  {
    riskRatio: { type: Schema.Types.Decimal128, required: true },
    maxOpenPositions: { type: Number, required: true },
    maxLeverage: { type: Schema.Types.Decimal128, required: true },
    maxPriceDistanceRatio: { type: Schema.Types.Decimal128, required: true },
    slippageRatio: { type: Schema.Types.Decimal128, required: true },
    maxSignalAgeMs: { type: Number, required: true },
    entryExpiryMs: { type: Number, required: true },
    allowStopWidening: { type: Boolean, required: true },
  },
  { _id: false, strict: 'throw' },
);

const schema = new Schema<CopierDocument>(
  {
    copierId: { type: String, required: true, unique: true },
    communityId: { type: String, required: true },
    providerId: { type: String, required: true },
    traderId: { type: String, required: true, index: true },
    accountId: { type: String, required: true },
    paused: { type: Boolean, required: true },
    settings: { type: settings, required: true },
  },
  { ...schemaOptions, collection: 'copiers' },
);
schema.index({ providerId: 1, accountId: 1 }, { unique: true });

export function copierModel(connection: Connection): Model<CopierDocument> {
  return connection.model<CopierDocument>('Copier', schema);
}
