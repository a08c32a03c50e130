import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PEOPLE_NAMESPACE } from '@trade-executor/contracts/people-channel';
import { io, type Socket } from 'socket.io-client';
import { onTestFinished } from 'vitest';
import type { Actor } from '../../auth/actor.ts';
import { createEventBus, type EventBus } from '../../events/event-bus.ts';
import { createMemoryStore } from '../../execution/store/memory/create-memory-store.ts';
import { makeAccount, makeCopier, makeSource, makeTrader } from '../../execution/store/testing/make-facts.ts';
import { createVirtualClock, type VirtualClock } from '../../execution/testing/virtual-clock.ts';
import { openRealtime, type Realtime } from '../open-realtime.ts';

export const PUBLIC_URL = 'http://localhost:3000';
export const BOT_TOKEN = 'a-secret-of-enough-length';

export const traders = ['alice', 'bob'] as const;

/** Logins by cookie, shared by all processes of a test, and who hears that one was revoked. */
export type Logins = {
  readonly put: (cookie: string, actor: Actor) => void;
  /** Ends the login; the process given says so. */
  readonly revoke: (cookie: string, at: RealtimeRig) => void;
  readonly actorOfHandshake: (request: IncomingMessage) => Promise<Actor | null>;
};

export function createLogins(): Logins {
  const actors = new Map<string, Actor>();
  return {
    put: (cookie, actor) => void actors.set(cookie, actor),
    revoke(cookie, at) {
      const actor = actors.get(cookie);
      actors.delete(cookie);
      if (actor) at.sayRevoked(actor);
    },
    actorOfHandshake: async ({ headers }) => actors.get(headers.cookie ?? '') ?? null,
  };
}

export type RealtimeRig = {
  readonly url: string;
  readonly bus: EventBus;
  readonly clock: VirtualClock;
  readonly realtime: Realtime;
  readonly sayRevoked: (actor: Actor) => void;
  /** A browser with this cookie, on a page of `origin`; null: it names none. */
  readonly connect: (cookie: string | null, origin?: string | null) => PersonSocket;
};

export type PersonSocket = {
  readonly socket: Socket;
  /** Every event so far, as [name, payload]. */
  readonly heard: readonly (readonly [string, unknown])[];
  readonly next: (event: string) => Promise<unknown>;
  /** Resolves once that many events were heard. */
  readonly hears: (count: number) => Promise<void>;
};

export const quietLog = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

/** One server process with its sockets: traders alice and bob, each with account and copier of one provider. */
export async function openRealtimeRig(logins: Logins, redisUrl: string | null = null): Promise<RealtimeRig> {
  const httpServer = createServer((_req, res) => void res.writeHead(404).end('not a socket'));
  const bus = createEventBus(() => undefined);
  const clock = createVirtualClock();
  const revoked = new Set<(of: { readonly sessionId: string; readonly userId: string }) => void>();
  const store = createMemoryStore({
    sources: [makeSource()],
    traders: traders.map((name) => makeTrader({ traderId: `trader-${name}`, discordUserId: `discord-of-${name}` })),
    accounts: traders.map((name) => makeAccount({ accountId: `account-${name}`, traderId: `trader-${name}` })),
    copiers: [makeCopier({ copierId: 'copier-alice', accountId: 'account-alice', traderId: 'trader-alice' })],
  });
  const onSessionRevoked = (listener: Parameters<typeof revoked.add>[0]): (() => void) => {
    revoked.add(listener);
    return () => void revoked.delete(listener);
  };
  const auth = { publicUrl: PUBLIC_URL, actorOfHandshake: logins.actorOfHandshake, onSessionRevoked };
  const realtime = openRealtime({ httpServer, store, bus, clock, log: quietLog, botServiceToken: BOT_TOKEN, redisUrl, auth });
  await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(httpServer.address() as AddressInfo).port}`;
  onTestFinished(() => realtime.close());

  return {
    url,
    bus,
    clock,
    realtime,
    sayRevoked({ sessionId, userId }) {
      for (const listener of revoked) listener({ sessionId, userId });
    },
    connect: (cookie, origin = PUBLIC_URL) => connectPerson(url, cookie, origin),
  };
}

/** A browser with this cookie, on a page of `origin`. */
export function connectPerson(url: string, cookie: string | null, origin: string | null): PersonSocket {
  const socket = io(`${url}${PEOPLE_NAMESPACE}`, {
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    extraHeaders: { ...(cookie === null ? {} : { cookie }), ...(origin === null ? {} : { origin }) },
  });
  onTestFinished(() => void socket.close());
  const heard: (readonly [string, unknown])[] = [];
  const waiting: (() => void)[] = [];
  socket.onAny((event: string, payload: unknown) => {
    heard.push([event, payload]);
    for (const look of waiting) look();
  });
  return {
    socket,
    heard,
    next: (event) => new Promise((resolve) => socket.once(event, resolve)),
    hears: (count) =>
      new Promise((resolve) => {
        const look = (): void => void (heard.length >= count && resolve());
        waiting.push(look);
        look();
      }),
  };
}
