import { Collection, MessageFlags, MessageFlagsBitField, MessageReferenceType } from 'discord.js';
import { expect, test } from 'vitest';
import { messageFacts } from './message-facts.ts';
import type { ReadableMessage } from './message-facts.ts';

const OWN = '900000000000000001';

function makeMessage(changes: Partial<ReadableMessage> = {}): ReadableMessage {
  return {
    id: '500000000000000001',
    guildId: '200000000000000001',
    channelId: '300000000000000001',
    channel: { isThread: () => false, parentId: '300000000000000000' },
    author: { id: '400000000000000001', bot: false },
    content: 'long btc',
    embeds: [],
    webhookId: null,
    system: false,
    reference: null,
    flags: new MessageFlagsBitField(),
    messageSnapshots: new Collection(),
    createdTimestamp: 1_790_000_000_000,
    editedTimestamp: null,
    ...changes,
  };
}

const reference = { guildId: '200000000000000001', channelId: '300000000000000001', messageId: '500000000000000000' };

test('a reply names the message it answers, but only within its channel', () => {
  expect(messageFacts(makeMessage({ reference: { ...reference, type: MessageReferenceType.Default } }), OWN)).toMatchObject({
    forwarded: false,
    replyToMessageId: reference.messageId,
  });
  const elsewhere = { ...reference, channelId: '300000000000000009', type: MessageReferenceType.Default };
  expect(messageFacts(makeMessage({ reference: elsewhere }), OWN)?.replyToMessageId).toBeNull();
});

test('a forwarded message is flagged, and read with what it carries', () => {
  const snapshot = { content: 'LONG ETH', embeds: [] };
  const message = makeMessage({
    content: '',
    reference: { ...reference, type: MessageReferenceType.Forward },
    messageSnapshots: new Collection([['1', snapshot]]),
  });
  expect(messageFacts(message, OWN)).toMatchObject({ forwarded: true, replyToMessageId: null, text: 'LONG ETH' });
});

test('a post of a followed channel is not its author’s word either', () => {
  const flags = new MessageFlagsBitField(MessageFlags.IsCrosspost);
  expect(messageFacts(makeMessage({ flags, webhookId: '600000000000000001' }), OWN)).toMatchObject({ forwarded: true });
});

test('our own posts, pins and direct messages are nothing to report', () => {
  expect(messageFacts(makeMessage({ author: { id: OWN, bot: true } }), OWN)).toBeNull();
  expect(messageFacts(makeMessage({ system: true }), OWN)).toBeNull();
  expect(messageFacts(makeMessage({ guildId: null }), OWN)).toBeNull();
});

test('in a thread the channel is named in which it was started', () => {
  expect(messageFacts(makeMessage(), OWN)?.parentChannelId).toBeNull();
  const thread = { isThread: () => true, parentId: '300000000000000000' };
  expect(messageFacts(makeMessage({ channel: thread }), OWN)).toMatchObject({ parentChannelId: '300000000000000000' });
});
