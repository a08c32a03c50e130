import type { Confirmation } from '@trade-executor/domain/confirmation/confirmation';
import { Schema, type Connection, type Model } from 'mongoose';
import type { Stored } from './decimal128.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import { schemaOptions } from './schema-options.ts';

/** What of a confirmation is looked for; lifted to the top of its document. */
type ConfirmationIndexFields = Pick<
  Confirmation,
  'confirmationId' | 'traderId' | 'channelId' | 'messageId' | 'state' | 'done' | 'askedAt' | 'expiresAt' | 'version'
>;

/** A question to a trader; its domain value lies in `confirmation` untouched by casting. */
export type ConfirmationDocument = ConfirmationIndexFields & { confirmation: Stored<Confirmation>; outbox: OutboxEntry[] };

const schema = new Schema(
  {
    confirmationId: { type: String, required: true, unique: true },
    traderId: { type: String, required: true },
    channelId: { type: String, required: true },
    messageId: { type: String, required: true },
    state: { type: String, required: true },
    done: { type: Boolean, required: true },
    askedAt: { type: Number, required: true },
    expiresAt: { type: Number, required: true },
    version: { type: Number, required: true },
    confirmation: { type: Schema.Types.Mixed, required: true },
    outbox: { type: [Schema.Types.Mixed], required: true },
  },
  { ...schemaOptions, collection: 'confirmations' },
);
schema.index({ traderId: 1, state: 1, askedAt: -1 });
schema.index({ channelId: 1, messageId: 1 });
schema.index({ done: 1, expiresAt: 1 });
schema.index({ 'outbox.entryId': 1 }, { sparse: true });

export function confirmationModel(connection: Connection): Model<ConfirmationDocument> {
  return connection.model<ConfirmationDocument>('Confirmation', schema);
}
