import type { CopierSettings } from '@trade-executor/domain/copier';
import { decimal, type Decimal } from '@trade-executor/domain/decimal';
import { HOUR_MS, MINUTE_MS } from '@trade-executor/domain/time';
import { defaultCopierSettings } from './default-copier-settings.ts';
import type { CopierSettingsSeed } from './seed-file.ts';

const PERCENT = decimal('0.01');
const toRatio = (percent: Decimal | undefined): Decimal | undefined => percent?.times(PERCENT);

/** The settings in force: what the seed says, else the defaults. */
export function toCopierSettings(seed: CopierSettingsSeed = {}): CopierSettings {
  const { maxSignalAgeMinutes, entryExpiryHours } = seed;
  const defaults = defaultCopierSettings;
  return {
    riskRatio: toRatio(seed.riskPercent) ?? defaults.riskRatio,
    maxOpenPositions: seed.maxOpenPositions ?? defaults.maxOpenPositions,
    maxLeverage: seed.maxLeverage ?? defaults.maxLeverage,
    maxPriceDistanceRatio: toRatio(seed.maxPriceDistancePercent) ?? defaults.maxPriceDistanceRatio,
    slippageRatio: toRatio(seed.slippagePercent) ?? defaults.slippageRatio,
    maxSignalAgeMs: maxSignalAgeMinutes === undefined ? defaults.maxSignalAgeMs : maxSignalAgeMinutes * MINUTE_MS,
    entryExpiryMs: entryExpiryHours === undefined ? defaults.entryExpiryMs : entryExpiryHours * HOUR_MS,
    allowStopWidening: seed.allowStopWidening ?? defaults.allowStopWidening,
  };
}
