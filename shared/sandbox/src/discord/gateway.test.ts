import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Events, GatewayIntentBits } from 'discord.js';
import { describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { intents } from './gateway/intents.ts';
import { next, usualIntents, withBot, withSandbox } from './testing/with-sandbox.ts';
import { lounge, provider, signals, trader } from './testing/world.ts';

/** A bare web socket that has read hello. */
async function connect(port: number) {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/gateway?v=10&encoding=json`);
  onTestFinished(() => socket.terminate());
  const frames: { op: number; t: string | null; s: number | null; d: unknown }[] = [];
  socket.on('message', (raw: Buffer) => frames.push(JSON.parse(raw.toString())));
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  await expect.poll(() => frames[0]?.op).toBe(10);
  return { frames, closed, send: (frame: unknown) => socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame)) };
}

describe('the gateway', () => {
  test('replays what was missed, in order, when the bot resumes', async () => {
    const { sandbox, people } = await withSandbox();
    const bot = await withBot(sandbox.apiUrl);
    const heard: string[] = [];
    bot.on(Events.MessageCreate, ({ content }) => heard.push(content));
    const resumed = next(bot, Events.ShardResume);
    sandbox.dropConnections();
    for (const content of ['one', 'two', 'three']) await people.say(provider, signals, content);
    const [, replayed] = await resumed;
    expect(heard).toEqual(['one', 'two', 'three']);
    expect(replayed).toBeGreaterThanOrEqual(0);
    await people.say(provider, signals, 'four');
    await expect.poll(() => heard).toEqual(['one', 'two', 'three', 'four']);
  });

  test('asks to reconnect with opcode 7, and the bot resumes', async () => {
    const { sandbox } = await withSandbox();
    const bot = await withBot(sandbox.apiUrl);
    const resumed = next(bot, Events.ShardResume);
    sandbox.askToReconnect();
    await resumed;
  });

  test('answers a resume of a lost session with opcode 9', async () => {
    const { sandbox } = await withSandbox();
    const { frames, send } = await connect(sandbox.port);
    send({ op: 6, d: { token: 'sandbox', session_id: 'gone', seq: 5 } });
    await expect.poll(() => frames.at(-1)).toMatchObject({ op: 9, d: false });
    send({ op: 1, d: null });
    await expect.poll(() => frames.at(-1)).toMatchObject({ op: 11 });
  });

  test.each([
    ['a wrong token', { op: 2, d: { token: 'wrong', intents: 1 } }, 4004],
    ['unknown intents', { op: 2, d: { token: 'sandbox', intents: 1 << 18 } }, 4013],
    ['intents that are switched off', { op: 2, d: { token: 'sandbox', intents: 1 << 15 } }, 4014],
    ['an impossible shard', { op: 2, d: { token: 'sandbox', intents: 1, shard: [2, 2] } }, 4010],
    ['an unknown opcode', { op: 99, d: null }, 4001],
    ['no JSON', 'hello', 4002],
    ['asking before identifying', { op: 8, d: { guild_id: '1' } }, 4003],
  ])('closes for %s', async (_name, frame, code) => {
    const { sandbox } = await withSandbox({ privilegedIntents: intents.guildMembers });
    const { closed, send } = await connect(sandbox.port);
    send(frame);
    expect(await closed).toBe(code);
  });

  test('a bot with a wrong token cannot log in, one without the portal switch gets 4014', async () => {
    const { sandbox } = await withSandbox({ privilegedIntents: 0 });
    const stranger = new Client({ intents: [], rest: { api: sandbox.apiUrl } });
    onTestFinished(() => stranger.destroy());
    await expect(stranger.login('wrong')).rejects.toMatchObject({ code: 'TokenInvalid' });
    const curious = new Client({ intents: [GatewayIntentBits.MessageContent], rest: { api: sandbox.apiUrl } });
    onTestFinished(() => curious.destroy());
    await expect(curious.login('sandbox')).rejects.toThrow(/disallowed intents/i);
  });

  test('gives each guild to the shard that owns it', async () => {
    const { sandbox } = await withSandbox();
    const owning = Number((BigInt('900000000000000001') >> 22n) % 2n);
    for (const shard of [0, 1]) {
      const { frames, send } = await connect(sandbox.port);
      send({ op: 2, d: { token: 'sandbox', intents: 1, shard: [shard, 2] } });
      await expect.poll(() => frames.at(-1)?.t).toBe(shard === owning ? 'GUILD_CREATE' : 'READY');
    }
  });

  test('lists members on request', async () => {
    const { sandbox } = await withSandbox();
    const bot = await withBot(sandbox.apiUrl, [...usualIntents, GatewayIntentBits.GuildMembers]);
    const members = await bot.guilds.cache.first()?.members.fetch();
    expect(members?.map(({ user }) => user.username).toSorted()).toEqual(['Trade Executor', 'nora', 'olga', 'tom']);
  });
});

describe('after a restart with the same file', () => {
  test('people, messages, reactions, direct channels and commands are there, and ids go on growing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'nested', 'sandbox.sqlite');
    const first = await withSandbox({ file, now: () => Date.UTC(2026, 5, 1) });
    const bot = await withBot(first.sandbox.apiUrl);
    await bot.application.commands.set([{ name: 'status', description: 'How it goes' }]);
    const said = await first.people.say(provider, signals, 'call');
    const gone = await first.people.say(provider, signals, 'oops');
    await first.people.remove(provider, gone.id);
    await first.people.react(trader, said.id, '👀');
    const before = await first.people.state(trader);
    await bot.destroy();
    await first.sandbox.close();

    const second = await withSandbox({ file, now: () => Date.UTC(2026, 4, 1) });
    expect(await second.people.view(trader, signals)).toMatchObject([
      { id: said.id, content: 'call', reactions: [{ count: 1, me: true }] },
    ]);
    const after = await second.people.state(trader);
    expect(after).toMatchObject({ dm: before.dm, people: before['people'], guilds: before['guilds'], commands: before['commands'] });
    const later = await second.people.say(provider, lounge, 'still here');
    expect(BigInt(later.id)).toBeGreaterThan(BigInt(gone.id));
    const again = await withBot(second.sandbox.apiUrl);
    expect((await again.application.commands.fetch()).map(({ name }) => name)).toEqual(['status']);
  });
});
