import { nothingAllowed } from '@trade-executor/domain/signals/source-permissions';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startDiscordWorld, world } from '../testing/discord-world.ts';
import type { DiscordWorld } from '../testing/discord-world.ts';
import { startFakeServer } from '../testing/fake-server.ts';
import type { FakeServer } from '../testing/fake-server.ts';
import { makeSource, startTestBot } from '../testing/start-test-bot.ts';
import type { TestBot } from '../testing/start-test-bot.ts';

vi.setConfig({ testTimeout: 20_000 }); // processes and sockets on a busy machine

const CALL = 'LONG BTC/USDT 60000 SL 58500 TP 62000';
let discord: DiscordWorld;
let server: FakeServer;
let bot: TestBot | null = null;

beforeEach(async () => {
  discord = await startDiscordWorld();
  server = await startFakeServer({ version: 1, sources: [makeSource({ allow: { ...nothingAllowed, threads: true } })] });
});

afterEach(async () => {
  await bot?.stop();
  await server.close();
  await discord.close();
});

const start = async (): Promise<void> => void (bot = await startTestBot(discord, server));
const stop = async (): Promise<void> => {
  await bot?.idle();
  await bot?.stop();
  bot = null;
};
const untilSubmitted = (count: number): Promise<void> => server.until(() => server.submitted.length >= count);

test('what the provider says in the thread of his call is read there, as a word on the call', async () => {
  await start();
  const call = await discord.post({ content: CALL });
  await discord.startThread(call.id);
  const said = await discord.post({ channelId: call.id, content: 'move SL to 59000' });
  await untilSubmitted(2);
  expect(server.submitted[1]).toMatchObject({
    channelId: call.id,
    parentChannelId: world.callsChannelId,
    messageId: said.id,
    outcome: { kind: 'instruction', actions: [{ action: 'move_sl', price: '59000' }] },
  });
  await discord.untilSeen(call.id, (messages) => messages.some(({ id, reactions }) => id === said.id && reactions?.length === 1));
});

test('what was written, edited and deleted in threads while the bot was away is caught up with', async () => {
  await start();
  const call = await discord.post({ content: CALL });
  await discord.startThread(call.id);
  const first = await discord.post({ channelId: call.id, content: 'one' });
  const second = await discord.post({ channelId: call.id, content: 'two' });
  await untilSubmitted(3);
  await stop();
  await discord.edit(first.id, { content: 'close half' });
  await discord.remove(second.id);
  await discord.post({ channelId: call.id, content: 'move SL to 59000' });
  await start();
  await untilSubmitted(6);
  const heard = server.submitted.slice(3).map(({ text, deleted, parentChannelId }) => [parentChannelId, deleted ? 'deleted' : text]);
  expect(heard).toEqual(['close half', 'deleted', 'move SL to 59000'].map((what) => [world.callsChannelId, what]));
});

test('where threads are not allowed, a provider’s call in one is told to be refused; others are not heard', async () => {
  server.state.sources = { version: 1, sources: [makeSource()] };
  await start();
  const chat = await discord.post({ content: 'good morning' });
  await discord.startThread(chat.id);
  await discord.post({ channelId: chat.id, content: CALL, personId: world.trader });
  await discord.post({ channelId: chat.id, content: 'good morning' });
  await discord.post({ channelId: chat.id, content: CALL });
  await untilSubmitted(2);
  expect(server.submitted.map(({ text, parentChannelId }) => [text, parentChannelId])).toEqual([
    ['good morning', null],
    [CALL, world.callsChannelId],
  ]);
});
