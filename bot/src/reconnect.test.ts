import { expect, test } from 'vitest';
import { startDiscordWorld, world } from './testing/discord-world.ts';
import { startFakeServer } from './testing/fake-server.ts';
import { makeSource, startTestBot } from './testing/start-test-bot.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

test('when Discord itself goes away and comes back, the bot finds it again and catches up', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bot-reconnect-'));
  const file = join(folder, 'discord.sqlite');
  let discord = await startDiscordWorld({ file });
  const { port } = discord.sandbox;
  const server = await startFakeServer({ version: 1, sources: [makeSource()] });
  const bot = await startTestBot(discord, server);
  await discord.post({ content: 'one' });
  await server.until(() => server.submitted.length === 1);

  await discord.close();
  discord = await startDiscordWorld({ file, port });
  await discord.post({ channelId: world.callsChannelId, content: 'two' });
  await server.until(() => server.submitted.length === 2);
  expect(server.submitted.map(({ text }) => text)).toEqual(['one', 'two']);

  await bot.stop();
  await server.close();
  await discord.close();
  rmSync(folder, { recursive: true });
}, 30_000); // discord.js itself waits 5 s between two identifies

test('when the server restarts, its pushes are heard again', async () => {
  const discord = await startDiscordWorld();
  const server = await startFakeServer({ version: 1, sources: [] });
  const bot = await startTestBot(discord, server);
  server.dropSockets();
  server.state.sources = { version: 2, sources: [makeSource()] };
  await server.until(() => server.requests.some((request) => request.includes(`/channels/${world.callsChannelId}/`)));
  await discord.post({ content: 'heard' });
  await server.until(() => server.submitted.length === 1);
  await bot.stop();
  await server.close();
  await discord.close();
}, 15_000);
