import type { Role } from '@trade-executor/contracts/api/endpoint';
import { Schema, type Connection, type Model } from 'mongoose';
import { schemaOptions } from './schema-options.ts';

/** The roles that an admin gives; the others follow from what somebody has here. */
export type GrantedRole = Extract<Role, 'admin' | 'support'>;

/** Somebody who has logged in, known by their Discord user. */
export type UserDocument = {
  userId: string;
  discordUserId: string;
  displayName: string;
  /** Discord's hash of the picture; null for the default one. */
  avatar: string | null;
  grantedRoles: GrantedRole[];
  /** Unix ms. */
  createdAt: number;
  lastSignInAt: number;
};

const schema = new Schema<UserDocument>(
  {
    userId: { type: String, required: true, unique: true },
    discordUserId: { type: String, required: true, unique: true },
    displayName: { type: String, required: true },
    avatar: { type: String, default: null },
    grantedRoles: { type: [String], required: true },
    createdAt: { type: Number, required: true },
    lastSignInAt: { type: Number, required: true },
  },
  { ...schemaOptions, collection: 'users' },
);

export function userModel(connection: Connection): Model<UserDocument> {
  return connection.model<UserDocument>('User', schema);
}
