import type { ProviderProfile } from '@trade-executor/domain/signals/provider-profile';
import type { SourceLimits } from '@trade-executor/domain/signals/source-limits';
import type { SettingsChange } from '@trade-executor/domain/settings/merge-settings';
import type { SettingsJsonChange } from '@trade-executor/domain/settings/setting-json';
import { Schema, type Connection, type Model } from 'mongoose';
import type { Stored } from './decimal128.ts';
import { schemaOptions } from './schema-options.ts';

/** Somebody who posts signals in one community, and how they write. */
export type ProviderDocument = {
  providerId: string;
  communityId: string;
  name: string;
  /** Discord users whose messages are this provider's. */
  discordUserIds: string[];
  /** What is not in it has its default (`completeProfile`). */
  profile: Partial<ProviderProfile>;
  /** What the last seed said of authors, profile, settings and whether he is known: while a seed says the same, what people changed since stays. */
  seeded?: { discordUserIds: string[]; profile: Partial<ProviderProfile>; suggestedSettings?: SettingsJsonChange; known?: boolean };
  /** What he may do before his entries are held; what is not in it has its default (`completeSourceLimits`). */
  sourceLimits?: Partial<SourceLimits>;
  /** His owner knows him: his first signals are traded like any others. Absent: not. */
  known?: boolean;
  /** How he suggests to be copied; a trader's own word counts before it. */
  suggestedSettings?: Stored<SettingsChange>;
};

const schema = new Schema<ProviderDocument>(
  {
    providerId: { type: String, required: true, unique: true },
    communityId: { type: String, required: true, index: true },
    name: { type: String, required: true },
    discordUserIds: { type: [String], required: true },
    profile: { type: Schema.Types.Mixed, required: true },
    sourceLimits: { type: Schema.Types.Mixed, required: false },
    known: { type: Boolean, required: false },
    seeded: { type: Schema.Types.Mixed, required: false },
    suggestedSettings: { type: Schema.Types.Mixed, required: false },
  },
  { ...schemaOptions, collection: 'providers' },
);

export function providerModel(connection: Connection): Model<ProviderDocument> {
  return connection.model<ProviderDocument>('Provider', schema);
}
