import { Schema, type Connection, type Model } from 'mongoose';
import type { Notification } from '../execution/ports/store.ts';
import { schemaOptions } from './schema-options.ts';

/** A telling on its way to Discord. `due` repeats `shownRevision < revision` where an index can see it. */
export type NotificationDocument = Notification & { due: boolean };

const schema = new Schema<NotificationDocument>(
  {
    key: { type: String, required: true, unique: true },
    kind: { type: String, required: true },
    recipient: { type: Schema.Types.Mixed, required: true },
    subjectId: { type: String, required: true },
    revision: { type: Number, required: true },
    shownRevision: { type: Number, required: true },
    discordChannelId: { type: String, default: null },
    discordMessageId: { type: String, default: null },
    claimedAt: { type: Number, default: null },
    claims: { type: Number, required: true },
    nextTryAt: { type: Number, default: null },
    abandoned: { type: Boolean, required: true },
    failure: { type: String, default: null },
    due: { type: Boolean, required: true },
  },
  { ...schemaOptions, collection: 'notifications' },
);
schema.index({ due: 1, abandoned: 1, _id: 1 });
schema.index({ 'recipient.discordUserId': 1, _id: -1 });

export function notificationModel(connection: Connection): Model<NotificationDocument> {
  return connection.model<NotificationDocument>('Notification', schema);
}
