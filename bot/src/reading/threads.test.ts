import { nothingAllowed } from '@trade-executor/domain/signals/source-permissions';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { world } from '../testing/discord-world.ts';
import { openBotStage, type BotStage } from '../testing/open-bot-stage.ts';
import { makeSource } from '../testing/start-test-bot.ts';

vi.setConfig({ testTimeout: 20_000 }); // processes and sockets on a busy machine

const CALL = 'LONG BTC/USDT 60000 SL 58500 TP 62000';
let stage: BotStage;

beforeEach(async () => {
  stage = await openBotStage({ source: { allow: { ...nothingAllowed, threads: true } } });
});
afterEach(() => stage.close());

test('what the provider says in the thread of his call is read there, as a word on the call', async () => {
  await stage.start();
  const call = await stage.discord.post({ content: CALL });
  await stage.discord.startThread(call.id);
  const said = await stage.discord.post({ channelId: call.id, content: 'move SL to 59000' });
  await stage.untilSubmitted(2);
  expect(stage.server.submitted[1]).toMatchObject({
    channelId: call.id,
    parentChannelId: world.callsChannelId,
    messageId: said.id,
    outcome: { kind: 'instruction', actions: [{ action: 'move_sl', price: '59000' }] },
  });
  await stage.discord.untilSeen(call.id, (messages) => messages.some(({ id, reactions }) => id === said.id && reactions?.length === 1));
});

test('what was written, edited and deleted in threads while the bot was away is caught up with', async () => {
  await stage.start();
  const call = await stage.discord.post({ content: CALL });
  await stage.discord.startThread(call.id);
  const first = await stage.discord.post({ channelId: call.id, content: 'one' });
  const second = await stage.discord.post({ channelId: call.id, content: 'two' });
  await stage.untilSubmitted(3);
  await stage.stop();
  await stage.discord.edit(first.id, { content: 'close half' });
  await stage.discord.remove(second.id);
  await stage.discord.post({ channelId: call.id, content: 'move SL to 59000' });
  await stage.start();
  await stage.untilSubmitted(6);
  const heard = stage.server.submitted.slice(3).map(({ text, deleted, parentChannelId }) => [parentChannelId, deleted ? 'deleted' : text]);
  expect(heard).toEqual(['close half', 'deleted', 'move SL to 59000'].map((what) => [world.callsChannelId, what]));
});

test('where threads are not allowed, a provider’s call in one is told to be refused; others are not heard', async () => {
  stage.server.state.sources = { version: 1, sources: [makeSource()] };
  await stage.start();
  const chat = await stage.discord.post({ content: 'good morning' });
  await stage.discord.startThread(chat.id);
  await stage.discord.post({ channelId: chat.id, content: CALL, personId: world.trader });
  await stage.discord.post({ channelId: chat.id, content: 'good morning' });
  await stage.discord.post({ channelId: chat.id, content: CALL });
  await stage.untilSubmitted(2);
  expect(stage.server.submitted.map(({ text, parentChannelId }) => [text, parentChannelId])).toEqual([
    ['good morning', null],
    [CALL, world.callsChannelId],
  ]);
});
