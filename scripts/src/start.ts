import { performance } from 'node:perf_hooks';
import { banner } from './house/banner.ts';
import { buildDashboard } from './house/build-dashboard.ts';
import { demoSeed, demoWorld } from './house/demo-community.ts';
import { findFaultySettings } from './house/find-faulty-settings.ts';
import { describeTakenPorts, findTakenPorts } from './house/find-taken-ports.ts';
import { startHouse } from './house/start-house.ts';
import { starterSettings } from './house/starter-settings.ts';

const { env, dataDir, ports } = starterSettings();
const realDiscord = Boolean(env.DISCORD_TOKEN);
const startedAt = performance.now();

function giveUp(message: string): never {
  console.error(`\n${message.trim()}\n`);
  process.exit(2);
}

const faults = findFaultySettings(env, realDiscord);
if (faults.length > 0) giveUp(faults.join('\n\n'));
const taken = await findTakenPorts([
  { variable: 'PORT', port: ports.server, host: null },
  { variable: 'MARKET_CONTROL_PORT', port: ports.marketControl, host: '127.0.0.1' },
  ...(realDiscord ? [] : [{ variable: 'SANDBOX_PORT', port: ports.sandbox, host: '127.0.0.1' }]),
]);
if (taken.length > 0) giveUp(describeTakenPorts(taken));

await buildDashboard().catch((error: unknown) => giveUp(error instanceof Error ? error.message : String(error)));

const starting = startHouse({
  dataDir,
  ports,
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
