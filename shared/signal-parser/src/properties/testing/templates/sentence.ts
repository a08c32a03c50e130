import type { Template } from '../parts.ts';

export const sentence: Template = {
  name: 'a sentence with commas',
  render: ({ symbol, side, entryLabel, entry, stopLabel, stop, targetsLabel, targets, hints }) => {
    const lower = (label: string): string => label.toLocaleLowerCase();
    return [
      `${symbol} ${side}, ${lower(entryLabel)} ${entry}, ${lower(stopLabel)} ${stop}, ${lower(targetsLabel)} ${targets.join(' ; ')}`,
      ...hints,
    ].join('\n');
  },
};
