import type { Template } from '../parts.ts';

export const numberedTargets: Template = {
  name: 'numbered targets under their label',
  render: ({ symbol, side, entryLabel, entry, stopLabel, stop, targetsLabel, targets, hints }) =>
    [
      symbol,
      side,
      ...hints,
      '',
      `${entryLabel}: ${entry}`,
      '',
      `${targetsLabel}:`,
      ...targets.map((target, at) => `${at + 1}) ${target}`),
      '',
      `${stopLabel}: ${stop}`,
    ].join('\n'),
};
