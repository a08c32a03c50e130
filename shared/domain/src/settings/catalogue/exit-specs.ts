import { DAY_MS, MINUTE_MS } from '../../time.ts';
import type { ExitSettings } from '../copier-settings.ts';
import type { SpecsOf } from '../setting-spec.ts';

export const exitSpecs = {
  targetShares: {
    kind: 'choice',
    none: null,
    label: 'Shares of several targets',
    help: 'Where the call does not say how much is closed at which.',
    options: { even: 'The same at each', front: 'Most at the first', back: 'Most at the last', custom: 'As set below' },
  },
  customTargetShares: {
    kind: 'decimals',
    least: '0',
    most: '1000',
    none: 'not set',
    label: 'Weights of the targets',
    help: 'First to last, such as 50, 30, 20; further targets get the last one.',
    matters: ({ targetShares }) => targetShares === 'custom',
  },
  overrideTargetShares: {
    kind: 'boolean',
    none: null,
    label: 'Your shares before the call’s',
    help: 'On: what the call says about shares of its targets does not count.',
  },
  trailingTargetRatio: {
    kind: 'ratio',
    least: '0.001',
    most: '0.5',
    none: 'off: closed there',
    label: 'Follow beyond the last target',
    help: 'The rest is not closed there but followed at this distance.',
  },
  timeExitMs: {
    kind: 'duration',
    least: MINUTE_MS,
    most: 365 * DAY_MS,
    unit: 'hours',
    none: 'never',
    label: 'Close after',
    help: 'So long after the first fill, at market.',
  },
  sessionEnd: { kind: 'time', none: 'never', label: 'Close every day at', help: 'Everything is closed at market then, in your time zone.' },
  allowReversal: {
    kind: 'boolean',
    none: null,
    label: 'Turn around',
    help: 'A call to the other side closes the position and opens the other way; off: it is skipped while one is open.',
  },
} as const satisfies SpecsOf<ExitSettings>;
