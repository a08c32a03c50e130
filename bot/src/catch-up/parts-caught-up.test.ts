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
/** What the server heard since `from`: words as joined, parts, ends. */
const heard = (from = 0) =>
  server.submitted
    .slice(from)
    .map(({ text, deleted, partOf, outcome }) =>
      deleted ? 'deleted' : partOf === null ? `${outcome?.kind}: ${text.replaceAll('\n', ' / ')}` : `part: ${text}`,
    );

test('a signal in two messages is heard as one, also when the second comes while the bot is away', async () => {
  await start();
  const call = await discord.post({ content: 'LONG BTC/USDT 60000' });
  await untilSubmitted(1);
  await stop();

  const levels = await discord.post({ content: 'SL 58500\nTP 62000' });
  await start();
  await untilSubmitted(3);
  expect(heard()).toEqual(['entry: LONG BTC/USDT 60000', 'entry: LONG BTC/USDT 60000 / SL 58500 / TP 62000', 'part: SL 58500\nTP 62000']);
  expect(server.submitted[1]).toMatchObject({ messageId: call.id });
  expect(server.submitted[2]).toMatchObject({ messageId: levels.id, partOf: call.id });
});

test('parts edited and deleted while the bot was away change the call', async () => {
  await start();
  await discord.post({ content: 'LONG BTC/USDT 60000' });
  const stopLoss = await discord.post({ content: 'SL 58500' });
  const target = await discord.post({ content: 'TP 62000' });
  await untilSubmitted(5);
  await stop();

  await discord.edit(stopLoss.id, { content: 'SL 59000' });
  await discord.remove(target.id);
  await start();
  await untilSubmitted(9);
  expect(heard(5)).toEqual(['entry: LONG BTC/USDT 60000 / SL 59000', 'part: SL 59000', 'entry: LONG BTC/USDT 60000 / SL 59000', 'deleted']);
  const revisions = server.submitted
    .filter(({ messageId }) => messageId === server.submitted[0]?.messageId)
    .map(({ revision }) => revision);
  expect(revisions).toEqual(revisions.toSorted((a, b) => a - b));
});

test('with nothing new after a restart, nothing is said again', async () => {
  await start();
  await discord.post({ content: 'LONG BTC/USDT 60000' });
  await discord.post({ content: 'SL 58500\nTP 62000' });
  await untilSubmitted(3);
  await stop();
  await start();
  await stop();
  expect(server.submitted).toHaveLength(3);
});
