import type { APIEmbed } from 'discord.js';

/** Discord's limits of an embed, in characters. */
export const limits = { title: 256, description: 4096, fieldName: 256, fieldValue: 1024, fields: 25, footer: 2048, total: 6000 } as const;

/** The text, shortened with an ellipsis when it is longer than `max`. */
export function fit(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** As many whole lines as fit into `max`, and how many are left out. A first line that is too long is cut. */
export function fitLines(lines: readonly string[], max: number): string {
  const all = lines.join('\n');
  if (all.length <= max) return all;
  for (let kept = lines.length - 1; kept > 0; kept -= 1) {
    const text = [...lines.slice(0, kept), `… and ${lines.length - kept} more`].join('\n');
    if (text.length <= max) return text;
  }
  return fit(all, max);
}

const control = /([\\*_~`|>#[\]()<])/g;

/** Words of others (names, replies of a venue) without any effect as formatting, mention or link. */
export function plain(text: string): string {
  return text.replaceAll(control, '\\$1').replaceAll('@', '@\u200B');
}

/** The embed within Discord's limit for all text of a message, by leaving out its last fields; room is kept for a mark and a short second embed. */
export function fitEmbed(embed: APIEmbed): APIEmbed {
  const fields = [...(embed.fields ?? [])].slice(0, limits.fields);
  while (fields.length > 0 && textLength({ ...embed, fields }) > limits.total - ROOM) fields.pop();
  return { ...embed, fields };
}

const ROOM = 1000;

function textLength({ title, description, fields, footer }: APIEmbed): number {
  const parts = [title, description, footer?.text, ...(fields ?? []).flatMap(({ name, value }) => [name, value])];
  return parts.reduce((sum, part) => sum + (part?.length ?? 0), 0);
}
