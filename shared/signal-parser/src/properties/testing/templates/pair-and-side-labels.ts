import type { Template } from '../parts.ts';

export const pairAndSideLabels: Template = {
  name: 'labels for the coin and the side too',
  render: ({ symbol, side, pairLabel, sideLabel, entryLabel, entry, stopLabel, stop, targetsLabel, targets, hints }) =>
    [
      `${pairLabel}: ${symbol}`,
      `${sideLabel}: ${side}`,
      ...hints,
      `${entryLabel}: ${entry}`,
      `${targetsLabel}: ${targets.join(' - ')}`,
      `${stopLabel}: ${stop}`,
    ].join('\n'),
};
