import { z } from 'zod';
import { askJson } from './ask-json.ts';
import type { Desk } from './make-community.ts';

/** Discord's limits: https://discord.com/developers/docs/resources/message */
const MOST_CONTENT = 2_000;
const MOST_DESCRIPTION = 4_096;

const Posted = z.object({ id: z.string() });

type PostInput = { readonly desk: Desk; readonly text: string; readonly replyToMessageId: string | null };

/** Writes a message as the provider in the Discord sandbox and returns its id. What is too long for a message is written into embeds. */
export async function postMessage(sandboxUrl: string, { desk, text, replyToMessageId }: PostInput): Promise<string> {
  const body = { ...desk, ...bodyOf(text), ...(replyToMessageId === null ? {} : { replyTo: replyToMessageId }) };
  return (await askJson({ url: `${sandboxUrl}/sandbox/messages`, body, reply: Posted })).id;
}

function bodyOf(text: string): { readonly content: string } | { readonly embeds: readonly { readonly description: string }[] } {
  if (text.length <= MOST_CONTENT) return { content: text };
  return { embeds: splitAtLines(text).map((description) => ({ description })) };
}

/** The bot reads embeds one below the other, so that cuts between lines do not show. */
function splitAtLines(text: string): readonly string[] {
  const parts: string[] = [];
  for (let rest = text; rest !== '';) {
    const cut = rest.length <= MOST_DESCRIPTION ? rest.length : Math.max(rest.lastIndexOf('\n', MOST_DESCRIPTION), 1);
    parts.push(rest.slice(0, cut));
    rest = rest.slice(cut).replace(/^\n/, '');
  }
  return parts;
}
