import { Schema, type Connection, type Model } from 'mongoose';
import { schemaOptions } from './schema-options.ts';

/** A Discord server that uses the product. */
export type CommunityDocument = {
  communityId: string;
  guildId: string;
  name: string;
  ownerDiscordUserId: string;
};

const schema = new Schema<CommunityDocument>(
  {
    communityId: { type: String, required: true, unique: true },
    guildId: { type: String, required: true, unique: true },
    name: { type: String, required: true },
    ownerDiscordUserId: { type: String, required: true },
  },
  { ...schemaOptions, collection: 'communities' },
);

export function communityModel(connection: Connection): Model<CommunityDocument> {
  return connection.model<CommunityDocument>('Community', schema);
}
