import { Schema, type Connection, type Model } from 'mongoose';
import { schemaOptions } from './schema-options.ts';

/** Who changed what. Written before the change, marked done after it: a change without its row cannot be. */
export type AuditEntryDocument = {
  auditId: string;
  userId: string;
  discordUserId: string;
  /** "copier.paused" */
  action: string;
  /** What was changed. */
  subjectId: string;
  before: unknown;
  after: unknown;
  /** Wall clock. */
  at: number;
  ip: string;
  requestId: string;
  done: boolean;
};

const schema = new Schema<AuditEntryDocument>(
  {
    auditId: { type: String, required: true, unique: true },
    userId: { type: String, required: true },
    discordUserId: { type: String, required: true },
    action: { type: String, required: true },
    subjectId: { type: String, required: true },
    before: { type: Schema.Types.Mixed, default: null },
    after: { type: Schema.Types.Mixed, default: null },
    at: { type: Number, required: true },
    ip: { type: String, default: '' },
    requestId: { type: String, required: true },
    done: { type: Boolean, required: true },
  },
  { ...schemaOptions, collection: 'auditLog' },
);
schema.index({ subjectId: 1, at: -1 });
schema.index({ userId: 1, at: -1 });

export function auditEntryModel(connection: Connection): Model<AuditEntryDocument> {
  return connection.model<AuditEntryDocument>('AuditEntry', schema);
}
