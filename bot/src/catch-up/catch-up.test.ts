import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openBotStage, type BotStage } from '../testing/open-bot-stage.ts';

vi.setConfig({ testTimeout: 20_000 }); // processes and sockets on a busy machine

let stage: BotStage;
let clock: number;

beforeEach(async () => {
  clock = Date.now();
  stage = await openBotStage({ discord: { now: () => (clock += 1_000), rateLimit: { requests: 10_000, perMs: 1000 } } });
});
afterEach(() => stage.close());

const seen = () => stage.server.submitted.map(({ text, deleted }) => (deleted ? 'deleted' : text));

test('what was written, edited and deleted while the bot was away is reported, oldest first', async () => {
  await stage.start();
  const first = await stage.discord.post({ content: 'one' });
  const second = await stage.discord.post({ content: 'two' });
  await stage.discord.post({ content: 'three' });
  await stage.untilSubmitted(3);
  await stage.stop();

  await stage.discord.post({ content: 'four' });
  await stage.discord.remove(first.id);
  await stage.discord.edit(second.id, { content: 'two, edited' });
  await stage.discord.post({ content: 'five' });
  await stage.start();
  await stage.untilSubmitted(7);
  await stage.stop();
  expect(seen()).toEqual(['one', 'two', 'three', 'deleted', 'two, edited', 'four', 'five']);
  expect(stage.server.submitted[3]).toMatchObject({ messageId: first.id, revision: Number.MAX_SAFE_INTEGER });
});

test('starting again with nothing new reports nothing', async () => {
  await stage.start();
  await stage.discord.post({ content: 'LONG BTC/USDT entry 60000 SL 58000 TP 63000' });
  await stage.untilSubmitted(1);
  await stage.stop();
  const before = stage.server.requests.filter((request) => request === 'POST /messages').length;
  await stage.start();
  await stage.stop();
  expect(stage.server.requests.filter((request) => request === 'POST /messages')).toHaveLength(before);
});

test('more than one page of missed messages arrives in order', async () => {
  await stage.start();
  await stage.discord.post({ content: 'known' });
  await stage.untilSubmitted(1);
  await stage.stop();
  const missed = Array.from({ length: 230 }, (_, index) => `missed ${index}`);
  for (const content of missed) await stage.discord.post({ content });
  await stage.start();
  await stage.untilSubmitted(231);
  expect(seen()).toEqual(['known', ...missed]);
});

test('of a channel of which nothing is known, only the last minutes are read', async () => {
  await stage.discord.post({ content: 'long ago' });
  clock += 3_600_000;
  await stage.discord.post({ content: 'just now' });
  const offset = clock - Date.now();
  await stage.start(offset);
  await stage.untilSubmitted(1);
  await stage.stop();
  expect(seen()).toEqual(['just now']);
});

test('a lost session is caught up; messages that come meanwhile wait behind the missed ones', async () => {
  await stage.start();
  await stage.discord.post({ content: 'one' });
  await stage.untilSubmitted(1);
  stage.discord.sandbox.dropConnections({ forget: true });
  await stage.discord.post({ content: 'missed' });
  await stage.untilSubmitted(2);
  await stage.discord.post({ content: 'after' });
  await stage.untilSubmitted(3);
  expect(seen()).toEqual(['one', 'missed', 'after']);
}); // discord.js itself waits 5 s between two identifies

test('what was not acknowledged before a stop is submitted after the next start', async () => {
  await stage.start();
  await stage.discord.post({ content: 'one' });
  await stage.untilSubmitted(1);
  stage.server.state.down = true;
  const before = stage.server.requests.length;
  await stage.discord.post({ content: 'two' });
  await stage.server.until(() => stage.server.requests.length > before);
  await stage.stopAtOnce();
  stage.server.state.down = false;
  await stage.start();
  await stage.untilSubmitted(2);
  expect(seen()).toEqual(['one', 'two']);
});

test('edits and deletes of messages that the bot does not remember are reported as they happen', async () => {
  await stage.start();
  const first = await stage.discord.post({ content: 'one' });
  const second = await stage.discord.post({ content: 'two' });
  await stage.untilSubmitted(2);
  await stage.stop();
  await stage.start();
  await stage.discord.edit(first.id, { embeds: [{ title: 'a preview', url: 'https://example.org' }], unfurl: true });
  await stage.discord.edit(first.id, { content: 'one, edited' });
  await stage.discord.remove(second.id);
  await stage.untilSubmitted(4);
  expect(seen()).toEqual(['one', 'two', 'one, edited', 'deleted']);
});
