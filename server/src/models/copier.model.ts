import type { Copier } from '@trade-executor/domain/copier';
import type { ConfirmedWorstCase } from '@trade-executor/domain/risk/confirmed-worst-case';
import type { PaperTradesWaiver } from '@trade-executor/domain/risk/promotion-gate';
import { mergeSettings, type SettingsChange } from '@trade-executor/domain/settings/merge-settings';
import type { SettingsJsonChange } from '@trade-executor/domain/settings/setting-json';
import { Schema, type Connection, type Model } from 'mongoose';
import { fromStored, type Stored } from './decimal128.ts';
import { schemaOptions } from './schema-options.ts';

/** What a trader said on the way to real money. */
export type CopierPromotion = { readonly waiver?: PaperTradesWaiver; readonly confirmed?: ConfirmedWorstCase };

/** Ties one trader, one provider and one account. `settings` are the trader's own words: what he left out, another level says. */
export type CopierDocument = Stored<Omit<Copier, 'settings' | 'settingSources'>> & {
  settings: Stored<SettingsChange>;
  /** What the last seed said of them: while a seed says the same, what the trader changed since stays. */
  seeded?: { settings: SettingsJsonChange };
  promotion?: Stored<CopierPromotion>;
};

/** What the levels before the trader say; a document that is silent about settings says nothing. */
export type SettingsBefore = {
  readonly community: { readonly defaultSettings?: Stored<SettingsChange> } | null | undefined;
  readonly provider: { readonly suggestedSettings?: Stored<SettingsChange> } | null | undefined;
};

const schema = new Schema<CopierDocument>(
  {
    copierId: { type: String, required: true, unique: true },
    communityId: { type: String, required: true },
    providerId: { type: String, required: true },
    traderId: { type: String, required: true, index: true },
    accountId: { type: String, required: true },
    paused: { type: Boolean, required: true },
    settings: { type: Schema.Types.Mixed, required: true },
    seeded: { type: Schema.Types.Mixed, required: false },
    promotion: { type: Schema.Types.Mixed, required: false },
  },
  { ...schemaOptions, collection: 'copiers' },
);
schema.index({ providerId: 1, accountId: 1 }, { unique: true });

export function copierModel(connection: Connection): Model<CopierDocument> {
  return connection.model<CopierDocument>('Copier', schema);
}

/** Returns the copier with the settings in force. */
export function toCopier(document: CopierDocument, { community, provider }: SettingsBefore): Copier {
  const { copierId, communityId, providerId, traderId, accountId, paused } = document;
  const { settings, sources } = mergeSettings({
    community: fromStored<SettingsChange>(community?.defaultSettings ?? {}),
    provider: fromStored<SettingsChange>(provider?.suggestedSettings ?? {}),
    trader: fromStored<SettingsChange>(document.settings),
  });
  return { copierId, communityId, providerId, traderId, accountId, paused, settings, settingSources: sources };
}
