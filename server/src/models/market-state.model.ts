import { Schema, type Connection, type Model } from 'mongoose';
import { schemaOptions } from './schema-options.ts';

/** What a price feed must know after a restart; one document per kind of feed. The feed itself checks what it loads. */
export type MarketStateDocument = { readonly _id: string; readonly state: unknown };

const schema = new Schema<MarketStateDocument>(
  { _id: { type: String, required: true }, state: { type: Schema.Types.Mixed, required: true } },
  { ...schemaOptions, collection: 'marketStates' },
);

export function marketStateModel(connection: Connection): Model<MarketStateDocument> {
  return connection.model<MarketStateDocument>('MarketState', schema);
}
