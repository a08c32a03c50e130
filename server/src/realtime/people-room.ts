import type { IncomingMessage } from 'node:http';
import { PEOPLE_NAMESPACE } from '@trade-executor/contracts/people-channel';
import type { Actor } from '../auth/actor.ts';
import type { Log } from '../execution/execution-deps.ts';
import type { Clock } from '../execution/ports/clock.ts';
import { roomsOf, sessionRoom, userRoom } from './rooms.ts';
import type { Sockets, SocketServer } from './socket-server.ts';

type PeopleNamespace = ReturnType<Sockets['of']>;
type PersonSocket = Parameters<Parameters<PeopleNamespace['use']>[0]>[0];

/** How often everybody's session and roles are looked at again, whether or not anything was said to have changed. */
const RECHECK_EVERY_MS = 60_000;

export type PeopleRooms = {
  readonly people: PeopleNamespace;
  /** Tells every socket of the session, in whichever process, and closes it. */
  endSession(sessionId: string): void;
  /** Reads again who the user's sockets belong to and what is theirs. */
  recheckUser(userId: string): Promise<void>;
  stop(): Promise<void>;
};

type PeopleRoomsInput = {
  readonly sockets: SocketServer;
  /** Who the session cookie of a handshake belongs to at this moment; null: nobody. */
  readonly authenticate: (request: IncomingMessage) => Promise<Actor | null>;
  readonly clock: Pick<Clock, 'sleep'>;
  readonly log: Log;
  readonly onRefused?: () => void;
};

/** People's sockets: let in by session cookie and our own Origin, each in the rooms of what is theirs. */
export function openPeopleRooms({ sockets, authenticate, clock, log, onRefused }: PeopleRoomsInput): PeopleRooms {
  const people = sockets.io.of(PEOPLE_NAMESPACE);
  const stopping = new AbortController();

  async function letIn(socket: PersonSocket, next: (refusal?: Error) => void): Promise<void> {
    try {
      const actor = isOfOwnPage(socket.request) ? await authenticate(socket.request) : 'ORIGIN_REFUSED';
      if (actor === 'ORIGIN_REFUSED') return next(refusal(actor));
      if (!actor) return next(refusal('SESSION_INVALID'));
      socket.data.actor = actor;
      next();
    } catch (error) {
      log.error({ event: 'people_room.failed', error }, 'a person could not be let in');
      next(new Error('UNEXPECTED'));
    }
  }

  function refusal(code: 'ORIGIN_REFUSED' | 'SESSION_INVALID'): Error {
    log.warn({ event: 'authz_fail', reason: code }, 'a socket was refused');
    onRefused?.();
    return new Error(code);
  }

  /** A session that ended, or a role that went, while the socket was being let in or since. */
  async function recheck(socket: PersonSocket): Promise<void> {
    const now = await authenticate(socket.request);
    if (!now) {
      socket.emit('session.revoked');
      return void socket.disconnect(true);
    }
    socket.data.actor = now;
    const rooms = roomsOf(now);
    for (const room of socket.rooms) if (room !== socket.id && !rooms.has(room)) void socket.leave(room);
    void socket.join([...rooms]);
  }

  async function recheckAll(chosen: Iterable<PersonSocket>): Promise<void> {
    for (const socket of chosen) {
      await recheck(socket).catch((error: unknown) => log.error({ event: 'people_room.recheck_failed', error }, 'looked at again later'));
    }
  }

  people.use((socket, next) => void letIn(socket, next));
  people.on('connection', (socket) => {
    const { actor } = socket.data;
    if (!actor) return void socket.disconnect(true);
    void socket.join([...roomsOf(actor)]);
    void recheckAll([socket]);
  });

  const ofUser = (userId: string): readonly PersonSocket[] =>
    [...(people.adapter.rooms.get(userRoom(userId)) ?? [])].flatMap((id) => people.sockets.get(id) ?? []);
  people.on('user.changed', (userId) => void recheckAll(ofUser(userId)));

  async function keepChecking(): Promise<void> {
    while (!stopping.signal.aborted) {
      await clock.sleep(RECHECK_EVERY_MS, stopping.signal);
      if (!stopping.signal.aborted) await recheckAll(people.sockets.values());
    }
  }
  const checking = keepChecking();

  return {
    people,
    endSession(sessionId) {
      people.to(sessionRoom(sessionId)).emit('session.revoked');
      people.in(sessionRoom(sessionId)).disconnectSockets(true);
    },
    async recheckUser(userId) {
      if (sockets.spread) people.serverSideEmit('user.changed', userId);
      await recheckAll(ofUser(userId));
    },
    async stop() {
      stopping.abort();
      await checking;
    },
  };
}

/**
 * A browser names its page's Origin on every web socket (openSocketServer has refused a foreign one); a page of ours that polls names none,
 * and its browser says `same-origin` instead.
 */
function isOfOwnPage({ headers }: IncomingMessage): boolean {
  return headers.origin !== undefined || headers['sec-fetch-site'] === 'same-origin';
}
