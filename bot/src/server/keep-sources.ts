import type { SourcesReply } from '@trade-executor/contracts/internal/sources';
import type { BotLogger } from '../logging/create-logger.ts';
import type { SourceBook } from '../reading/source-book.ts';
import type { ServerClient } from '../server-client.ts';
import { backOffMs } from './back-off.ts';
import type { Waiting } from './back-off.ts';

export type SourceKeeper = {
  /** Asks the server, repeatedly until it answers; while one asking is under way, another is not begun. */
  readonly ask: () => void;
  /** A pushed version: taken when newer, for a push can be overtaken by an answer. */
  readonly offer: (reply: SourcesReply) => void;
  /** Resolves once there are sources, or we are stopped. */
  readonly loaded: Promise<void>;
};

type KeepSourcesDeps = {
  readonly server: Pick<ServerClient, 'sources'>;
  readonly sources: SourceBook;
  readonly waiting: Waiting;
  readonly signal: AbortSignal;
  readonly log: BotLogger;
};

/** Keeps the source book at the server's word; asks for the first time at once. */
export function keepSources({ server, sources, waiting, signal, log }: KeepSourcesDeps): SourceKeeper {
  const { promise: loaded, resolve: markLoaded } = Promise.withResolvers<void>();
  let asking = false;

  const take = (reply: SourcesReply): void => {
    if (reply.version !== sources.version()) log.info({ version: reply.version, channels: reply.sources.length }, 'sources.loaded');
    sources.replace(reply);
    markLoaded();
  };
  const askUntilAnswered = async (): Promise<void> => {
    for (let attempt = 0; !signal.aborted; attempt += 1) {
      const reply = await server.sources();
      if (reply.ok) return take(reply.value);
      log.warn({ attempt, error: reply.error }, 'sources.failed');
      await waiting.sleep(backOffMs(attempt, waiting.random), signal);
    }
    markLoaded();
  };
  const ask = (): void => {
    if (asking) return;
    asking = true;
    void askUntilAnswered().finally(() => (asking = false));
  };
  ask();
  return {
    ask,
    loaded,
    offer(reply) {
      if (reply.version > sources.version()) take(reply);
    },
  };
}
