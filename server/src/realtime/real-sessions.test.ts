import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import type { Auth } from '../auth/create-auth.ts';
import { openAuthRig, people } from '../auth/testing/auth-rig.ts';
import type { WebSession } from '../auth/testing/web-session.ts';
import { createEventBus } from '../events/event-bus.ts';
import { createMemoryStore } from '../execution/store/memory/create-memory-store.ts';
import { openTestDatabase, type TestDatabase } from '../execution/store/testing/open-test-database.ts';
import { createVirtualClock } from '../execution/testing/virtual-clock.ts';
import { openRealtime } from './open-realtime.ts';
import { BOT_TOKEN, connectPerson, quietLog } from './testing/realtime-rig.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase('realtime-sessions');
});
beforeEach(() => database.empty());
afterAll(() => database.close());

/** Sockets behind the log-in of the house. Returns their address. */
async function openSockets(auth: Auth): Promise<string> {
  const httpServer = createServer();
  const [bus, clock] = [createEventBus(() => undefined), createVirtualClock()];
  const store = createMemoryStore();
  const realtime = openRealtime({ httpServer, store, bus, clock, log: quietLog, botServiceToken: BOT_TOKEN, redisUrl: null, auth });
  await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => realtime.close());
  return `http://127.0.0.1:${(httpServer.address() as AddressInfo).port}`;
}

type Listed = { readonly items: readonly { readonly sessionId: string; readonly isCurrent: boolean }[] };

async function otherSessionOf(session: WebSession): Promise<string> {
  const { items } = (await session.get('/api/sessions')).json as Listed;
  return items.find(({ isCurrent }) => !isCurrent)?.sessionId ?? '';
}

test('who logged in gets in with the cookie; a login ended elsewhere closes its socket within a second, and lets it in no more', async () => {
  const { auth, browser } = await openAuthRig(database);
  const url = await openSockets(auth);
  const [laptop, phone] = [browser(), browser()];
  await laptop.login(people.tom);
  await phone.login(people.tom);
  const connect = (session: WebSession) => connectPerson(url, session.cookies.header(), auth.publicUrl);
  const [onLaptop, onPhone] = [connect(laptop), connect(phone)];
  await Promise.all([onLaptop.next('connect'), onPhone.next('connect')]);

  const gone = [onPhone.next('session.revoked'), onPhone.next('disconnect')];
  const startedAt = performance.now();
  const ended = await laptop.send('DELETE', `/api/sessions/${await otherSessionOf(laptop)}`);
  expect(ended.status).toBe(200);
  await Promise.all(gone);
  expect(performance.now() - startedAt).toBeLessThan(1_000);
  expect(onLaptop.socket.connected).toBe(true);
  expect(await connect(phone).next('connect_error')).toMatchObject({ message: 'SESSION_INVALID' });
});

test('logging out closes the socket; a cookie that was made up opens none', async () => {
  const { auth, browser } = await openAuthRig(database);
  const url = await openSockets(auth);
  const tom = browser();
  await tom.login(people.tom);
  const socket = connectPerson(url, tom.cookies.header(), auth.publicUrl);
  await socket.next('connect');
  const gone = socket.next('disconnect');
  await tom.send('POST', '/auth/logout');
  await gone;
  const madeUp = connectPerson(url, 'sid=s%3Amade-up.signature', auth.publicUrl);
  expect(await madeUp.next('connect_error')).toMatchObject({ message: 'SESSION_INVALID' });
});
