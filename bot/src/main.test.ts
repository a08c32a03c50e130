import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { startDiscordWorld } from './testing/discord-world.ts';
import { FAKE_SERVICE_TOKEN, startFakeServer } from './testing/fake-server.ts';
import { makeSource } from './testing/start-test-bot.ts';

const main = join(import.meta.dirname, 'main.ts');

function run(env: Readonly<Record<string, string>>): ChildProcess {
  return fork(main, {
    env: { PATH: process.env['PATH'] ?? '', ENDS_WITH_PARENT: 'yes', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}

async function exitOf(child: ChildProcess): Promise<unknown> {
  const [code] = await once(child, 'exit');
  return code;
}

test('wrong settings are all named, and it ends with 2', async () => {
  const child = run({ SERVER_URL: 'nowhere' });
  const [code, said] = await Promise.all([exitOf(child), child.stderr === null ? '' : text(child.stderr)]);
  expect(code).toBe(2);
  expect(said).toMatch(/SERVER_URL is not an http.*BOT_SERVICE_TOKEN is missing/s);
}, 20_000);

test('it tells its parent when it is ready, and ends when its parent lets go', async () => {
  const discord = await startDiscordWorld();
  const server = await startFakeServer({ version: 1, sources: [makeSource()] });
  const child = run({ DISCORD_API_URL: discord.sandbox.apiUrl, SERVER_URL: server.url, BOT_SERVICE_TOKEN: FAKE_SERVICE_TOKEN });
  const [message] = await once(child, 'message');
  expect(message).toEqual({ event: 'ready' });
  const exit = exitOf(child);
  child.disconnect();
  expect(await exit).toBe(0);
  await server.close();
  await discord.close();
}, 20_000);

test('it ends cleanly on SIGTERM, also while it waits for Discord', async () => {
  const server = await startFakeServer({ version: 1, sources: [] });
  const child = run({ DISCORD_API_URL: 'http://127.0.0.1:9/api', SERVER_URL: server.url, BOT_SERVICE_TOKEN: FAKE_SERVICE_TOKEN });
  await server.until(() => server.requests.includes('GET /sources'));
  const exit = exitOf(child);
  child.kill('SIGTERM');
  expect(await exit).toBe(0);
  await server.close();
}, 20_000);

test('when Discord withholds the message content, it says which switch to turn on and ends with 2', async () => {
  const discord = await startDiscordWorld({ privilegedIntents: 0 });
  const server = await startFakeServer({ version: 1, sources: [] });
  const child = run({ DISCORD_API_URL: discord.sandbox.apiUrl, SERVER_URL: server.url, BOT_SERVICE_TOKEN: FAKE_SERVICE_TOKEN });
  const [code, said] = await Promise.all([exitOf(child), child.stderr === null ? '' : text(child.stderr)]);
  expect(code).toBe(2);
  expect(said).toContain('Bot → Privileged Gateway Intents, and turn on Message Content Intent');
  await server.close();
  await discord.close();
}, 20_000);
