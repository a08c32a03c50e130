import type { Server as HttpServer } from 'node:http';
import type { Auth } from '../auth/create-auth.ts';
import type { EventBus } from '../events/event-bus.ts';
import type { Log } from '../execution/execution-deps.ts';
import type { Clock } from '../execution/ports/clock.ts';
import type { Store } from '../execution/ports/store.ts';
import { openBotRoom, type BotRoom } from './bot-room.ts';
import { openPeopleRooms } from './people-room.ts';
import { publishHints } from './publish-hints.ts';
import { openSocketServer } from './socket-server.ts';

type RealtimeInput = {
  readonly httpServer: HttpServer;
  readonly store: Store;
  readonly bus: EventBus;
  readonly clock: Pick<Clock, 'sleep'>;
  readonly log: Log;
  readonly botServiceToken: string;
  /** Null: this process is alone. */
  readonly redisUrl: string | null;
  readonly auth: Pick<Auth, 'publicUrl' | 'actorOfHandshake' | 'onSessionRevoked'>;
};

export type Realtime = {
  readonly botRoom: BotRoom;
  /** Ends the HTTP server too. */
  close(): Promise<void>;
};

/** Opens every socket of the server: the bot's, and people's with the hints of the bus. */
export function openRealtime({ httpServer, store, bus, clock, log, botServiceToken, redisUrl, auth }: RealtimeInput): Realtime {
  const onRefused = (): void => bus.emit({ type: 'socket.refused' });
  const sockets = openSocketServer({ httpServer, publicUrl: auth.publicUrl, redisUrl, log, onForeignOrigin: onRefused });
  const botRoom = openBotRoom({ sockets, store, botServiceToken, log });
  const rooms = openPeopleRooms({ sockets, authenticate: auth.actorOfHandshake, clock, log, onRefused });
  const stopHints = publishHints({ bus, rooms, store, clock, log });
  const stopRevoking = auth.onSessionRevoked(({ sessionId }) => rooms.endSession(sessionId));
  return {
    botRoom,
    async close() {
      stopHints();
      stopRevoking();
      await rooms.stop();
      await sockets.close();
    },
  };
}
