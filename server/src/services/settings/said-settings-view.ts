import type { SaidSettingsView } from '@trade-executor/contracts/api/copier-settings';
import type { MergedSettings } from '@trade-executor/domain/settings/merge-settings';
import { settingsView } from '../copiers/copier-views.ts';

export function saidSettingsView({ settings, sources }: MergedSettings): SaidSettingsView {
  return { settings: settingsView(settings), sources };
}
