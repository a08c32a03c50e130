import type { CopierSettings, SettingName } from './copier-settings.ts';
import { defaultSettings } from './default-settings.ts';

/** Who said a setting, the later word counting: the platform's default, the community's, the provider's suggestion, the trader's own. */
export const settingLevels = ['platform', 'community', 'provider', 'trader'] as const;
export type SettingLevel = (typeof settingLevels)[number];

/** What one level says; what is left out is said by a level before it. */
export type SettingsChange = Partial<CopierSettings>;

export type SettingSources = Readonly<Record<SettingName, SettingLevel>>;

export type MergeSettingsInput = {
  readonly community: SettingsChange;
  readonly provider: SettingsChange;
  readonly trader: SettingsChange;
};

export type MergedSettings = { readonly settings: CopierSettings; readonly sources: SettingSources };

/** Returns the effective settings, and for each of them the level that said it. */
export function mergeSettings(levels: MergeSettingsInput): MergedSettings {
  const names = Object.keys(defaultSettings).filter((name): name is SettingName => name in defaultSettings);
  const saidBy = (name: SettingName): SettingLevel =>
    (['trader', 'provider', 'community'] as const).find((level) => levels[level][name] !== undefined) ?? 'platform';
  const sources = Object.fromEntries(names.map((name) => [name, saidBy(name)])) as Record<SettingName, SettingLevel>;
  return { settings: { ...defaultSettings, ...said(levels.community), ...said(levels.provider), ...said(levels.trader) }, sources };
}

/** Without the names that are there but say nothing. */
function said(change: SettingsChange): SettingsChange {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}
