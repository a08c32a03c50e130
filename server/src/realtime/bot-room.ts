import type { Log } from '../execution/execution-deps.ts';
import type { Store } from '../execution/ports/store.ts';
import { isSameSecret } from '../http/middleware/service-token.ts';
import type { SocketServer } from './socket-server.ts';

const ROOM = 'bot';

/** The bot's one connection: sources and profiles under one version, and the hint that notifications wait. */
export type BotRoom = {
  sourcesChanged(): Promise<void>;
  notificationsWaiting(): void;
  /** A bot is connected, to whichever process; false also when the others do not answer. */
  isConnected(): Promise<boolean>;
};

type BotRoomInput = {
  readonly sockets: SocketServer;
  readonly store: Store;
  readonly botServiceToken: string;
  readonly log: Log;
};

export function openBotRoom({ sockets: { io }, store, botServiceToken, log }: BotRoomInput): BotRoom {
  io.use((socket, next) => {
    const given: unknown = socket.handshake.auth.token;
    if (typeof given === 'string' && isSameSecret(given, botServiceToken)) return next();
    log.warn({ event: 'authn_token_invalid', address: socket.handshake.address }, 'a socket without the service token was refused');
    next(new Error('SERVICE_TOKEN_INVALID'));
  });

  io.on('connection', (socket) => {
    void socket.join(ROOM);
    store
      .sources()
      .then((reply) => socket.emit('sources', reply))
      .catch((error: unknown) => log.error({ event: 'bot_room.failed', error }, 'sources could not be read for the bot'));
    socket.emit('notifications.waiting');
  });

  return {
    async sourcesChanged() {
      io.to(ROOM).emit('sources', await store.sources());
    },
    notificationsWaiting: () => void io.to(ROOM).emit('notifications.waiting'),
    async isConnected() {
      if (io.of('/').adapter.rooms.has(ROOM)) return true;
      const elsewhere = await io
        .in(ROOM)
        .fetchSockets()
        .catch(() => []);
      return elsewhere.length > 0;
    },
  };
}
