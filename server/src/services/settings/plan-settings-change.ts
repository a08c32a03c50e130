import { isDeepStrictEqual } from 'node:util';
import type { LevelSettingsChange } from '@trade-executor/contracts/api/copier-settings';
import type { SettingName } from '@trade-executor/domain/settings/copier-settings';
import type { SettingsChange } from '@trade-executor/domain/settings/merge-settings';
import { settingNames } from '@trade-executor/domain/settings/setting-catalogue';
import { fromSettingsJson, toSettingsJson, type SettingsJsonChange } from '@trade-executor/domain/settings/setting-json';
import { toStored } from '../../models/decimal128.ts';

type PlanInput = {
  /** Where own words lie in the document. */
  readonly field: 'settings' | 'defaultSettings' | 'suggestedSettings';
  readonly own: SettingsChange;
  readonly change: LevelSettingsChange;
};

export type SettingsChangePlan = {
  readonly own: SettingsChange;
  readonly update: { readonly $set: Readonly<Record<string, unknown>>; readonly $unset: Readonly<Record<string, 1>> };
  /** What takes the change back, and the change itself without what was so before: for the audit log. */
  readonly before: Required<LevelSettingsChange>;
  readonly after: Required<LevelSettingsChange>;
};

/** Returns how own words become others; null: the change says nothing new. */
export function planSettingsChange({ field, own, change }: PlanInput): SettingsChangePlan | null {
  const known = toSettingsJson(own);
  const wanted = toSettingsJson(fromSettingsJson(change.settings));
  const said = settingNames.filter((name) => wanted[name] !== undefined && !isDeepStrictEqual(wanted[name], known[name]));
  const taken = settingNames.filter((name) => change.inherit.includes(name) && known[name] !== undefined);
  const changed = [...said, ...taken];
  if (changed.length === 0) return null;

  const settings = pick(wanted, said);
  const pathOf = (name: SettingName) => `${field}.${name}`;
  const others = pick(
    known,
    settingNames.filter((name) => !changed.includes(name)),
  );
  return {
    own: fromSettingsJson({ ...others, ...settings }),
    update: {
      $set: Object.fromEntries(Object.entries(toStored(fromSettingsJson(settings))).map(([name, value]) => [`${field}.${name}`, value])),
      $unset: Object.fromEntries(taken.map((name) => [pathOf(name), 1])),
    },
    before: { settings: pick(known, changed), inherit: changed.filter((name) => known[name] === undefined) },
    after: { settings, inherit: taken },
  };
}

function pick(json: SettingsJsonChange, names: readonly SettingName[]): SettingsJsonChange {
  return Object.fromEntries(names.flatMap((name) => (json[name] === undefined ? [] : [[name, json[name]]])));
}
