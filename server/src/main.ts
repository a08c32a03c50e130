import { ConfigError, loadConfig, type Config } from './config/load-config.ts';
import { createLogger } from './ops/logging/create-logger.ts';
import { secretsOf } from './ops/logging/secrets-of.ts';
import { startServer, type RunningServer } from './start-server.ts';

/** Wrong settings: starting again changes nothing. */
const EXIT_SETTINGS = 2;

function configOrExit(): Config {
  try {
    return loadConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error(error.message);
    process.exit(EXIT_SETTINGS);
  }
}

const config = configOrExit();
/** Set by the starter; its channel may be closed before we get to listen for that. */
const endsWithParent = process.env.ENDS_WITH_PARENT === 'yes';
const log = createLogger({ level: config.logLevel, secrets: secretsOf(config) });

process.on('unhandledRejection', (error) => log.error({ event: 'unhandled_rejection', error }, 'a promise was left alone'));

let server: RunningServer | null = null;
let stopping = false;
async function stop(reason: string): Promise<void> {
  if (stopping) return;
  stopping = true;
  log.info({ event: 'server.stopping', reason }, 'stopping');
  await server?.stop(); // one that is only starting has promised nothing to anybody yet
  process.exit(0);
}
process.on('SIGTERM', () => void stop('SIGTERM'));
process.on('SIGINT', () => void stop('SIGINT'));
if (endsWithParent) {
  process.on('disconnect', () => void stop('the starter is gone'));
  if (!process.connected) void stop('the starter is gone');
}

try {
  server = await startServer(config, log);
  const { port, marketControlPort, mongodbUri } = server;
  log.info({ event: 'server.ready', port }, 'ready');
  process.send?.({ event: 'ready', port, marketControlPort, mongodbUri });
} catch (error) {
  log.fatal({ event: 'server.not_started', error }, 'the server could not start');
  process.exit(1);
}
