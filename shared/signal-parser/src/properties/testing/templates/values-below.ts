import type { Template } from '../parts.ts';

export const valuesBelow: Template = {
  name: 'values under their labels',
  render: ({ symbol, side, entryLabel, entry, stopLabel, stop, targetsLabel, targets, hints }) =>
    [`${symbol} ${side}`, ...hints, `${entryLabel}:`, entry, `${targetsLabel}:`, targets.join(' - '), `${stopLabel}:`, stop].join('\n'),
};
