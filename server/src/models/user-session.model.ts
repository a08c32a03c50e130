import { Schema, type Connection, type Model } from 'mongoose';
import { schemaOptions } from './schema-options.ts';

/**
 * One login of one person. A request counts as logged in only while this document is there: it is never created again, whatever
 * a request that runs at the same time writes into express's own session.
 */
export type UserSessionDocument = {
  sessionId: string;
  userId: string;
  userAgent: string;
  createdAt: Date;
  lastSeenAt: Date;
  /** The end of its absolute lifetime; MongoDB removes it then. */
  expiresAt: Date;
};

const schema = new Schema<UserSessionDocument>(
  {
    sessionId: { type: String, required: true, unique: true },
    userId: { type: String, required: true, index: true },
    userAgent: { type: String, default: '' },
    createdAt: { type: Date, required: true },
    lastSeenAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true, expires: 0 },
  },
  { ...schemaOptions, collection: 'userSessions' },
);

export function userSessionModel(connection: Connection): Model<UserSessionDocument> {
  return connection.model<UserSessionDocument>('UserSession', schema);
}
