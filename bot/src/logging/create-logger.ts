import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';

export type BotLogger = Logger;

const secretNames = ['token', 'authorization', 'password', 'secret', 'apiKey'];

/** JSON lines with an event name in `event`; tokens are removed wherever they are named. */
export function createLogger({ level, destination }: { readonly level: string; readonly destination?: DestinationStream }): BotLogger {
  const options = {
    level,
    base: { service: 'bot' },
    messageKey: 'event',
    redact: { paths: secretNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[removed]' },
    serializers: { error: describeError },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/** The parts of an error that carry no secret: Discord's errors also hold URLs with interaction tokens, and request bodies. */
export function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return typeof error === 'object' && error !== null && 'code' in error ? error : String(error);
  const code = 'code' in error ? error.code : undefined;
  const status = 'status' in error ? error.status : undefined;
  const cause = error.cause instanceof Error ? error.cause.message : undefined;
  return { type: error.name, message: error.message, code, status, cause, stack: error.stack };
}
