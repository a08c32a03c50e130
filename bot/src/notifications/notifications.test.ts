import { makeTradeView } from '@trade-executor/contracts/testing/make-trade-view';
import type { NotificationView } from '@trade-executor/contracts/internal/notifications';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startDiscordWorld, world } from '../testing/discord-world.ts';
import type { DiscordWorld } from '../testing/discord-world.ts';
import { startFakeServer } from '../testing/fake-server.ts';
import type { FakeServer } from '../testing/fake-server.ts';
import { makeReceiptView } from '../testing/make-receipt-view.ts';
import { makeSource, startTestBot } from '../testing/start-test-bot.ts';
import type { TestBot } from '../testing/start-test-bot.ts';
import { markOf, nonceOf } from './notification-key.ts';

vi.setConfig({ testTimeout: 20_000 }); // processes and sockets on a busy machine

const KEY = 'trade-1/card';

function makeNotification(changes: Partial<NotificationView> = {}): NotificationView {
  return {
    key: KEY,
    revision: 1,
    recipient: { type: 'user', discordUserId: world.trader },
    shownIn: null,
    claimedBefore: false,
    content: { kind: 'trade-card', trade: makeTradeView() },
    ...changes,
  };
}

let discord: DiscordWorld;
let server: FakeServer;
let bot: TestBot;
let direct: string;

beforeEach(async () => {
  discord = await startDiscordWorld();
  server = await startFakeServer({ version: 1, sources: [makeSource()] });
  bot = await startTestBot(discord, server);
  direct = await discord.directChannelOf(world.trader);
});

afterEach(async () => {
  await bot.stop();
  await server.close();
  await discord.close();
});

async function notify(...notifications: NotificationView[]): Promise<void> {
  const settled = server.acknowledged.length + server.failed.length + notifications.length;
  server.state.waiting.push(...notifications);
  server.pushNotifications();
  await server.until(() => server.acknowledged.length + server.failed.length >= settled);
}

test("a card comes by direct message with the key's mark, and is acknowledged with its place", async () => {
  await notify(makeNotification());
  const [card, ...more] = await discord.view(direct);
  expect(more).toEqual([]);
  expect(card?.embeds[0]?.title).toBe('LONG BTC/USDT · open');
  expect(card?.embeds[0]?.footer?.text).toContain(markOf(KEY));
  expect(server.acknowledged).toEqual([{ key: KEY, revision: 1, channelId: direct, messageId: card?.id }]);
});

test('the next revision edits the same message', async () => {
  await notify(makeNotification());
  const shownIn = { channelId: direct, messageId: server.acknowledged[0]?.messageId ?? '' };
  const trade = makeTradeView({ stage: 'closed', closeReason: 'target' });
  await notify(makeNotification({ revision: 2, shownIn, content: { kind: 'trade-card', trade } }));
  const messages = await discord.view(direct);
  expect(messages.map(({ embeds }) => embeds[0]?.title)).toEqual(['LONG BTC/USDT · closed']);
  expect(server.acknowledged[1]).toEqual({ key: KEY, revision: 2, ...shownIn });
});

test('a card that was deleted in Discord is sent anew', async () => {
  await notify(makeNotification());
  const shownIn = { channelId: direct, messageId: '999999999999999999' };
  await notify(makeNotification({ revision: 2, shownIn }));
  expect(await discord.view(direct)).toHaveLength(2);
  expect(server.acknowledged[1]?.messageId).not.toBe(shownIn.messageId);
});

test('sent but never acknowledged: the next claim finds the card, brings it up to date and adopts it', async () => {
  server.state.acknowledgingFails = true;
  server.state.waiting.push(makeNotification());
  server.pushNotifications();
  await discord.untilSeen(direct, (messages) => messages.length === 1);
  await bot.stop();

  server.state.acknowledgingFails = false;
  const trade = makeTradeView({ stage: 'closing' });
  server.state.waiting.push(makeNotification({ revision: 2, claimedBefore: true, content: { kind: 'trade-card', trade } }));
  bot = await startTestBot(discord, server);
  await server.until(() => server.acknowledged.length === 1);
  const messages = await discord.view(direct);
  expect(messages.map(({ embeds }) => embeds[0]?.title)).toEqual(['LONG BTC/USDT · closing']);
  expect(server.acknowledged).toEqual([{ key: KEY, revision: 2, channelId: direct, messageId: messages[0]?.id }]);
});

test('sent twice within minutes, Discord keeps it at one message by the nonce', async () => {
  await notify(makeNotification());
  await notify(makeNotification());
  expect(await discord.view(direct)).toHaveLength(1);
  expect(server.acknowledged[1]?.messageId).toBe(server.acknowledged[0]?.messageId);
});

test('a refusal answers under the provider’s message', async () => {
  const { id } = await discord.post({ content: 'LONG BTC/USDT entry 60000 stop 61500' });
  const denial = {
    code: 'SIGNAL_REFUSED',
    what: 'This call was not traded.',
    why: 'The stop is above the entry.',
    whatToDo: 'Edit the stop.',
  };
  await notify(
    makeNotification({
      recipient: { type: 'channel', channelId: world.callsChannelId, replyToMessageId: id },
      content: { kind: 'message-refused', receipt: makeReceiptView({ verdict: 'denied', denial, trade: null, plan: null }) },
    }),
  );
  const reply = (await discord.view(world.callsChannelId)).at(-1);
  expect(reply?.message_reference?.message_id).toBe(id);
  expect(reply?.embeds[0]?.description).toContain('The stop is above the entry.');
  await bot.idle();
  expect(server.submitted.map(({ messageId }) => messageId)).toEqual([id]); // our own reply is not read
});

test('one that fails is reported and does not block the others; a person who does not exist is unreachable', async () => {
  await notify(
    makeNotification({ key: 'nobody', recipient: { type: 'user', discordUserId: '499999999999999999' } }),
    makeNotification({ key: 'no-channel', recipient: { type: 'channel', channelId: '399999999999999999', replyToMessageId: null } }),
    makeNotification(),
  );
  expect(server.acknowledged.map(({ key }) => key)).toEqual([KEY]);
  expect(new Map(server.failed.map(({ key, unreachable }) => [key, unreachable]))).toEqual(
    new Map([
      ['no-channel', true],
      ['nobody', true],
    ]),
  );
});

test('nonce and mark are made of the key alone, within the lengths Discord allows', () => {
  expect(nonceOf(KEY, null)).toMatch(/^[0-9a-f]{25}$/);
  expect(nonceOf(KEY, null)).toBe(nonceOf(KEY, null));
  expect(nonceOf(KEY, 2)).not.toBe(nonceOf(KEY, null));
  expect(markOf(KEY)).toMatch(/^#[0-9a-f]{10}$/);
});
