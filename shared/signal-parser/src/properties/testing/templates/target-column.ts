import type { Template } from '../parts.ts';

export const targetColumn: Template = {
  name: 'a bare column of targets',
  render: ({ symbol, side, entryLabel, entry, stopLabel, stop, targetsLabel, targets, hints }) =>
    [`${symbol} ${side}`, `${entryLabel} ${entry}`, `${stopLabel} ${stop}`, ...hints, `${targetsLabel}:`, ...targets].join('\n'),
};
