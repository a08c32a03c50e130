import type { APIActionRowComponent, APIButtonComponent, APIEmbed } from 'discord.js';

/** A message as Discord takes it, whether sent, edited or given as an answer. */
export type MessageBody = {
  readonly content: string;
  readonly embeds: APIEmbed[];
  readonly components: APIActionRowComponent<APIButtonComponent>[];
};

/** A message of one embed. */
export function embedBody(embed: APIEmbed, buttons: readonly APIButtonComponent[] = []): MessageBody {
  return { content: '', embeds: [embed], components: buttonRows(buttons) };
}

export function textBody(content: string, buttons: readonly APIButtonComponent[] = []): MessageBody {
  return { content: content.slice(0, 2000), embeds: [], components: buttonRows(buttons) };
}

function buttonRows(buttons: readonly APIButtonComponent[]): APIActionRowComponent<APIButtonComponent>[] {
  return buttons.length === 0 ? [] : [{ type: 1, components: [...buttons] }];
}

/** The same message with the mark in the last line of its last embed, by which it is found again. */
export function withMark(body: MessageBody, mark: string): MessageBody {
  const last = body.embeds.at(-1);
  if (last === undefined) return { ...body, embeds: [{ footer: { text: mark } }] };
  const text = last.footer === undefined ? mark : `${last.footer.text} · ${mark}`;
  return { ...body, embeds: [...body.embeds.slice(0, -1), { ...last, footer: { ...last.footer, text } }] };
}

/** True for an embed that `withMark` marked. */
export function hasMark({ footer }: APIEmbed, mark: string): boolean {
  return footer !== undefined && (footer.text === mark || footer.text.endsWith(` ${mark}`));
}
