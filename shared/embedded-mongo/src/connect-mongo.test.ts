import MongoStore from 'connect-mongo';
import session from 'express-session';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { startEmbeddedMongo } from './start-embedded-mongo.ts';

/** A bare HTTP server that counts visits in the session. */
async function startCounter(uri: string) {
  const store = MongoStore.create({ mongoUrl: uri, dbName: 'sessions', ttl: 100 });
  const withSession = session({ secret: 'only for this test', store, resave: false, saveUninitialized: true });
  const http = createServer((request, response) => {
    // express-session only needs what node's own request and response have
    withSession(request as Parameters<typeof withSession>[0], response as Parameters<typeof withSession>[1], () => {
      const visited = (request as unknown as { session: { visits?: number } }).session;
      visited.visits = (visited.visits ?? 0) + 1;
      response.end(String(visited.visits));
    });
  });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  onTestFinished(async () => {
    http.close();
    http.closeAllConnections();
    await store.close();
  });
  const address = http.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
}

test('sessions of express-session live in the database', async () => {
  const mongo = await startEmbeddedMongo({ file: null });
  onTestFinished(() => mongo.close());
  const url = await startCounter(mongo.uri);
  const first = await fetch(url);
  const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? '';
  expect(await first.text()).toBe('1');
  expect(await (await fetch(url, { headers: { cookie } })).text()).toBe('2');
  expect(await (await fetch(url)).text()).toBe('1');
});
