import { startDiscordSandbox } from '@trade-executor/sandbox/discord/start-discord-sandbox';
import type { DiscordSandbox } from '@trade-executor/sandbox/discord/start-discord-sandbox';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLogger } from '../logging/create-logger.ts';
import { createHeldSleep } from '../testing/held-sleep.ts';
import { createClient } from './create-client.ts';
import { faultOfCloseCode, logIn } from './log-in.ts';

vi.setConfig({ testTimeout: 20_000 }); // processes and sockets on a busy machine

const log = createLogger({ level: 'silent' });
const cleanUps: (() => Promise<void>)[] = [];
let stopping: AbortController;

beforeEach(() => {
  stopping = new AbortController();
});

afterEach(async () => {
  stopping.abort();
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp();
});

async function startSandbox(options: { port?: number; privilegedIntents?: number } = {}): Promise<DiscordSandbox> {
  const sandbox = await startDiscordSandbox({ port: 0, file: null, botToken: 'sandbox', ...options });
  cleanUps.push(() => sandbox.close());
  return sandbox;
}

function tryLogIn(apiUrl: string, { token = 'sandbox', sleep = createHeldSleep().sleep } = {}): ReturnType<typeof logIn> {
  const client = createClient(apiUrl);
  cleanUps.push(() => client.destroy());
  return logIn(client, { token, waiting: { sleep, random: () => 0.5 }, signal: stopping.signal, log });
}

test('with the intent switched off in the portal, the fault says which switch to turn on', async () => {
  const { apiUrl } = await startSandbox({ privilegedIntents: 0 });
  const fault = await tryLogIn(apiUrl);
  expect(fault?.code).toBe('INTENTS_DISALLOWED');
  expect(fault?.message).toContain('Bot → Privileged Gateway Intents');
  expect(fault?.message).toContain('Message Content Intent');
});

test('a wrong token is a fault at once', async () => {
  const { apiUrl } = await startSandbox();
  expect(await tryLogIn(apiUrl, { token: 'wrong' })).toMatchObject({ code: 'TOKEN_INVALID' });
});

test('a Discord that is not up yet is waited for', async () => {
  const placeholder = await startDiscordSandbox({ port: 0, file: null, botToken: 'sandbox' });
  const { port, apiUrl } = placeholder;
  await placeholder.close();
  const asleep = Promise.withResolvers<void>();
  const awake = Promise.withResolvers<void>();
  const sleep = (): Promise<void> => {
    asleep.resolve();
    return awake.promise;
  };
  const loggedIn = tryLogIn(apiUrl, { sleep });
  await asleep.promise;
  await startSandbox({ port });
  awake.resolve();
  expect(await loggedIn).toBeNull();
});

test('every close code after which there is no way back has a sentence', () => {
  for (const code of [4004, 4010, 4011, 4012, 4013, 4014]) expect(faultOfCloseCode(code).message.length).toBeGreaterThan(20);
});
