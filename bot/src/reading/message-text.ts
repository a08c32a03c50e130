/** The parts of an embed that are read. Names of author and footer are labels and slogans, not words of the message. */
export type ReadableEmbed = {
  readonly type?: string | undefined;
  readonly url?: string | null | undefined;
  readonly title?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly fields?: readonly { readonly name: string; readonly value: string }[] | undefined;
};

export type TextInput = {
  readonly content: string;
  readonly embeds: readonly ReadableEmbed[];
  /** Written by a bot, an application or a webhook: only these can make embeds of their own. */
  readonly automated: boolean;
};

/** What the parser reads: the content, then each embed's title, description and fields ("name: value"), a line each, no blank ends. */
export function messageText({ content, embeds, automated }: TextInput): string {
  const own = embeds.filter((embed) => !isLinkPreview(embed, content, automated));
  return [content, ...own.map(embedText)].filter((part) => part.trim() !== '').join('\n');
}

/** True for what Discord adds to a link: somebody else's words, and it comes and goes without an edit. A person's message has no other embeds that carry a URL. */
function isLinkPreview(embed: ReadableEmbed, content: string, automated: boolean): boolean {
  if (embed.type !== undefined && embed.type !== 'rich') return true;
  if (typeof embed.url !== 'string' || embed.url === '') return false;
  return !automated || content.includes(embed.url);
}

function embedText({ title, description, fields }: ReadableEmbed): string {
  const lines = [title, description, ...(fields ?? []).map(fieldText)];
  return lines.filter((line) => typeof line === 'string' && line.trim() !== '').join('\n');
}

/** Many bots leave the name blank with a zero-width space. */
function fieldText({ name, value }: { readonly name: string; readonly value: string }): string {
  const label = name.replaceAll(/\u200B|\u200C|\u200D|\u2060|\uFEFF/g, '').trim();
  if (label === '') return value;
  return /[::]$/.test(label) ? `${label} ${value}` : `${label}: ${value}`;
}
