import type { Template } from '../parts.ts';

export const stopFirst: Template = {
  name: 'the stop and the targets before the entry',
  render: ({ symbol, side, entryLabel, entry, stopLabel, stop, targetLabel, targets, hints }) =>
    [
      symbol,
      side,
      `${stopLabel}: ${stop}`,
      ...targets.map((target, at) => `${targetLabel} ${at + 1} - ${target}`),
      `${entryLabel}: ${entry}`,
      ...hints,
    ].join('\n'),
};
