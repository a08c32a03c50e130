import type { SandboxContext } from '../sandbox-context.ts';
import { refuse } from '../wire/discord-error.ts';
import type { StoredMessage } from '../wire/message.ts';
import type { Snowflake } from '../wire/snowflake.ts';

const unicodeEmoji = /^(?=.*(\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3))(\p{Emoji}|\p{Emoji_Component}){1,16}$/u;

export type Reaction = { readonly stored: StoredMessage; readonly userId: Snowflake; readonly emoji: string };

/** Adds the reaction once; 10014 for what is no emoji. */
export function addReaction(context: SandboxContext, { stored, userId, emoji }: Reaction): void {
  if (!isEmoji(emoji)) throw refuse('unknownEmoji');
  if (context.state.reactions.add(stored.message.id, emoji, userId)) context.bus.emit({ type: 'reaction.added', stored, userId, emoji });
}

/** Takes the reaction away; nothing happens when there is none. */
export function removeReaction(context: SandboxContext, { stored, userId, emoji }: Reaction): void {
  if (context.state.reactions.remove(stored.message.id, emoji, userId))
    context.bus.emit({ type: 'reaction.removed', stored, userId, emoji });
}

function isEmoji(text: string): boolean {
  return /^\w+:\d+$/.test(text) || unicodeEmoji.test(text);
}
