import { DAY_MS, MINUTE_MS } from '../../time.ts';
import type { ExitSettings } from '../copier-settings.ts';
import type { SpecsOf } from '../setting-spec.ts';

export const exitSpecs = {
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
