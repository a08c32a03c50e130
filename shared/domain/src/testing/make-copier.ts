import type { Copier, CopierSettings } from '../copier.ts';
import { decimal } from '../decimal.ts';
import { HOUR_MS, MINUTE_MS } from '../time.ts';

/** Risks 1% of equity, up to 10x, five positions, entries within 5% of the market, signals up to five minutes old. */
export function makeCopierSettings(changes: Partial<CopierSettings> = {}): CopierSettings {
  return {
    riskRatio: decimal('0.01'),
    maxOpenPositions: 5,
    maxLeverage: decimal('10'),
    maxPriceDistanceRatio: decimal('0.05'),
    slippageRatio: decimal('0.001'),
    maxSignalAgeMs: 5 * MINUTE_MS,
    entryExpiryMs: 24 * HOUR_MS,
    allowStopWidening: false,
    ...changes,
  };
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
    ...changes,
  };
}
