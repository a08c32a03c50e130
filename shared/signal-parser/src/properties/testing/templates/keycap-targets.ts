import type { Template } from '../parts.ts';

export const keycapTargets: Template = {
  name: 'keycaps count the targets',
  render: ({ symbol, side, entryLabel, entry, stopLabel, stop, targetsLabel, targets, hints }) =>
    [
      `📌 ${symbol} ${side}`,
      `${entryLabel}: ${entry}`,
      `🎯 ${targetsLabel}:`,
      ...targets.map((target, at) => `${at + 1}\ufe0f\u20e3 ${target}`),
      `🛑 ${stopLabel}: ${stop}`,
      ...hints,
    ].join('\n'),
};
