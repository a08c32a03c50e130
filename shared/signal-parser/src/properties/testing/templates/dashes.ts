import type { Template } from '../parts.ts';

export const dashes: Template = {
  name: 'dashes in place of colons',
  render: ({ symbol, side, entryLabel, entry, stopLabel, stop, targetLabel, targets, hints }) =>
    [
      `${symbol} - ${side}`,
      `${entryLabel} - ${entry}`,
      ...targets.map((target, at) => `${targetLabel}${at + 1} - ${target}`),
      `${stopLabel} - ${stop}`,
      ...hints,
    ].join('\n'),
};
