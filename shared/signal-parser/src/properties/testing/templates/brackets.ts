import type { Template } from '../parts.ts';

export const brackets: Template = {
  name: 'values in square brackets',
  render: ({ symbol, side, entryLabel, entry, stopLabel, stop, targetsLabel, targets, hints }) =>
    [
      `${symbol} [ ${side} ]`,
      `${entryLabel} = [ ${entry} ]`,
      `${targetsLabel} = [ ${targets.join(' | ')} ]`,
      `${stopLabel} = [ ${stop} ]`,
      ...hints,
    ].join('\n'),
};
