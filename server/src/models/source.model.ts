import { DEFAULT_JOIN_WITHIN_MS, nothingAllowed, type SourcePermissions } from '@trade-executor/domain/signals/source-permissions';
import { Schema, type Connection, type Model } from 'mongoose';
import { schemaOptions } from './schema-options.ts';

/** A channel in which a provider's messages are signals. Authors and profile are the provider's. */
export type SourceDocument = {
  sourceId: string;
  communityId: string;
  guildId: string;
  channelId: string;
  providerId: string;
  /** Absent in older documents, as what follows: see `sourceSettings`. */
  allow?: SourcePermissions;
  joinWithinMs?: number;
  parseReceipts?: boolean;
};

/** What a source is set to; what its document does not say is the default. */
export function sourceSettings({ allow, joinWithinMs, parseReceipts }: Pick<SourceDocument, 'allow' | 'joinWithinMs' | 'parseReceipts'>) {
  return {
    allow: { ...nothingAllowed, ...allow },
    joinWithinMs: joinWithinMs ?? DEFAULT_JOIN_WITHIN_MS,
    parseReceipts: parseReceipts ?? true,
  };
}

const schema = new Schema<SourceDocument>(
  {
    sourceId: { type: String, required: true, unique: true },
    communityId: { type: String, required: true },
    guildId: { type: String, required: true },
    channelId: { type: String, required: true },
    providerId: { type: String, required: true, index: true },
    allow: {
      type: new Schema<SourcePermissions>(
        { threads: Boolean, forwarded: Boolean, webhookIds: [String], botIds: [String] },
        { _id: false, strict: 'throw' },
      ),
    },
    joinWithinMs: { type: Number },
    parseReceipts: { type: Boolean },
  },
  { ...schemaOptions, collection: 'sources' },
);
schema.index({ guildId: 1, channelId: 1 }, { unique: true });

export function sourceModel(connection: Connection): Model<SourceDocument> {
  return connection.model<SourceDocument>('Source', schema);
}
