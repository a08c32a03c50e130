import type { Decimal } from '@trade-executor/domain/decimal';
import { Schema, type Connection, type Model } from 'mongoose';
import type { Stored } from './decimal128.ts';
import { schemaOptions } from './schema-options.ts';

/** An account's money in one minute of market time, as last seen in it. */
export type EquitySnapshot = {
  accountId: string;
  /** Minutes since 1970, market time. */
  minute: number;
  /** Market time. */
  at: number;
  asset: string;
  equity: Decimal;
  /** What the venue's ledger says, without open profit and loss. */
  balance: Decimal;
  /** Equity less all deposits, plus all withdrawals. Absent in older documents. */
  earned?: Decimal;
  /** The most of it up to this minute. Absent in older documents. */
  peakEarned?: Decimal;
};
export type EquitySnapshotDocument = Stored<EquitySnapshot>;

const schema = new Schema<EquitySnapshotDocument>(
  {
    accountId: { type: String, required: true },
    minute: { type: Number, required: true },
    at: { type: Number, required: true },
    asset: { type: String, required: true },
    equity: { type: Schema.Types.Decimal128, required: true },
    balance: { type: Schema.Types.Decimal128, required: true },
    earned: { type: Schema.Types.Decimal128 },
    peakEarned: { type: Schema.Types.Decimal128 },
  },
  { ...schemaOptions, collection: 'equitySnapshots' },
);
schema.index({ accountId: 1, minute: 1 }, { unique: true });

export function equitySnapshotModel(connection: Connection): Model<EquitySnapshotDocument> {
  return connection.model<EquitySnapshotDocument>('EquitySnapshot', schema);
}
