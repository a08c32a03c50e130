import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { problemHandler } from '../../http/middleware/problem-handler.ts';
import { createLogger } from './create-logger.ts';
import { secretsOf } from './secrets-of.ts';

const token = 'canary-service-token-"1\\2/3';
const password = 'canary-db-password';
const config = {
  port: 1,
  botServiceToken: token,
  mongodbUri: `mongodb://trader:${password}@db.example/x`,
  auth: { sessionSecret: 'canary-session-secret', discord: { clientId: '1', clientSecret: 'canary-client-secret' } },
};
const unknownSecret = 'canary-of-a-trader-whom-we-never-configured';
const everySecret = [token, password, 'canary-session-secret', 'canary-client-secret', unknownSecret];

function openLog() {
  let written = '';
  const destination = { write: (line: string) => void (written += line) };
  const log = createLogger({ level: 'trace', secrets: secretsOf(config), destination });
  return { log, written: () => written };
}

test('a configuration’s secrets are found at any depth', () => {
  expect(secretsOf(config)).toEqual([token, password, 'canary-session-secret', 'canary-client-secret']);
});

test('no secret reaches the log, wherever it was hidden', () => {
  const { log, written } = openLog();
  log.info({ event: 'a', config }, `with ${token}`);
  log.warn({ event: 'b', req: { headers: { authorization: `Bearer ${unknownSecret}`, cookie: `sid=${unknownSecret}` } } });
  const url = `https://fapi.binance.com/fapi/v1/order?symbol=X&signature=${unknownSecret}`;
  const error = new Error(`request to ${url} failed`, { cause: new Error(`X-MBX-APIKEY: ${unknownSecret}`) });
  log.error({ event: 'c', error, deep: { er: { apiKey: unknownSecret, secret: unknownSecret } } }, error.message);
  log.child({ accountId: 'account-1', token: unknownSecret }).debug({ event: 'd' });
  const lines = written().trim().split('\n');
  expect(lines.map((line) => (JSON.parse(line) as { readonly event: string }).event)).toEqual(['a', 'b', 'c', 'd']);
  for (const secret of everySecret) {
    expect(written()).not.toContain(secret);
    expect(written()).not.toContain(JSON.stringify(secret).slice(1, -1));
  }
  expect(lines[2]).toContain('symbol=X');
  expect(lines[3]).toContain('account-1');
});

test('no secret reaches an error reply, nor the log line about it', async () => {
  const { log, written } = openLog();
  const Input = z.strictObject({ apiKey: z.string().max(3), side: z.enum(['buy', 'sell']) });
  const app = express()
    .use((_req, res, next) => {
      res.locals.requestId = 'request-1';
      next();
    })
    .get('/fails', () => {
      throw new Error(`GET https://venue.example/order?signature=${unknownSecret} with ${token}`);
    })
    .post('/checked', express.json(), (req, res) => void res.json(Input.parse(req.body)))
    .use(problemHandler(log));
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const post = (body: string): Promise<Response> =>
    fetch(`${url}/checked`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const replies = [
    await fetch(`${url}/fails`),
    await post(JSON.stringify({ apiKey: unknownSecret, side: unknownSecret })),
    await post(`{"apiKey": ${unknownSecret}`),
  ];
  expect(replies.map(({ status }) => status)).toEqual([500, 400, 400]);
  for (const reply of replies) {
    const text = await reply.text();
    for (const secret of everySecret) expect(text).not.toContain(secret);
  }
  expect(written()).toContain('request-1');
  for (const secret of everySecret) expect(written()).not.toContain(secret);
});
