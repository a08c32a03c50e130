import { RESTJSONErrorCodes } from 'discord.js';
import type { Client, Message, TextBasedChannel } from 'discord.js';
import { messageFacts, textOf } from '../reading/message-facts.ts';
import type { MessageFacts } from '../reading/message-facts.ts';
import { isDiscordError } from './discord-error.ts';
import { compareIds } from './message-order.ts';

/** A message read back; `facts` null for what is never reported (our own posts, pins, joins). */
export type HistoryMessage = {
  readonly messageId: string;
  readonly facts: MessageFacts | null;
  /** It carries our own reaction: its provider was shown how it stands. */
  readonly marked: boolean;
};

export const HISTORY_PAGE = 100;

/** A channel's past, read from Discord. */
export type ChannelHistory = {
  /** Up to HISTORY_PAGE messages, oldest first; fewer mean that there are no more in this direction. */
  readonly page: (channelId: string, where: { readonly after: string } | { readonly before: string }) => Promise<readonly HistoryMessage[]>;
  /** False only when Discord says that the message is unknown. */
  readonly exists: (channelId: string, messageId: string) => Promise<boolean>;
  /** Threads of the channel that are not archived, newest first. */
  readonly threads: (channelId: string) => Promise<readonly string[]>;
  /** What the parser reads of the message; null when it is gone. */
  readonly text: (channelId: string, messageId: string) => Promise<string | null>;
};

export function createChannelHistory(client: Client): ChannelHistory {
  const messageOf = async (channelId: string, messageId: string, force: boolean): Promise<Message | null> => {
    try {
      const channel = await textChannel(client, channelId);
      return await channel.messages.fetch({ message: messageId, force });
    } catch (error) {
      if (isDiscordError(error, RESTJSONErrorCodes.UnknownMessage)) return null;
      throw error;
    }
  };
  return {
    async page(channelId, where) {
      const channel = await textChannel(client, channelId);
      const messages = await channel.messages.fetch({ ...where, limit: HISTORY_PAGE, cache: false });
      return [...messages.values()]
        .toSorted((a, b) => compareIds(a.id, b.id))
        .map((message) => ({
          messageId: message.id,
          facts: messageFacts(message, ownUserId(client)),
          marked: message.reactions.cache.some(({ me }) => me),
        }));
    },
    async threads(channelId) {
      const channel = await client.channels.fetch(channelId);
      if (channel === null || !('threads' in channel)) return [];
      const { threads } = await channel.threads.fetchActive();
      return [...threads.keys()].toSorted((a, b) => compareIds(b, a));
    },
    exists: async (channelId, messageId) => (await messageOf(channelId, messageId, true)) !== null,
    async text(channelId, messageId) {
      const message = await messageOf(channelId, messageId, false);
      return message === null ? null : textOf(message);
    },
  };
}

/** Throws before the client is ready. */
export function ownUserId({ user }: Client): string {
  if (user === null) throw new Error('the Discord client is not logged in');
  return user.id;
}

/** Throws when the channel does not exist, cannot be seen or holds no messages. */
export async function textChannel(client: Client, channelId: string): Promise<TextBasedChannel> {
  const channel = await client.channels.fetch(channelId);
  if (channel === null || !channel.isTextBased()) throw new Error(`channel ${channelId} holds no messages`);
  return channel;
}
