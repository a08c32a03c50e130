import type { Decimal } from '@trade-executor/domain/decimal';
import type { Halt } from '@trade-executor/domain/risk/halt';
import type { UnixMs } from '@trade-executor/domain/time';
import { Schema, type Connection, type Model } from 'mongoose';
import type { Stored } from './decimal128.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import { schemaOptions } from './schema-options.ts';

/** A pulled kill switch; lifted ones are kept. */
export type HaltDocument = Halt & {
  liftedAt: UnixMs | null;
  liftedBy: string | null;
  /** Set when a person lifts the halt of a drawdown, and raised with what the account earns from then on. */
  newPeak?: Stored<{ accountId: string; earned: Decimal }>;
  outbox: OutboxEntry[];
};

const schema = new Schema(
  {
    haltId: { type: String, required: true, unique: true },
    scope: { type: String, required: true },
    scopeId: { type: String, required: true },
    pause: { type: String, required: true },
    cause: { type: String, required: true },
    detail: { type: String, required: true },
    examples: { type: [Schema.Types.Mixed], required: true },
    since: { type: Number, required: true },
    until: { type: Number, default: null },
    by: { type: String, default: null },
    liftedAt: { type: Number, default: null },
    liftedBy: { type: String, default: null },
    newPeak: { type: Schema.Types.Mixed, required: false },
    outbox: { type: [Schema.Types.Mixed], required: true },
  },
  { ...schemaOptions, collection: 'halts' },
);
schema.index({ liftedAt: 1, since: -1, haltId: -1 });
schema.index({ scope: 1, scopeId: 1, since: -1 });
schema.index({ 'newPeak.accountId': 1, scopeId: 1, liftedAt: -1 });
schema.index({ 'outbox.entryId': 1 }, { sparse: true });

export function haltModel(connection: Connection): Model<HaltDocument> {
  return connection.model<HaltDocument>('Halt', schema);
}
