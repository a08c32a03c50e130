import type { InteractionAnswer } from './state/interactions.ts';
import type { Channel } from './wire/guild.ts';
import type { StoredMessage } from './wire/message.ts';
import type { Snowflake } from './wire/snowflake.ts';

/** What happened; told after it is on disk, to the gateway and to the chat page. */
export type SandboxEvent =
  | { readonly type: 'message.created' | 'message.updated' | 'message.deleted'; readonly stored: StoredMessage }
  | {
      readonly type: 'reaction.added' | 'reaction.removed';
      readonly stored: StoredMessage;
      readonly userId: Snowflake;
      readonly emoji: string;
    }
  | { readonly type: 'guild.created' | 'guild.updated'; readonly guildId: Snowflake }
  | { readonly type: 'channel.created' | 'channel.updated'; readonly channel: Channel }
  | { readonly type: 'member.added' | 'member.updated' | 'member.removed'; readonly guildId: Snowflake; readonly userId: Snowflake }
  | { readonly type: 'people.changed' }
  | { readonly type: 'commands.changed' }
  | { readonly type: 'bot.changed'; readonly online: boolean }
  | { readonly type: 'interaction.created'; readonly guildId: Snowflake | null; readonly payload: Readonly<Record<string, unknown>> }
  | { readonly type: 'interaction.answered'; readonly interactionId: Snowflake; readonly answer: InteractionAnswer };

export type SandboxBus = {
  emit(event: SandboxEvent): void;
  /** Returns the way to stop listening. */
  listen(listener: (event: SandboxEvent) => void): () => void;
};

export function createSandboxBus(): SandboxBus {
  const listeners = new Set<(event: SandboxEvent) => void>();
  return {
    emit: (event) => listeners.forEach((listener) => listener(event)),
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
