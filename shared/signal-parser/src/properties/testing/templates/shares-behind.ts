import type { Template } from '../parts.ts';

export const sharesBehind: Template = {
  name: 'how much to sell at each target',
  render: ({ symbol, side, entryLabel, entry, stopLabel, stop, targetsLabel, targets, hints }) =>
    [
      `⚡️⚡️ ${symbol} ⚡️⚡️`,
      `${side}`,
      ...hints,
      `${entryLabel}:`,
      entry,
      `${targetsLabel}:`,
      ...targets.map((target, at) => `${at + 1}) ${target} - ${10 + at}%`),
      `${stopLabel}:`,
      stop,
    ].join('\n'),
};
