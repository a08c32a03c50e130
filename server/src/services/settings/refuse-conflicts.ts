import type { CopierSettings } from '@trade-executor/domain/settings/copier-settings';
import { settingCatalogue } from '@trade-executor/domain/settings/setting-catalogue';
import { settingConflicts } from '@trade-executor/domain/settings/setting-conflicts';
import { toSettingsJson } from '@trade-executor/domain/settings/setting-json';
import { AppError } from '../../app-error.ts';

/** Throws 400 SETTINGS_CONFLICT when the effective settings would contradict each other where they did not before. */
export function refuseConflicts(before: CopierSettings, after: CopierSettings): void {
  const known = new Set(settingConflicts(toSettingsJson(before)).map(({ message }) => message));
  const added = settingConflicts(toSettingsJson(after)).filter(({ message }) => !known.has(message));
  if (added.length === 0) return;
  throw new AppError({
    status: 400,
    code: 'SETTINGS_CONFLICT',
    title: 'These settings do not go together',
    detail: added.map(({ name, message }) => `settings.${name}: ${settingCatalogue[name].label} ${message}`).join('; '),
    whatToDo: 'Set the named ones too, or choose otherwise.',
  });
}
