import { Schema, type Connection, type Model } from 'mongoose';
import { schemaOptions } from './schema-options.ts';

/** A request that changes something, by the name its sender gave it, and what it was answered. */
export type IdempotencyKeyDocument = {
  /** Of user, endpoint and the sender's key. */
  key: string;
  /** Hash of what was sent. */
  input: string;
  /** Under way until there is a reply. */
  done: boolean;
  reply: unknown;
  startedAt: Date;
};

const KEPT_SECONDS = 86_400;

const schema = new Schema<IdempotencyKeyDocument>(
  {
    key: { type: String, required: true, unique: true },
    input: { type: String, required: true },
    done: { type: Boolean, required: true },
    reply: { type: Schema.Types.Mixed, default: null },
    startedAt: { type: Date, required: true },
  },
  { ...schemaOptions, collection: 'idempotencyKeys' },
);
schema.index({ startedAt: 1 }, { expireAfterSeconds: KEPT_SECONDS });

export function idempotencyKeyModel(connection: Connection): Model<IdempotencyKeyDocument> {
  return connection.model<IdempotencyKeyDocument>('IdempotencyKey', schema);
}
