import pino from 'pino';
import { ConfigError, loadConfig, type Config } from './config/load-config.ts';
import { startServer } from './start-server.ts';

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
const hadParent = process.connected === true;
const log = pino({
  level: config.logLevel,
  base: { service: 'server' },
  redact: ['req.headers.authorization', '*.botServiceToken'],
  serializers: { error: pino.stdSerializers.err },
});

process.on('unhandledRejection', (error) => log.error({ event: 'unhandled_rejection', error }, 'a promise was left alone'));

const server = await startServer(config, log).catch((error: unknown) => {
  log.fatal({ event: 'server.not_started', error }, 'the server could not start');
  process.exit(1);
});

let stopping = false;
async function stop(reason: string): Promise<void> {
  if (stopping) return;
  stopping = true;
  log.info({ event: 'server.stopping', reason }, 'stopping');
  await server.stop();
  process.exit(0);
}
process.on('SIGTERM', () => void stop('SIGTERM'));
process.on('SIGINT', () => void stop('SIGINT'));
if (hadParent) process.on('disconnect', () => void stop('the starter is gone'));

log.info({ event: 'server.ready', port: server.port }, 'ready');
process.send?.({ event: 'ready', port: server.port, marketControlPort: server.marketControlPort, mongodbUri: server.mongodbUri });
