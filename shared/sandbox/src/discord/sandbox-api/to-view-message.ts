import { toFullMessage } from '../actions/to-full-message.ts';
import type { SandboxContext } from '../sandbox-context.ts';
import type { FullMessage, StoredMessage } from '../wire/message.ts';
import type { Snowflake } from '../wire/snowflake.ts';

/** A message as a person sees it: Discord's message, `me` of its reactions meaning that person, and whether only they see it. */
export type ViewMessage = FullMessage & { readonly guild_id: Snowflake | null; readonly ephemeral: boolean };

export function toViewMessage(context: SandboxContext, { message, guildId, visibleTo }: StoredMessage, personId: Snowflake): ViewMessage {
  return { ...toFullMessage(context, message, personId), guild_id: guildId, ephemeral: visibleTo !== null };
}
