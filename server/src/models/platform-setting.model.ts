import type { MarketLimits } from '@trade-executor/domain/risk/market-limits';
import { Schema, type Connection, type Model } from 'mongoose';
import { schemaOptions } from './schema-options.ts';

/** What admins set for the whole installation; what is not in the value has its default (`completeMarketLimits`). */
export type PlatformSettingDocument = { name: 'market-limits'; value: Partial<MarketLimits> };

const schema = new Schema<PlatformSettingDocument>(
  { name: { type: String, required: true, unique: true }, value: { type: Schema.Types.Mixed, required: true } },
  { ...schemaOptions, collection: 'platformSettings' },
);

export function platformSettingModel(connection: Connection): Model<PlatformSettingDocument> {
  return connection.model<PlatformSettingDocument>('PlatformSetting', schema);
}
