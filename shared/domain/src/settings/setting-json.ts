import { decimal, isDecimal } from '../decimal.ts';
import type { CopierSettings, SettingName } from './copier-settings.ts';
import type { SettingsChange } from './merge-settings.ts';
import { settingCatalogue, settingNames } from './setting-catalogue.ts';
import type { SettingsJson } from './setting-spec.ts';

export type SettingsJsonChange = Partial<SettingsJson>;

/** Returns settings as they travel; what is not said stays so. */
export function toSettingsJson(settings: CopierSettings): SettingsJson;
export function toSettingsJson(settings: SettingsChange): SettingsJsonChange;
export function toSettingsJson(settings: SettingsChange): SettingsJsonChange {
  return Object.fromEntries(Object.entries(settings).flatMap(([name, value]) => (value === undefined ? [] : [[name, toJson(value)]])));
}

/** Returns the settings that travelled as JSON; the inverse of `toSettingsJson`. @param json checked by the contract */
export function fromSettingsJson(json: SettingsJsonChange): SettingsChange {
  const said = settingNames.filter((name) => json[name] !== undefined);
  return Object.fromEntries(said.map((name) => [name, fromJson(name, json[name])]));
}

function toJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toJson);
  return isDecimal(value) ? value.toFixed() : value;
}

function fromJson(name: SettingName, value: unknown): unknown {
  const { kind } = settingCatalogue[name];
  if (Array.isArray(value)) return kind === 'decimals' ? value.map((item) => decimal(String(item))) : value;
  return (kind === 'ratio' || kind === 'decimal') && typeof value === 'string' ? decimal(value) : value;
}
