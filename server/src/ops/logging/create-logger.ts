import { pino, type DestinationStream, type Logger } from 'pino';
import { createScrubber } from './scrub-text.ts';

const secretNames = [
  'token',
  'authorization',
  'cookie',
  'password',
  'secret',
  'apiKey',
  'botServiceToken',
  'sessionSecret',
  'clientSecret',
];
const paths = secretNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`, `*.*.*.${name}`]);

type LoggerInput = {
  readonly level: string;
  /** Taken out of every line, wherever they stand. */
  readonly secrets: readonly string[];
  /** Standard output unless told. */
  readonly destination?: DestinationStream;
};

/**
 * Returns the server's log: JSON lines with an event name in `event`. Secrets are removed where they are named, and each line is scrubbed as a
 * whole as well, because errors of others quote addresses and headers.
 */
export function createLogger({ level, secrets, destination }: LoggerInput): Logger {
  const options = {
    level,
    base: { service: 'server' },
    redact: { paths: ['req.headers.authorization', 'req.headers.cookie', ...paths], censor: '[removed]' },
    serializers: { error: pino.stdSerializers.err },
    hooks: { streamWrite: createScrubber(secrets) },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
