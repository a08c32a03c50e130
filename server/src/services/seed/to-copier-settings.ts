import { decimal, type Decimal } from '@trade-executor/domain/decimal';
import type { SettingsChange } from '@trade-executor/domain/settings/merge-settings';
import { HOUR_MS, MINUTE_MS } from '@trade-executor/domain/time';
import type { CopierSettingsSeed } from './seed-file.ts';

const PERCENT = decimal('0.01');

/** The trader's own settings: what the seed says, and nothing about what it leaves out. */
export function toCopierSettings(seed: CopierSettingsSeed = {}): SettingsChange {
  const ratio = <Name extends string>(name: Name, percent: Decimal | undefined) =>
    percent === undefined ? {} : { [name]: percent.times(PERCENT) };
  const ms = <Name extends string>(name: Name, count: number | undefined, unitMs: number) =>
    count === undefined ? {} : { [name]: count * unitMs };
  const { maxOpenPositions, maxLeverage, allowStopWidening } = seed;
  return {
    ...ratio('riskRatio', seed.riskPercent),
    ...(maxOpenPositions === undefined ? {} : { maxOpenPositions }),
    ...(maxLeverage === undefined ? {} : { maxLeverage }),
    ...ratio('maxPriceDistanceRatio', seed.maxPriceDistancePercent),
    ...ratio('slippageRatio', seed.slippagePercent),
    ...ms('maxSignalAgeMs', seed.maxSignalAgeMinutes, MINUTE_MS),
    ...ms('entryExpiryMs', seed.entryExpiryHours, HOUR_MS),
    ...(allowStopWidening === undefined ? {} : { allowStopWidening }),
  };
}
