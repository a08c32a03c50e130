import type { MessageFacts } from '../reading/message-facts.ts';

export const testIds = {
  guildId: '200000000000000001',
  channelId: '300000000000000001',
  authorId: '400000000000000001',
  messageId: '500000000000000001',
} as const;

/** A plain message of the channel's author. */
export function makeFacts(changes: Partial<MessageFacts> = {}): MessageFacts {
  return {
    guildId: testIds.guildId,
    channelId: testIds.channelId,
    parentChannelId: null,
    messageId: testIds.messageId,
    authorId: testIds.authorId,
    webhookId: null,
    authorIsBot: false,
    forwarded: false,
    replyToMessageId: null,
    text: 'LONG BTC/USDT entry 60000 stop 58500 target 62000',
    postedAt: 1_790_000_000_000,
    revision: 0,
    ...changes,
  };
}
