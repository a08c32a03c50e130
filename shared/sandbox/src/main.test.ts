import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { actAsPeople } from './discord/testing/people.ts';
import { provider, signals, testWorld, trader } from './discord/testing/world.ts';
import { loadConfig } from './load-config.ts';

const main = new URL('./main.ts', import.meta.url).pathname;

async function startProcess(file: string): Promise<{ child: ChildProcess; people: ReturnType<typeof actAsPeople> }> {
  const child = fork(main, {
    env: { ...process.env, ENDS_WITH_PARENT: 'yes', SANDBOX_PORT: '0', SANDBOX_DATA_FILE: file },
    execArgv: [],
    silent: true,
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [ready]: [{ event: string; port: number }] = (await once(child, 'message')) as [{ event: string; port: number }];
  expect(ready.event).toBe('ready');
  return { child, people: actAsPeople(`http://127.0.0.1:${ready.port}/`) };
}

function temporaryFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'sandbox.sqlite');
}

test('a message that was acknowledged survives kill -9', async () => {
  const file = temporaryFile();
  const first = await startProcess(file);
  await first.people.request('PUT', '/world', testWorld);
  const said = await first.people.say(provider, signals, 'the last words');
  first.child.kill('SIGKILL');
  await once(first.child, 'exit');
  const second = await startProcess(file);
  expect((await second.people.view(trader, signals)).map(({ id }) => id)).toEqual([said.id]);
});

test('ends when its parent goes', async () => {
  const { child } = await startProcess(temporaryFile());
  const exited = once(child, 'exit');
  child.disconnect();
  expect(await exited).toEqual([0, null]);
});

test('ends cleanly on SIGTERM', async () => {
  const { child } = await startProcess(temporaryFile());
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  expect(await exited).toEqual([0, null]);
});

test('wrong settings end it with 2: starting it again changes nothing', async () => {
  const child = fork(main, { env: { ...process.env, SANDBOX_PORT: 'many' }, execArgv: [], silent: true });
  expect(await once(child, 'exit')).toEqual([2, null]);
});

test('names every faulty variable at once', () => {
  const faulty = { SANDBOX_PORT: '70000', MARKET_CONTROL_URL: 'nowhere', SANDBOX_DATA_FILE: '' };
  expect(() => loadConfig(faulty)).toThrow(/SANDBOX_PORT[\s\S]*MARKET_CONTROL_URL/);
  expect(loadConfig({})).toEqual({ port: 3010, file: 'data/sandbox.sqlite', botToken: 'sandbox', marketControlUrl: null });
});
