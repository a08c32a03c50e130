import type { Template } from '../parts.ts';

export const oneLine: Template = {
  name: 'one line without a mark',
  render: ({ symbol, side, entryLabel, entry, stopLabel, stop, targetLabel, targets, hints }) =>
    [`${symbol} ${side} ${entryLabel} ${entry} ${stopLabel} ${stop} ${targetLabel} ${targets.join(' / ')}`, ...hints].join('\n'),
};
