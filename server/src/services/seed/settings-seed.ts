import { settingChangeShape, type SettingShape } from '@trade-executor/contracts/api/setting-schema';
import type { SettingName } from '@trade-executor/domain/settings/copier-settings';
import { settingCatalogue, settingNames } from '@trade-executor/domain/settings/setting-catalogue';
import { z } from 'zod';
import { boundedDecimal, boundedInteger } from './seed-fields.ts';

/** In the words of people: percent, minutes, hours. */
const inWords = {
  riskPercent: boundedDecimal({ least: '0', most: '100', whatItIs: 'the percent of equity lost at the stop' }),
  maxOpenPositions: boundedInteger({ least: 1, most: 1_000, whatItIs: 'how many positions may be open' }),
  maxLeverage: boundedDecimal({ least: '1', most: '200', whatItIs: 'the highest leverage' }),
  maxPriceDistancePercent: boundedDecimal({ least: '0', most: '100', whatItIs: 'how many percent the market may be from the entry' }),
  slippagePercent: boundedDecimal({ least: '0', most: '10', whatItIs: 'the percent of price lost at market orders' }),
  maxSignalAgeMinutes: boundedInteger({ least: 1, most: 10, whatItIs: 'after how many minutes a signal is too old' }),
  entryExpiryHours: boundedInteger({ least: 1, most: 8_760, whatItIs: 'after how many hours an unfilled entry is cancelled' }),
  allowStopWidening: z.boolean('must be true or false'),
};

/** Which words say the same as which setting. */
const sameAs = {
  riskPercent: 'riskRatio',
  maxPriceDistancePercent: 'maxPriceDistanceRatio',
  slippagePercent: 'slippageRatio',
  maxSignalAgeMinutes: 'maxSignalAgeMs',
  entryExpiryHours: 'entryExpiryMs',
} as const;

/** By the names of the catalogue, as over the API; decimals may be numbers too. */
const byName = Object.fromEntries(settingNames.map((name) => [name, withNumbers(name)])) as SettingShape;

/** Settings of a copier, a community or a provider, by their names or in the words of people. What is left out, another level says. */
export const SettingsSeed = z
  .strictObject({ ...inWords, ...byName, ...inWords })
  .partial()
  .superRefine((said, context) => {
    for (const [words, name] of Object.entries(sameAs)) {
      if (Reflect.get(said, words) === undefined || Reflect.get(said, name) === undefined) continue;
      context.addIssue({ code: 'custom', path: [words], input: said, message: `says the same as ${name}. Keep one of them` });
    }
  });
export type SettingsSeed = z.infer<typeof SettingsSeed>;

function withNumbers(name: SettingName): z.ZodType {
  const { kind } = settingCatalogue[name];
  const schema = settingChangeShape[name];
  if (kind !== 'ratio' && kind !== 'decimal') return schema;
  return z.preprocess((value) => (typeof value === 'number' ? String(value) : value), schema);
}
