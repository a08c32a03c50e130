import type { Template } from '../parts.ts';

export const bullets: Template = {
  name: 'bullets',
  render: ({ symbol, side, entryLabel, entry, stopLabel, stop, targetLabel, targets, hints }) =>
    [
      `${side} - ${symbol}`,
      ...hints.map((hint) => `• ${hint}`),
      `• ${entryLabel}: ${entry}`,
      ...targets.map((target, at) => `• ${targetLabel}${at + 1}: ${target}`),
      `• ${stopLabel}: ${stop}`,
    ].join('\n'),
};
