import type { Template } from '../parts.ts';

export const boldAndCode: Template = {
  name: 'bold labels, values in code marks',
  render: ({ symbol, side, entryLabel, entry, stopLabel, stop, targetsLabel, targets, hints }) =>
    [
      `**${symbol}** — __${side}__`,
      `**${entryLabel}:** \`${entry}\``,
      `**${stopLabel}:** \`${stop}\``,
      `**${targetsLabel}:** ${targets.map((target) => `\`${target}\``).join(', ')}`,
      ...hints.map((hint) => `*${hint}*`),
    ].join('\n'),
};
