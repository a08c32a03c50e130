import { settingLevels } from '@trade-executor/domain/settings/merge-settings';
import { settingNames } from '@trade-executor/domain/settings/setting-catalogue';
import type { SettingName } from '@trade-executor/domain/settings/copier-settings';
import { z } from 'zod';
import { SettingNameText, settingChangeShape, settingShape } from './setting-schema.ts';

/** All settings as they travel: decimals as texts, ratios as parts of one ("0.01" is one percent), durations in ms. */
export const CopierSettingsView = z.object(settingShape);
export type CopierSettingsView = z.infer<typeof CopierSettingsView>;

const SettingLevel = z.enum(settingLevels);
type SettingSourcesSchema = { readonly [Name in SettingName]: typeof SettingLevel };

/** Who said each setting. */
export const SettingSourcesView = z.object(Object.fromEntries(settingNames.map((name) => [name, SettingLevel])) as SettingSourcesSchema);

/** Settings in force, and who said each of them. */
export const SaidSettingsView = z.object({ settings: CopierSettingsView, sources: SettingSourcesView });
export type SaidSettingsView = z.infer<typeof SaidSettingsView>;

/** Settings of one level, and those that would count without its own words. */
export const LevelSettingsView = SaidSettingsView.extend({ inherited: SaidSettingsView });
export type LevelSettingsView = z.infer<typeof LevelSettingsView>;

/** Own words for settings; what is left out stays. */
export const CopierSettingsChange = z.strictObject(settingChangeShape).partial();
export type CopierSettingsChange = z.infer<typeof CopierSettingsChange>;

/** Sets own words (`settings`), and takes some back (`inherit`): for those the level before counts again. */
export const LevelSettingsChange = z
  .strictObject({
    settings: CopierSettingsChange.default({}),
    inherit: z.array(SettingNameText).max(settingNames.length).default([]),
  })
  .superRefine(({ settings, inherit }, context) => {
    for (const name of inherit.filter((one) => settings[one] !== undefined))
      context.addIssue({ code: 'custom', path: ['inherit'], message: `${name} is among the settings too; say one of the two` });
  });
export type LevelSettingsChange = z.infer<typeof LevelSettingsChange>;
