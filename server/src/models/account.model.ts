import type { Account } from '@trade-executor/domain/account';
import type { UnixMs } from '@trade-executor/domain/time';
import { Schema, Types, type Connection, type Model } from 'mongoose';
import type { Stored } from './decimal128.ts';
import { schemaOptions } from './schema-options.ts';

/** The right to work on the account; owner null: free. The fencing number only grows. */
export type AccountLease = { owner: string | null; fencing: number; expiresAt: UnixMs };

/** A trader's account at a venue, with its lease; the unit of serialisation. */
export type AccountDocument = Stored<Account> & { lease: AccountLease };

export const freeLease: AccountLease = { owner: null, fencing: 0, expiresAt: 0 };

const reservation = new Schema(
  {
    tradeId: { type: String, required: true },
    copierId: { type: String, default: '' },
    providerId: { type: String, default: '' },
    symbol: { type: String, required: true },
    side: { type: String, default: 'long' },
    margin: { type: Schema.Types.Decimal128, required: true },
    notional: { type: Schema.Types.Decimal128, required: true },
    risk: { type: Schema.Types.Decimal128, default: Types.Decimal128.fromString('0') },
    reservedAt: { type: Number, required: true },
  },
  { _id: false, strict: 'throw' },
);

const schema = new Schema<AccountDocument>(
  {
    accountId: { type: String, required: true, unique: true },
    traderId: { type: String, required: true, index: true },
    venue: { type: String, required: true },
    asset: { type: String, required: true },
    takerFeeRatio: { type: Schema.Types.Decimal128, required: true },
    makerFeeRatio: { type: Schema.Types.Decimal128, required: true },
    positionMode: { type: String, default: 'one_way' },
    conflictPolicy: { type: String, default: 'first_wins' },
    reservations: { type: [reservation], required: true },
    version: { type: Number, required: true },
    lease: {
      owner: { type: String, default: null },
      fencing: { type: Number, required: true },
      expiresAt: { type: Number, required: true },
    },
  },
  { ...schemaOptions, collection: 'accounts' },
);

export function accountModel(connection: Connection): Model<AccountDocument> {
  return connection.model<AccountDocument>('Account', schema);
}
