import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { banner } from './house/banner.ts';
import { demoSeed, demoWorld } from './house/demo-community.ts';
import { startHouse } from './house/start-house.ts';
import { projectRoot } from './project-root.ts';

const envFile = resolve(projectRoot, '.env');
if (existsSync(envFile)) process.loadEnvFile(envFile);

const { env } = process;
const dataDir = resolve(projectRoot, env.DATA_DIR ?? 'data');
const realDiscord = Boolean(env.DISCORD_TOKEN);
const startedAt = performance.now();

function giveUp(message: string): never {
  console.error(`\n${message.trim()}\n`);
  process.exit(2);
}

const starting = startHouse({
  dataDir,
  ports: {
    server: Number(env.PORT ?? 3000),
    sandbox: Number(env.SANDBOX_PORT ?? 3010),
    marketControl: Number(env.MARKET_CONTROL_PORT ?? 3001),
  },
  realDiscord,
  world: demoWorld,
  seed: realDiscord ? null : demoSeed,
  env,
  onFaulty: (name, output) => giveUp(`${name} cannot start with these settings.\n${output}`),
});

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  console.log('\n  Stopping …');
  await (await starting).stop();
  console.log('  Stopped; everything is saved.');
  process.exit(0);
}
process.on('SIGINT', () => void stop());
process.on('SIGTERM', () => void stop());

const house = await starting.catch((error: unknown) => giveUp(error instanceof Error ? error.message : String(error)));
console.log(banner({ house, env, startedInMs: performance.now() - startedAt, dataDir }));
