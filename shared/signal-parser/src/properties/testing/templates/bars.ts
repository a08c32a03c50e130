import type { Template } from '../parts.ts';

export const bars: Template = {
  name: 'parts between bars',
  render: ({ symbol, side, entryLabel, entry, stopLabel, stop, targetLabel, targets, hints }) =>
    [
      symbol,
      side,
      ...hints,
      `${entryLabel}: ${entry}`,
      ...targets.map((target, at) => `${targetLabel} ${at + 1}: ${target}`),
      `${stopLabel}: ${stop}`,
    ].join(' | '),
};
