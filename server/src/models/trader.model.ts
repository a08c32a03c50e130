import { Schema, type Connection, type Model } from 'mongoose';
import { schemaOptions } from './schema-options.ts';

/** A person who copies providers, known by their Discord user. */
export type TraderDocument = {
  traderId: string;
  discordUserId: string;
  displayName: string;
};

const schema = new Schema<TraderDocument>(
  {
    traderId: { type: String, required: true, unique: true },
    discordUserId: { type: String, required: true, unique: true },
    displayName: { type: String, required: true },
  },
  { ...schemaOptions, collection: 'traders' },
);

export function traderModel(connection: Connection): Model<TraderDocument> {
  return connection.model<TraderDocument>('Trader', schema);
}
