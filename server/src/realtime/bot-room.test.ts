import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SourcesReply } from '@trade-executor/contracts/internal/sources';
import { io, type Socket } from 'socket.io-client';
import { expect, onTestFinished, test } from 'vitest';
import { createMemoryStore } from '../execution/store/memory/create-memory-store.ts';
import { makeSource } from '../execution/store/testing/make-facts.ts';
import { openBotRoom } from './bot-room.ts';
import { openSocketServer } from './socket-server.ts';

const TOKEN = 'a-secret-of-enough-length';
const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

async function openRoom() {
  const httpServer = createServer();
  const store = createMemoryStore({ sources: [makeSource()] });
  const sockets = openSocketServer({ httpServer, publicUrl: 'http://localhost:3000', redisUrl: null, log: quiet });
  const room = openBotRoom({ sockets, store, botServiceToken: TOKEN, log: quiet });
  await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(httpServer.address() as AddressInfo).port}`;
  onTestFinished(() => sockets.close());
  return { room, store, url };
}

function connect(url: string, token: string): Socket {
  const socket = io(url, { auth: { token }, reconnection: false });
  onTestFinished(() => void socket.close());
  return socket;
}

const next = <T>(socket: Socket, event: string): Promise<T> => new Promise((resolve) => socket.once(event, resolve));

test('the bot hears of sources and waiting notifications at once, and of every change', async () => {
  const { room, store, url } = await openRoom();
  expect(await room.isConnected()).toBe(false);
  const socket = connect(url, TOKEN);
  const [first] = await Promise.all([next<SourcesReply>(socket, 'sources'), next(socket, 'notifications.waiting')]);
  expect(first.sources.map(({ channelId }) => channelId)).toEqual(['channel-1']);
  expect(await room.isConnected()).toBe(true);
  store.put({ sources: [makeSource({ sourceId: 'source-2', channelId: 'channel-2' })] });
  const changed = next<SourcesReply>(socket, 'sources');
  await room.sourcesChanged();
  expect((await changed).version).toBeGreaterThan(first.version);
  const hint = next(socket, 'notifications.waiting');
  room.notificationsWaiting();
  await hint;
});

test('without the service token nobody gets in', async () => {
  const { url } = await openRoom();
  const refused = await next<Error>(connect(url, 'another-secret-of-enough-length'), 'connect_error');
  expect(refused.message).toBe('SERVICE_TOKEN_INVALID');
});
