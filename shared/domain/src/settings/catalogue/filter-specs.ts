import { DAY_MS, SECOND_MS } from '../../time.ts';
import type { FilterSettings } from '../copier-settings.ts';
import type { SpecsOf } from '../setting-spec.ts';

export const filterSpecs = {
  allowedCoins: { kind: 'coins', none: 'all coins', label: 'Only these coins', help: 'Calls for any other coin are skipped.' },
  deniedCoins: { kind: 'coins', none: 'none', label: 'Never these coins', help: 'Counts before the list of coins that are followed.' },
  direction: {
    kind: 'choice',
    none: null,
    label: 'Direction',
    help: 'Calls the other way are skipped.',
    options: { both: 'Long and short', long: 'Long only', short: 'Short only' },
  },
  minRewardRatio: {
    kind: 'decimal',
    least: '0.1',
    most: '100',
    unit: '× risk',
    none: 'any',
    label: 'Reward, at least',
    help: 'The way to the average target against the way to the stop.',
  },
  requireProviderStop: {
    kind: 'boolean',
    none: null,
    label: 'The call must have its own stop',
    help: 'Off: a call without a stop gets yours, when you have set one.',
  },
  tradingDays: { kind: 'weekdays', none: 'every day', label: 'Days', help: 'New trades on these days only.' },
  tradingHours: {
    kind: 'hours',
    none: 'all day',
    label: 'Hours',
    help: 'New trades between these times only; over midnight when the first is later.',
  },
  timeZone: {
    kind: 'timeZone',
    none: null,
    label: 'Time zone',
    help: 'Of days, hours and the time at which everything is closed.',
    matters: ({ tradingDays, tradingHours, sessionEnd }) => tradingDays.length > 0 || tradingHours !== null || sessionEnd !== null,
  },
  minDailyVolume: {
    kind: 'decimal',
    least: '1',
    most: '100000000000',
    unit: 'USDT',
    none: 'any',
    label: 'Volume in 24 hours, at least',
    help: 'Coins that are traded less are skipped.',
  },
  maxSpreadRatio: {
    kind: 'ratio',
    least: '0.0001',
    most: '0.1',
    none: 'any',
    label: 'Spread, at most',
    help: 'Between the best bid and the best ask.',
  },
  maxPriceDistanceRatio: {
    kind: 'ratio',
    least: '0.0001',
    most: '0.5',
    none: null,
    label: 'Distance to the market',
    help: 'How far the price may be from the entry.',
  },
  maxSignalAgeMs: {
    kind: 'duration',
    least: SECOND_MS,
    most: DAY_MS,
    unit: 'seconds',
    none: null,
    label: 'Age of a call',
    help: 'Older ones open nothing.',
  },
} as const satisfies SpecsOf<FilterSettings>;
