import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startDiscordWorld } from '../testing/discord-world.ts';
import type { DiscordWorld } from '../testing/discord-world.ts';
import { startFakeServer } from '../testing/fake-server.ts';
import type { FakeServer } from '../testing/fake-server.ts';
import { makeSource, startTestBot } from '../testing/start-test-bot.ts';
import type { TestBot } from '../testing/start-test-bot.ts';

vi.setConfig({ testTimeout: 20_000 }); // processes and sockets on a busy machine

let discord: DiscordWorld;
let server: FakeServer;
let bot: TestBot | null;
let clock: number;

beforeEach(async () => {
  clock = Date.now();
  discord = await startDiscordWorld({ now: () => (clock += 1_000), rateLimit: { requests: 10_000, perMs: 1000 } });
  server = await startFakeServer({ version: 1, sources: [makeSource()] });
  bot = null;
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
const seen = () => server.submitted.map(({ text, deleted }) => (deleted ? 'deleted' : text));

test('what was written, edited and deleted while the bot was away is reported, oldest first', async () => {
  await start();
  const first = await discord.post({ content: 'one' });
  const second = await discord.post({ content: 'two' });
  await discord.post({ content: 'three' });
  await untilSubmitted(3);
  await stop();

  await discord.post({ content: 'four' });
  await discord.remove(first.id);
  await discord.edit(second.id, { content: 'two, edited' });
  await discord.post({ content: 'five' });
  await start();
  await untilSubmitted(7);
  await stop();
  expect(seen()).toEqual(['one', 'two', 'three', 'deleted', 'two, edited', 'four', 'five']);
  expect(server.submitted[3]).toMatchObject({ messageId: first.id, revision: Number.MAX_SAFE_INTEGER });
});

test('starting again with nothing new reports nothing', async () => {
  await start();
  await discord.post({ content: 'LONG BTC/USDT entry 60000 SL 58000 TP 63000' });
  await untilSubmitted(1);
  await stop();
  const before = server.requests.filter((request) => request === 'POST /messages').length;
  await start();
  await stop();
  expect(server.requests.filter((request) => request === 'POST /messages')).toHaveLength(before);
});

test('more than one page of missed messages arrives in order', async () => {
  await start();
  await discord.post({ content: 'known' });
  await untilSubmitted(1);
  await stop();
  const missed = Array.from({ length: 230 }, (_, index) => `missed ${index}`);
  for (const content of missed) await discord.post({ content });
  await start();
  await untilSubmitted(231);
  expect(seen()).toEqual(['known', ...missed]);
});

test('of a channel of which nothing is known, only the last minutes are read', async () => {
  await discord.post({ content: 'long ago' });
  clock += 3_600_000;
  await discord.post({ content: 'just now' });
  const offset = clock - Date.now();
  bot = await startTestBot(discord, server, { aheadMs: offset });
  await untilSubmitted(1);
  await stop();
  expect(seen()).toEqual(['just now']);
});

test('a lost session is caught up; messages that come meanwhile wait behind the missed ones', async () => {
  await start();
  await discord.post({ content: 'one' });
  await untilSubmitted(1);
  discord.sandbox.dropConnections({ forget: true });
  await discord.post({ content: 'missed' });
  await untilSubmitted(2);
  await discord.post({ content: 'after' });
  await untilSubmitted(3);
  expect(seen()).toEqual(['one', 'missed', 'after']);
}); // discord.js itself waits 5 s between two identifies

test('what was not acknowledged before a stop is submitted after the next start', async () => {
  await start();
  await discord.post({ content: 'one' });
  await untilSubmitted(1);
  server.state.down = true;
  const before = server.requests.length;
  await discord.post({ content: 'two' });
  await server.until(() => server.requests.length > before);
  await bot?.stop();
  server.state.down = false;
  await start();
  await untilSubmitted(2);
  expect(seen()).toEqual(['one', 'two']);
});

test('edits and deletes of messages that the bot does not remember are reported as they happen', async () => {
  await start();
  const first = await discord.post({ content: 'one' });
  const second = await discord.post({ content: 'two' });
  await untilSubmitted(2);
  await stop();
  await start();
  await discord.edit(first.id, { embeds: [{ title: 'a preview', url: 'https://example.org' }], unfurl: true });
  await discord.edit(first.id, { content: 'one, edited' });
  await discord.remove(second.id);
  await untilSubmitted(4);
  expect(seen()).toEqual(['one', 'two', 'one, edited', 'deleted']);
});
