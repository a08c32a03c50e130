import type { Template } from '../parts.ts';

export const labelledLines: Template = {
  name: 'a label a line',
  render: ({ symbol, side, entryLabel, entry, stopLabel, stop, targetLabel, targets, hints }) =>
    [
      `${side} ${symbol}`,
      `${entryLabel}: ${entry}`,
      `${stopLabel}: ${stop}`,
      ...targets.map((target, at) => `${targetLabel}${targets.length > 1 ? ` ${at + 1}` : ''}: ${target}`),
      ...hints,
    ].join('\n'),
};
