import type { LevelSettingsView } from '@trade-executor/contracts/api/copier-settings';
import { decimal } from '@trade-executor/domain/decimal';
import { mergeSettings, type SettingsChange } from '@trade-executor/domain/settings/merge-settings';
import { toSettingsJson } from '@trade-executor/domain/settings/setting-json';

/** What a community and a provider say before the trader does. */
const before = {
  community: { maxOpenPositions: 5, maxTradesPerDay: 12, maxDailyLossRatio: decimal('0.05') },
  provider: { stopManagement: 'breakeven_target', entryExpiryMs: 12 * 3_600_000 },
} as const;

/** Settings of a copier whose trader says these words. */
export function fakeCopierSettings(trader: SettingsChange = { riskRatio: decimal('0.01'), maxLeverage: decimal('8') }): LevelSettingsView {
  return { ...said({ ...before, trader }), inherited: said({ ...before, trader: {} }) };
}

/** Settings that a provider suggests, over the community's. */
export const fakeProviderSettings: LevelSettingsView = {
  ...said({ ...before, trader: {} }),
  inherited: said({ ...before, provider: {}, trader: {} }),
};

export const fakeCommunitySettings: LevelSettingsView = {
  ...said({ ...before, provider: {}, trader: {} }),
  inherited: said({ community: {}, provider: {}, trader: {} }),
};

function said(levels: Parameters<typeof mergeSettings>[0]): Omit<LevelSettingsView, 'inherited'> {
  const { settings, sources } = mergeSettings(levels);
  return { settings: toSettingsJson(settings), sources };
}
