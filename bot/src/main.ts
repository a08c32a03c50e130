import { randomUUID } from 'node:crypto';
import { readMessage } from '@trade-executor/signal-parser/read-message';
import { describeFaults, loadConfig } from './config/load-config.ts';
import type { LoginFault } from './discord/log-in.ts';
import { createLogger } from './logging/create-logger.ts';
import { sleep } from './server/sleep.ts';
import { startBot } from './start-bot.ts';

const POLL_MS = 15_000;
/** Wrong settings, here or in Discord's portal: starting again changes nothing. */
const EXIT_SETTINGS = 2;
const STOP_WITHIN_MS = 5_000;

const config = loadConfig(process.env);
if (!config.ok) {
  console.error(describeFaults(config.error));
  process.exit(EXIT_SETTINGS);
}

const log = createLogger({ level: config.value.logLevel });
const bot = startBot({
  config: config.value,
  readMessage,
  waiting: { sleep, random: Math.random },
  now: Date.now,
  newRequestId: randomUUID,
  log,
  pollMs: POLL_MS,
});

let stopping = false;
const stop = async (reason: string, exitCode: number): Promise<void> => {
  if (stopping) return;
  stopping = true;
  log.info({ reason }, 'bot.stopping');
  setTimeout(() => process.exit(exitCode), STOP_WITHIN_MS).unref();
  await bot.stop();
  process.exit(exitCode);
};
const giveUp = ({ code, message }: LoginFault): Promise<void> => {
  if (!stopping) console.error(message);
  return stop(code, EXIT_SETTINGS);
};
for (const name of ['SIGTERM', 'SIGINT'] as const) process.on(name, () => void stop(name, 0));
// Set by the starter; its channel may be closed before we get to listen for that.
if (process.env.ENDS_WITH_PARENT === 'yes') {
  process.on('disconnect', () => void stop('parent is gone', 0));
  if (!process.connected) await stop('parent is gone', 0);
}
process.on('unhandledRejection', (error) => log.error({ error }, 'bot.unhandled_rejection'));

void bot.closed.then(giveUp);
const fault = await bot.ready;
if (fault !== null) {
  await giveUp(fault);
} else if (!stopping) {
  log.info({ discord: config.value.discord.sandbox ? 'sandbox' : 'discord.com' }, 'bot.ready');
  process.send?.({ event: 'ready' });
}
