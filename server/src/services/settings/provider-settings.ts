import type { LevelSettingsView } from '@trade-executor/contracts/api/copier-settings';
import { mergeSettings, type MergedSettings, type SettingsChange } from '@trade-executor/domain/settings/merge-settings';
import type { CommunityDocument } from '../../models/community.model.ts';
import type { Models } from '../../models/create-models.ts';
import { fromStored } from '../../models/decimal128.ts';
import type { ProviderDocument } from '../../models/provider.model.ts';
import { saidSettingsView } from './said-settings-view.ts';

/** What a provider suggests, and what his community says before him. */
export type ProviderWords = { readonly community: SettingsChange; readonly own: SettingsChange };

export async function providerWords(
  { communities }: Pick<Models, 'communities'>,
  { communityId, suggestedSettings }: ProviderDocument,
): Promise<ProviderWords> {
  const community = await communities.findOne({ communityId }, { _id: 0, defaultSettings: 1 }).lean<CommunityDocument>();
  return {
    community: fromStored<SettingsChange>(community?.defaultSettings ?? {}),
    own: fromStored<SettingsChange>(suggestedSettings ?? {}),
  };
}

/** His suggestion over the community's defaults. */
export function providerSettings({ community, own }: ProviderWords): MergedSettings {
  return mergeSettings({ community, provider: own, trader: {} });
}

export function providerSettingsView({ community, own }: ProviderWords): LevelSettingsView {
  return {
    ...saidSettingsView(providerSettings({ community, own })),
    inherited: saidSettingsView(providerSettings({ community, own: {} })),
  };
}
