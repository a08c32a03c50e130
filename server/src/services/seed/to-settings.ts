import { decimal, type Decimal } from '@trade-executor/domain/decimal';
import type { SettingsChange } from '@trade-executor/domain/settings/merge-settings';
import { fromSettingsJson } from '@trade-executor/domain/settings/setting-json';
import { HOUR_MS, MINUTE_MS } from '@trade-executor/domain/time';
import type { SettingsSeed } from './settings-seed.ts';

const PERCENT = decimal('0.01');

/** Own words of one level: what the seed says, and nothing about what it leaves out. */
export function toSettings(seed: SettingsSeed = {}): SettingsChange {
  const { riskPercent, maxPriceDistancePercent, slippagePercent, maxSignalAgeMinutes, entryExpiryHours, maxLeverage, ...byName } = seed;
  const ratio = <Name extends string>(name: Name, percent: Decimal | undefined) =>
    percent === undefined ? {} : { [name]: percent.times(PERCENT) };
  const ms = <Name extends string>(name: Name, count: number | undefined, unitMs: number) =>
    count === undefined ? {} : { [name]: count * unitMs };
  return {
    ...fromSettingsJson(byName),
    ...(maxLeverage === undefined ? {} : { maxLeverage }),
    ...ratio('riskRatio', riskPercent),
    ...ratio('maxPriceDistanceRatio', maxPriceDistancePercent),
    ...ratio('slippageRatio', slippagePercent),
    ...ms('maxSignalAgeMs', maxSignalAgeMinutes, MINUTE_MS),
    ...ms('entryExpiryMs', entryExpiryHours, HOUR_MS),
  };
}
