import { CopierSettingsView } from '@trade-executor/contracts/api/copier-settings';
import type { CopierView } from '@trade-executor/contracts/api/copiers';
import type { Copier } from '@trade-executor/domain/copier';
import type { CopierSettings } from '@trade-executor/domain/settings/copier-settings';
import { toSettingsJson } from '@trade-executor/domain/settings/setting-json';
import { worstCaseOf } from '@trade-executor/domain/settings/worst-case-of';
import type { Models } from '../../models/create-models.ts';
import { decimalText } from '../../views/decimal-text.ts';
import { communityNames } from '../page-views/community-names.ts';
import { providerNames } from '../page-views/provider-names.ts';

/** Returns the views of many copiers, in order: one query each for providers, communities and open trades. */
export async function copierViews(models: Models, copiers: readonly Copier[]): Promise<CopierView[]> {
  const copierIds = copiers.map(({ copierId }) => copierId);
  const [providerOf, communityOf, open] = await Promise.all([
    providerNames(
      models,
      copiers.map(({ providerId }) => providerId),
    ),
    communityNames(
      models,
      copiers.map(({ communityId }) => communityId),
    ),
    models.trades.find({ open: true, copierId: { $in: copierIds } }, { _id: 0, copierId: 1 }).lean(),
  ]);
  return copiers.map(({ settings, ...copier }) => ({
    ...copier,
    communityName: communityOf(copier.communityId),
    providerName: providerOf(copier.providerId),
    settings: settingsView(settings),
    openTrades: open.filter(({ copierId }) => copierId === copier.copierId).length,
    worstCaseRatio: decimalText(worstCaseOf(settings).allStops),
  }));
}

export function settingsView(settings: CopierSettings): CopierSettingsView {
  return CopierSettingsView.parse(toSettingsJson(settings));
}
