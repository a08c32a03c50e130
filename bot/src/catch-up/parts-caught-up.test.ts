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

/** What the server heard since `from`: words as joined, parts, ends. */
const heard = (from = 0) =>
  stage.server.submitted
    .slice(from)
    .map(({ text, deleted, partOf, outcome }) =>
      deleted ? 'deleted' : partOf === null ? `${outcome?.kind}: ${text.replaceAll('\n', ' / ')}` : `part: ${text}`,
    );

test('a signal in two messages is heard as one, also when the second comes while the bot is away', async () => {
  await stage.start();
  const call = await stage.discord.post({ content: 'LONG BTC/USDT 60000' });
  await stage.untilSubmitted(1);
  await stage.stop();

  const levels = await stage.discord.post({ content: 'SL 58500\nTP 62000' });
  await stage.start();
  await stage.untilSubmitted(3);
  expect(heard()).toEqual(['entry: LONG BTC/USDT 60000', 'entry: LONG BTC/USDT 60000 / SL 58500 / TP 62000', 'part: SL 58500\nTP 62000']);
  expect(stage.server.submitted[1]).toMatchObject({ messageId: call.id });
  expect(stage.server.submitted[2]).toMatchObject({ messageId: levels.id, partOf: call.id });
});

test('parts edited and deleted while the bot was away change the call', async () => {
  await stage.start();
  await stage.discord.post({ content: 'LONG BTC/USDT 60000' });
  const stopLoss = await stage.discord.post({ content: 'SL 58500' });
  const target = await stage.discord.post({ content: 'TP 62000' });
  await stage.untilSubmitted(5);
  await stage.stop();

  await stage.discord.edit(stopLoss.id, { content: 'SL 59000' });
  await stage.discord.remove(target.id);
  await stage.start();
  await stage.untilSubmitted(9);
  expect(heard(5)).toEqual(['entry: LONG BTC/USDT 60000 / SL 59000', 'part: SL 59000', 'entry: LONG BTC/USDT 60000 / SL 59000', 'deleted']);
  const revisions = stage.server.submitted
    .filter(({ messageId }) => messageId === stage.server.submitted[0]?.messageId)
    .map(({ revision }) => revision);
  expect(revisions).toEqual(revisions.toSorted((a, b) => a - b));
});

test('with nothing new after a restart, nothing is said again', async () => {
  await stage.start();
  await stage.discord.post({ content: 'LONG BTC/USDT 60000' });
  await stage.discord.post({ content: 'SL 58500\nTP 62000' });
  await stage.untilSubmitted(3);
  await stage.stop();
  await stage.start();
  await stage.stop();
  expect(stage.server.submitted).toHaveLength(3);
});
