import type { PaperAccountState } from '@trade-executor/domain/matching/paper-account';
import { Schema, type Connection, type Model } from 'mongoose';
import type { Stored } from './decimal128.ts';
import { schemaOptions } from './schema-options.ts';

/** The paper venue's whole truth of one account, as the matching made it. */
export type PaperAccountDocument = {
  /** The account's id. */
  readonly _id: string;
  readonly version: number;
  /** For finding accounts that prices can change: with an open order or a position. Absent in a document from before it was kept. */
  readonly isAtWork: boolean;
  /** For finding the latest of all accounts. */
  readonly marketTime: number;
  readonly account: Stored<PaperAccountState>;
};

const schema = new Schema<PaperAccountDocument>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    isAtWork: { type: Boolean, required: true },
    marketTime: { type: Number, required: true },
    account: { type: Schema.Types.Mixed, required: true }, // read and written as a whole, by the venue alone
  },
  { ...schemaOptions, collection: 'paperAccounts' },
);

export function paperAccountModel(connection: Connection): Model<PaperAccountDocument> {
  return connection.model<PaperAccountDocument>('PaperAccount', schema);
}
