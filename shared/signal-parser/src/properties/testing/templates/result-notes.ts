import type { Template } from '../parts.ts';

export const resultNotes: Template = {
  name: 'what each level makes, in brackets behind it',
  render: ({ symbol, side, entryLabel, entry, stopLabel, stop, targetLabel, targets, hints }) =>
    [
      `${symbol} | ${side}`,
      `${entryLabel}: ${entry}`,
      ...targets.map((target, at) => `${targetLabel} ${at + 1}: ${target} (+${at + 1}.5%)`),
      `${stopLabel}: ${stop} (-2.4%)`,
      ...hints,
    ].join('\n'),
};
