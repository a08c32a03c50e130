import { Schema, type Connection, type Model } from 'mongoose';
import type { StoredMessage } from '../execution/ports/store.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import { schemaOptions } from './schema-options.ts';

/** A Discord message at its newest revision, with the log of all of them. */
export type MessageDocument = StoredMessage & { outbox?: OutboxEntry[] };

const schema = new Schema<MessageDocument>(
  {
    guildId: { type: String, required: true },
    channelId: { type: String, required: true },
    messageId: { type: String, required: true },
    authorId: { type: String, required: true },
    authorised: { type: Boolean, required: true },
    missingPermission: { type: String, default: null },
    replyToMessageId: { type: String, default: null },
    partOf: { type: String, default: null },
    parentChannelId: { type: String, default: null },
    text: { type: String, default: '' },
    postedAt: { type: Number, required: true },
    revision: { type: Number, required: true },
    deleted: { type: Boolean, required: true },
    outcome: { type: Schema.Types.Mixed, default: null },
    processed: { type: Boolean, required: true },
    revisions: { type: [Schema.Types.Mixed], required: true },
    outbox: { type: [Schema.Types.Mixed], default: undefined },
  },
  { ...schemaOptions, collection: 'messages' },
);
// The channel first, so that the unique index also serves look-ups without the guild.
schema.index({ channelId: 1, messageId: 1, guildId: 1 }, { unique: true });
schema.index({ channelId: 1, postedAt: -1, messageId: -1 });
schema.index({ parentChannelId: 1, postedAt: -1, messageId: -1 });
schema.index({ 'outbox.entryId': 1 }, { sparse: true });
schema.index({ postedAt: 1 }, { partialFilterExpression: { processed: false } });

export function messageModel(connection: Connection): Model<MessageDocument> {
  return connection.model<MessageDocument>('Message', schema);
}
