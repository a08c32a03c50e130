import { Schema, type Connection, type Model } from 'mongoose';
import { schemaOptions } from './schema-options.ts';

/** A Discord user who runs the installation. */
export type AdminDocument = { discordUserId: string };

const schema = new Schema<AdminDocument>(
  { discordUserId: { type: String, required: true, unique: true } },
  { ...schemaOptions, collection: 'admins' },
);

export function adminModel(connection: Connection): Model<AdminDocument> {
  return connection.model<AdminDocument>('Admin', schema);
}
