import type { Template } from '../parts.ts';

export const signs: Template = {
  name: 'signs beside the labels, hints in the heading',
  render: ({ symbol, side, entryLabel, entry, stopLabel, stop, targetsLabel, targets, hints }) =>
    [
      [`🪙 ${symbol}`, side, ...hints].join(' • '),
      `💰 ${entryLabel} 👉 ${entry}`,
      `🎯 ${targetsLabel} 👉 ${targets.join(', ')}`,
      `⛔️ ${stopLabel} 👉 ${stop}`,
    ].join('\n'),
};
