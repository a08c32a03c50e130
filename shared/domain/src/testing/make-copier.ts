import type { Copier } from '../copier.ts';
import { decimal } from '../decimal.ts';
import type { CopierSettings } from '../settings/copier-settings.ts';
import { defaultSettings } from '../settings/default-settings.ts';
import { mergeSettings } from '../settings/merge-settings.ts';

/** The platform's defaults (1% of equity, up to 10x, five positions, signals up to five minutes old), but entries within 5% of the market. */
export function makeCopierSettings(changes: Partial<CopierSettings> = {}): CopierSettings {
  return { ...defaultSettings, maxPriceDistanceRatio: decimal('0.05'), ...changes };
}

export function makeCopier(changes: Partial<Copier> = {}): Copier {
  return {
    copierId: 'copier-1',
    communityId: 'community-1',
    providerId: 'provider-1',
    traderId: 'trader-1',
    accountId: 'account-1',
    paused: false,
    settings: makeCopierSettings(),
    settingSources: mergeSettings({ community: {}, provider: {}, trader: {} }).sources,
    ...changes,
  };
}
