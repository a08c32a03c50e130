import type { LevelSettingsChange, LevelSettingsView } from '@trade-executor/contracts/api/copier-settings';
import type { SettingName } from '@trade-executor/domain/settings/copier-settings';
import { settingLevels, type SettingLevel } from '@trade-executor/domain/settings/merge-settings';
import { settingCatalogue, settingNames } from '@trade-executor/domain/settings/setting-catalogue';
import { settingConflicts } from '@trade-executor/domain/settings/setting-conflicts';
import type { SettingJson, SettingsJson } from '@trade-executor/domain/settings/setting-spec';
import { readText, toText } from './setting-text.ts';

/** Whose words are edited. */
export type OwnLevel = Exclude<SettingLevel, 'platform'>;

/** What was typed, by setting; null: the own word is taken back. */
export type SettingEdits = { readonly [Name in SettingName]?: string | null };
export type SettingErrors = { readonly [Name in SettingName]?: string };

export type SettingsForm = {
  readonly view: LevelSettingsView;
  readonly level: OwnLevel;
  readonly edits: SettingEdits;
};

/** Returns the edited settings that are not as they are stored. */
export function changedSettings({ view, level, edits }: SettingsForm): readonly SettingName[] {
  return settingNames.filter((name) => {
    const edit = edits[name];
    if (edit === undefined) return false;
    return edit === null ? view.sources[name] === level : edit !== toText(settingCatalogue[name], view.settings[name]);
  });
}

/** What a field shows: its text, and who says it. */
export function shownSetting(
  { view, level, edits }: SettingsForm,
  name: SettingName,
): { readonly text: string; readonly source: SettingLevel } {
  const edit = edits[name];
  const spec = settingCatalogue[name];
  if (edit === null) return { text: toText(spec, view.inherited.settings[name]), source: view.inherited.sources[name] };
  const stored = toText(spec, view.settings[name]);
  if (edit === undefined || edit === stored) return { text: stored, source: view.sources[name] };
  return { text: edit, source: level };
}

/** Returns those of some settings that a person has to see: neither idle under the draft, nor of another level than the one asked for. What is edited stays. */
export function shownNames(form: SettingsForm, names: readonly SettingName[], only: SettingLevel | null): readonly SettingName[] {
  const draft = draftSettings(form);
  return names
    .filter((name) => settingCatalogue[name].matters?.(draft) ?? true)
    .filter((name) => only === null || form.edits[name] !== undefined || shownSetting(form, name).source === only);
}

export type SourceCount = { readonly source: SettingLevel; readonly count: number };

/** How many of some settings each level says; the nearest level first, those that say none left out. */
export function countSources(form: SettingsForm, names: readonly SettingName[]): readonly SourceCount[] {
  const sources = names.map((name) => shownSetting(form, name).source);
  return settingLevels
    .toReversed()
    .map((source) => ({ source, count: sources.filter((one) => one === source).length }))
    .filter(({ count }) => count > 0);
}

/** Edits with which every own word is taken back. */
export function takeAllBack({ view, level }: Pick<SettingsForm, 'view' | 'level'>): SettingEdits {
  return Object.fromEntries(settingNames.filter((name) => view.sources[name] === level).map((name) => [name, null]));
}

/** The settings as they would be; a field that cannot be read counts as it is stored. */
export function draftSettings(form: SettingsForm): SettingsJson {
  const { view, edits } = form;
  const drafted = changedSettings(form).map((name): readonly [SettingName, SettingJson] => {
    const edit = edits[name];
    if (edit === null || edit === undefined) return [name, view.inherited.settings[name]];
    const read = readText(settingCatalogue[name], edit);
    return [name, read.ok ? read.value : view.settings[name]];
  });
  return { ...view.settings, ...Object.fromEntries(drafted) };
}

type ReadForm = { readonly ok: true; readonly change: LevelSettingsChange } | { readonly ok: false; readonly errors: SettingErrors };

/** Returns the change to store, or for each wrong field what to enter. */
export function readForm(form: SettingsForm): ReadForm {
  const changed = changedSettings(form);
  const read = changed.flatMap((name) => {
    const edit = form.edits[name];
    return typeof edit === 'string' ? [{ name, ...readText(settingCatalogue[name], edit) }] : [];
  });
  const known = new Set(settingConflicts(form.view.settings).map(({ message }) => message));
  const conflicts = settingConflicts(draftSettings(form)).filter(({ message }) => !known.has(message));
  const errors: SettingErrors = {
    ...Object.fromEntries(conflicts.map(({ name, message }) => [name, `This ${message}`])),
    ...Object.fromEntries(read.flatMap((one) => (one.ok ? [] : [[one.name, one.error]]))),
  };
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  return {
    ok: true,
    change: {
      settings: Object.fromEntries(read.flatMap((one) => (one.ok ? [[one.name, one.value]] : []))),
      inherit: changed.filter((name) => form.edits[name] === null),
    },
  };
}

/** What to send to have the settings as they were. */
export function changeBack({ view, level }: Omit<SettingsForm, 'edits'>, change: LevelSettingsChange): LevelSettingsChange {
  const changed = settingNames.filter((name) => change.settings[name] !== undefined || change.inherit.includes(name));
  const own = changed.filter((name) => view.sources[name] === level);
  return {
    settings: Object.fromEntries(own.map((name) => [name, view.settings[name]])),
    inherit: changed.filter((name) => view.sources[name] !== level),
  };
}
