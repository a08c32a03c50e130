import { rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { freePort } from '../house/free-port.ts';
import { temporaryDataDir } from './demo-house.ts';
import { runScript } from './run-script.ts';

function dataDir(): string {
  const folder = temporaryDataDir();
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

type Faulty = { readonly file: string; readonly env: Readonly<Record<string, string>> };
const faultyProcesses: readonly Faulty[] = [
  { file: 'server/src/main.ts', env: { PORT: 'many', BOT_SERVICE_TOKEN: 'hush', MARKET_SEED: '-1', LOG_LEVEL: 'loud' } },
  { file: 'bot/src/main.ts', env: { SERVER_URL: 'nowhere', BOT_SERVICE_TOKEN: 'hush', LOG_LEVEL: 'loud' } },
  { file: 'shared/sandbox/src/main.ts', env: { SANDBOX_PORT: '70000', MARKET_CONTROL_URL: 'nowhere' } },
];

test.each(faultyProcesses)('$file alone names every faulty variable at once and ends with 2', async ({ file, env }) => {
  const { code, output } = await runScript(file, [], { DATA_DIR: dataDir(), ...env });
  expect(code).toBe(2);
  for (const variable of Object.keys(env)) expect(output).toContain(variable);
  expect(output, 'a value may be a secret').not.toContain('hush');
});

test('npm start names the faulty variables of all its processes at once, before it starts any', async () => {
  const faulty = { PORT: 'many', SANDBOX_PORT: '70000', MARKET_SEED: '1.5', MONGODB_URI: 'http://db', DISCORD_COMMANDS_GUILD_ID: 'mine' };
  const { code, output } = await runScript('scripts/src/start.ts', [], { DATA_DIR: dataDir(), ...faulty });
  expect(code).toBe(2);
  for (const variable of Object.keys(faulty)) expect(output).toContain(variable);
});

test('npm start names the ports that others hold, and which variable changes them', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void other.close());
  const { port } = other.address() as AddressInfo;
  const [server, control] = await Promise.all([freePort(), freePort()]);
  const ports = { PORT: String(server), SANDBOX_PORT: String(port), MARKET_CONTROL_PORT: String(control) };
  const { code, output } = await runScript('scripts/src/start.ts', [], { DATA_DIR: dataDir(), ...ports });
  expect(code).toBe(2);
  expect(output).toContain(`Port ${port} is in use by another program. End it, or set SANDBOX_PORT to another port.`);
  expect(output).not.toContain(`Port ${server}`);
});
