import type { Server as HttpServer } from 'node:http';
import { createAdapter } from '@socket.io/redis-adapter';
import type { ServerToBotEvents } from '@trade-executor/contracts/bot-channel';
import type { ServerToPeopleEvents } from '@trade-executor/contracts/people-channel';
import { Redis } from 'ioredis';
import { Server, type DefaultEventsMap } from 'socket.io';
import type { Actor } from '../auth/actor.ts';
import type { Log } from '../execution/execution-deps.ts';

/** From process to process, once there is Redis. */
type BetweenProcesses = { 'user.changed': (userId: string) => void };
type SocketData = { actor?: Actor };

export type Sockets = Server<DefaultEventsMap, ServerToBotEvents & ServerToPeopleEvents, BetweenProcesses, SocketData>;

export type SocketServer = {
  readonly io: Sockets;
  /** Other processes may have sockets too. */
  readonly spread: boolean;
  /** Ends the HTTP server too. */
  close(): Promise<void>;
};

type SocketServerInput = {
  readonly httpServer: HttpServer;
  /** Our own origin; a handshake that a page of another one sends is refused. */
  readonly publicUrl: string;
  /** With Redis, what one process says reaches the sockets of every process. Null: this process is alone. */
  readonly redisUrl: string | null;
  readonly log: Log;
  readonly onForeignOrigin?: () => void;
};

/** Nobody has anything long to say to us. */
const MOST_BYTES = 16_384;
const HANDSHAKE_LIMIT_MS = 10_000;

/** The one Socket.IO server: the bot on the default namespace, people on their own. */
export function openSocketServer({ httpServer, publicUrl, redisUrl, log, onForeignOrigin }: SocketServerInput): SocketServer {
  const redis = redisUrl === null ? [] : connectTwice(redisUrl, log);
  const [publisher, subscriber] = redis;
  const io: Sockets = new Server(httpServer, {
    serveClient: false,
    maxHttpBufferSize: MOST_BYTES,
    connectTimeout: HANDSHAKE_LIMIT_MS,
    ...(publisher && subscriber ? { adapter: createAdapter(publisher, subscriber) } : {}),
    allowRequest(request, answer) {
      const { origin } = request.headers;
      if (origin === undefined || origin === publicUrl) return answer(null, true);
      log.warn({ event: 'authz_fail', reason: 'ORIGIN_REFUSED', origin }, 'a socket of a foreign page was refused');
      onForeignOrigin?.();
      answer('ORIGIN_REFUSED', false);
    },
  });
  return {
    io,
    spread: redis.length > 0,
    async close() {
      await io.close();
      for (const connection of redis) connection.disconnect();
    },
  };
}

/** A connection that subscribes can do nothing else. Without Redis hints wait, and reach this process's own sockets all the same. */
function connectTwice(redisUrl: string, log: Log): readonly Redis[] {
  const connect = (): Redis => {
    const connection = new Redis(redisUrl, { maxRetriesPerRequest: null });
    connection.on('error', ({ message }: Error) => log.warn({ event: 'redis.failed', reason: message }, 'connecting again'));
    return connection;
  };
  return [connect(), connect()];
}
