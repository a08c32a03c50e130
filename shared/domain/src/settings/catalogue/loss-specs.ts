import { DAY_MS, MINUTE_MS } from '../../time.ts';
import type { LossSettings } from '../copier-settings.ts';
import type { SpecsOf } from '../setting-spec.ts';

const lossLimit = { kind: 'ratio', least: '0.001', most: '1', none: 'no limit' } as const;

export const lossSpecs = {
  maxDailyLossRatio: { ...lossLimit, label: 'Loss of a day, at most', help: 'Of the equity at the start of the day.' },
  maxWeeklyLossRatio: { ...lossLimit, label: 'Loss of a week, at most', help: 'Of the equity at the start of the week.' },
  maxDrawdownRatio: { ...lossLimit, label: 'Loss from the peak, at most', help: 'Of the highest equity so far.' },
  lossPause: {
    kind: 'choice',
    none: null,
    label: 'When such a loss is reached',
    help: 'What is open keeps its stop in any case.',
    options: {
      entries_off: 'No new trades',
      exits_only: 'No new trades, cancel waiting entries',
      flatten: 'Close everything at once',
      locked: 'Stop until a person unlocks',
    },
    matters: ({ maxDailyLossRatio, maxWeeklyLossRatio, maxDrawdownRatio }) =>
      maxDailyLossRatio !== null || maxWeeklyLossRatio !== null || maxDrawdownRatio !== null,
  },
  cooldownAfterStops: {
    kind: 'whole',
    least: 1,
    most: 100,
    unit: 'stops',
    none: 'off',
    label: 'Rest after stops in a row',
    help: 'So many trades stopped out one after the other turn new entries off for a while.',
  },
  cooldownMs: {
    kind: 'duration',
    least: MINUTE_MS,
    most: 30 * DAY_MS,
    unit: 'minutes',
    none: null,
    label: 'Length of the rest',
    help: 'Afterwards new entries are on again by themselves.',
    matters: ({ cooldownAfterStops }) => cooldownAfterStops !== null,
  },
} as const satisfies SpecsOf<LossSettings>;
