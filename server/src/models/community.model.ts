import type { SettingsChange } from '@trade-executor/domain/settings/merge-settings';
import type { SettingsJsonChange } from '@trade-executor/domain/settings/setting-json';
import { Schema, type Connection, type Model } from 'mongoose';
import type { Stored } from './decimal128.ts';
import { schemaOptions } from './schema-options.ts';

/** A Discord server that uses the product. */
export type CommunityDocument = {
  communityId: string;
  guildId: string;
  name: string;
  ownerDiscordUserId: string;
  /** With which its traders copy where neither they nor the provider say otherwise. */
  defaultSettings?: Stored<SettingsChange>;
  /** What the last seed said of them: while a seed says the same, what people changed since stays. */
  seeded?: { defaultSettings: SettingsJsonChange };
};

const schema = new Schema<CommunityDocument>(
  {
    communityId: { type: String, required: true, unique: true },
    guildId: { type: String, required: true, unique: true },
    name: { type: String, required: true },
    ownerDiscordUserId: { type: String, required: true },
    defaultSettings: { type: Schema.Types.Mixed, required: false },
    seeded: { type: Schema.Types.Mixed, required: false },
  },
  { ...schemaOptions, collection: 'communities' },
);

export function communityModel(connection: Connection): Model<CommunityDocument> {
  return connection.model<CommunityDocument>('Community', schema);
}
