import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startDiscordWorld, world } from './testing/discord-world.ts';
import type { DiscordWorld, SeenMessage } from './testing/discord-world.ts';
import { startFakeServer } from './testing/fake-server.ts';
import type { FakeServer } from './testing/fake-server.ts';
import { makeSource, startTestBot } from './testing/start-test-bot.ts';
import type { TestBot } from './testing/start-test-bot.ts';

vi.setConfig({ testTimeout: 20_000 }); // processes and sockets on a busy machine

const CALL = 'LONG BTC/USDT\nEntry: 60000\nStop: 58500\nTargets: 62000, 64000';

let discord: DiscordWorld;
let server: FakeServer;
let bot: TestBot;

beforeEach(async () => {
  discord = await startDiscordWorld();
  server = await startFakeServer({ version: 1, sources: [makeSource()] });
  bot = await startTestBot(discord, server);
});

afterEach(async () => {
  await bot.stop();
  await server.close();
  await discord.close();
});

const texts = (): readonly string[] => server.submitted.map(({ text }) => text);
const untilSubmitted = (count: number): Promise<void> => server.until(() => server.submitted.length >= count);
const reactionsOf = (messages: readonly SeenMessage[], id: string): readonly string[] =>
  messages.find((message) => message.id === id)?.reactions?.map(({ emoji }) => emoji.name) ?? [];

test('a call in a mapped channel is submitted as read, and gets a tick', async () => {
  const { id } = await discord.post({ content: CALL });
  await untilSubmitted(1);
  expect(server.submitted[0]).toMatchObject({
    guildId: world.guildId,
    channelId: world.callsChannelId,
    messageId: id,
    authorId: world.provider,
    webhookId: null,
    authorIsBot: false,
    forwarded: false,
    replyToMessageId: null,
    text: CALL,
    revision: 0,
    deleted: false,
    sourcesVersion: 1,
    outcome: { kind: 'entry', orders: [{ base: 'BTC', side: 'long', stop: { price: '58500' } }] },
  });
  await discord.untilSeen(world.callsChannelId, (messages) => reactionsOf(messages, id).includes('✅'));
});

test('other channels are not read, and the chatter of others in a mapped one goes no further', async () => {
  await discord.post({ channelId: world.chatChannelId, content: CALL });
  await discord.post({ personId: world.trader, content: 'good morning all' });
  await discord.post({ content: 'good morning traders' });
  await untilSubmitted(1);
  await bot.idle();
  expect(texts()).toEqual(['good morning traders']);
});

test("what another person writes like a call is submitted, so that the server can refuse it; webhooks' too", async () => {
  await discord.post({ personId: world.trader, content: CALL });
  await discord.post({ content: CALL, webhook: true });
  await untilSubmitted(2);
  expect(server.submitted[0]).toMatchObject({ authorId: world.trader, webhookId: null });
  expect(server.submitted[1]?.webhookId).toMatch(/^\d+$/);
});

test('an embed is read, and a reply names what it answers', async () => {
  const call = await discord.post({ content: CALL });
  await discord.post({ content: 'close', replyTo: call.id });
  await discord.post({ webhook: true, content: '', embeds: [{ title: 'ETH/USDT LONG', fields: [{ name: 'Entry', value: '3000' }] }] });
  await untilSubmitted(3);
  expect(server.submitted[1]).toMatchObject({ replyToMessageId: call.id });
  expect(server.submitted[2]).toMatchObject({ text: 'ETH/USDT LONG\nEntry: 3000' });
});

test('an edit is a new revision with its edit time; a link preview is not', async () => {
  const { id } = await discord.post({ content: CALL });
  await untilSubmitted(1);
  await discord.edit(id, { embeds: [{ title: 'SHORT BTC', url: 'https://example.org' }], unfurl: true });
  await discord.edit(id, { content: CALL.replace('64000', '65000') });
  await untilSubmitted(2);
  const [message] = (await discord.view(world.callsChannelId)).filter((seen) => seen.id === id);
  expect(server.submitted[1]).toMatchObject({
    messageId: id,
    revision: Date.parse(message?.edited_timestamp ?? ''),
    text: CALL.replace('64000', '65000'),
  });
  await bot.idle();
  expect(server.submitted).toHaveLength(2);
});

test('a delete is the final revision', async () => {
  const { id } = await discord.post({ content: CALL });
  await untilSubmitted(1);
  await discord.remove(id);
  await untilSubmitted(2);
  expect(server.submitted[1]).toMatchObject({
    messageId: id,
    authorId: world.provider,
    deleted: true,
    outcome: null,
    revision: Number.MAX_SAFE_INTEGER,
  });
});

test('a refused call gets a warning, which gives way when an edit mends it', async () => {
  const { id } = await discord.post({ content: CALL.replace('58500', '61500') });
  await discord.untilSeen(world.callsChannelId, (messages) => reactionsOf(messages, id).includes('⚠️'));
  await discord.edit(id, { content: CALL });
  const seen = await discord.untilSeen(world.callsChannelId, (messages) => reactionsOf(messages, id).includes('✅'));
  expect(reactionsOf(seen, id)).toEqual(['✅']);

  await discord.edit(id, { content: 'never mind, have a nice day' });
  const quiet = await discord.untilSeen(world.callsChannelId, (messages) => reactionsOf(messages, id).includes('💬'));
  expect(reactionsOf(quiet, id)).toEqual(['💬']);
});

test('while the server is down messages wait, and arrive once each and in order', async () => {
  server.state.down = true;
  await discord.post({ content: 'first' });
  await discord.post({ content: 'second' });
  await discord.post({ content: 'third' });
  await bot.asleep();
  server.state.down = false;
  bot.retryNow();
  await untilSubmitted(3);
  expect(texts()).toEqual(['first', 'second', 'third']);
});

test('stale sources are fetched, and the message is parsed and submitted again', async () => {
  server.state.sources = { version: 2, sources: [makeSource({ profile: { ...makeSource().profile, ignoreLines: ['Entry'] } })] };
  await discord.post({ content: CALL });
  await untilSubmitted(1);
  expect(server.submitted[0]).toMatchObject({ sourcesVersion: 2 });
});

test('a channel mapped while running is read from then on', async () => {
  server.state.sources = { version: 2, sources: [makeSource(), makeSource({ sourceId: 's2', channelId: world.otherCallsChannelId })] };
  server.pushSources();
  await server.until(() => server.requests.some((request) => request.includes(world.otherCallsChannelId)));
  await discord.post({ channelId: world.otherCallsChannelId, content: CALL });
  await untilSubmitted(1);
});
