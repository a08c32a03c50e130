import { MessageReferenceType, RESTJSONErrorCodes, Routes } from 'discord.js';
import type { APIChannel, APIMessage, Client } from 'discord.js';
import { hasMark } from '../presenters/message-body.ts';
import type { MessageBody } from '../presenters/message-body.ts';
import { ownUserId } from './channel-history.ts';
import { isDiscordError } from './discord-error.ts';

/** How far back in a channel a card is looked for. */
const LOOK_BACK = 50;

/** Our own messages in channels and direct messages; by REST alone, so that none has to be remembered. */
export type Cards = {
  /** Id of the direct-message channel with that person. */
  readonly openDirect: (userId: string) => Promise<string>;
  /** Id of our newest message that carries the mark; null when it is not among the channel's last 50. */
  readonly find: (channelId: string, mark: string) => Promise<string | null>;
  /** Id of the new message, or of the one that Discord remembers under this nonce. */
  readonly send: (
    channelId: string,
    body: MessageBody,
    options: { readonly nonce: string; readonly replyTo: string | null },
  ) => Promise<string>;
  /** False when the message is gone. */
  readonly edit: (channelId: string, messageId: string, body: MessageBody) => Promise<boolean>;
};

const noMentions = { parse: [], replied_user: false };

export function createCards(client: Client): Cards {
  const { rest } = client;
  return {
    async openDirect(userId) {
      const channel = (await rest.post(Routes.userChannels(), { body: { recipient_id: userId } })) as APIChannel;
      return channel.id;
    },
    async find(channelId, mark) {
      const query = new URLSearchParams({ limit: String(LOOK_BACK) });
      const messages = (await rest.get(Routes.channelMessages(channelId), { query })) as APIMessage[];
      const own = ownUserId(client);
      return messages.find(({ author, embeds }) => author.id === own && embeds.some((embed) => hasMark(embed, mark)))?.id ?? null;
    },
    async send(channelId, body, { nonce, replyTo }) {
      const reference = { type: MessageReferenceType.Default, message_id: replyTo, channel_id: channelId, fail_if_not_exists: false };
      const message = (await rest.post(Routes.channelMessages(channelId), {
        body: {
          ...body,
          nonce,
          enforce_nonce: true,
          allowed_mentions: noMentions,
          ...(replyTo === null ? {} : { message_reference: reference }),
        },
      })) as APIMessage;
      return message.id;
    },
    async edit(channelId, messageId, body) {
      try {
        await rest.patch(Routes.channelMessage(channelId, messageId), { body: { ...body, allowed_mentions: noMentions } });
        return true;
      } catch (error) {
        if (isDiscordError(error, RESTJSONErrorCodes.UnknownMessage, RESTJSONErrorCodes.UnknownChannel)) return false;
        throw error;
      }
    },
  };
}
