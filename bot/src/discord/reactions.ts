import { RESTJSONErrorCodes, Routes } from 'discord.js';
import type { REST } from 'discord.js';
import { isDiscordError } from './discord-error.ts';

export type Reactions = {
  readonly add: (channelId: string, messageId: string, emoji: string) => Promise<void>;
  /** Takes our own reaction away; nothing when there is none. */
  readonly remove: (channelId: string, messageId: string, emoji: string) => Promise<void>;
};

export function createReactions(rest: REST): Reactions {
  const route = (channelId: string, messageId: string, emoji: string): `/${string}` =>
    Routes.channelMessageOwnReaction(channelId, messageId, encodeURIComponent(emoji));
  return {
    async add(...where) {
      await rest.put(route(...where));
    },
    async remove(...where) {
      try {
        await rest.delete(route(...where));
      } catch (error) {
        if (!isDiscordError(error, RESTJSONErrorCodes.UnknownEmoji)) throw error;
      }
    },
  };
}
