import { Schema, type Connection, type Model } from 'mongoose';
import { schemaOptions } from './schema-options.ts';

/** A channel in which a provider's messages are signals. Authors and profile are the provider's. */
export type SourceDocument = {
  sourceId: string;
  communityId: string;
  guildId: string;
  channelId: string;
  providerId: string;
};

const schema = new Schema<SourceDocument>(
  {
    sourceId: { type: String, required: true, unique: true },
    communityId: { type: String, required: true },
    guildId: { type: String, required: true },
    channelId: { type: String, required: true },
    providerId: { type: String, required: true, index: true },
  },
  { ...schemaOptions, collection: 'sources' },
);
schema.index({ guildId: 1, channelId: 1 }, { unique: true });

export function sourceModel(connection: Connection): Model<SourceDocument> {
  return connection.model<SourceDocument>('Source', schema);
}
