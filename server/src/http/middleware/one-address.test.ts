import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { expect, onTestFinished, test } from 'vitest';
import { oneAddress } from './one-address.ts';

async function ask(path: string, headers: Readonly<Record<string, string>>, method = 'GET') {
  const app = express().use(oneAddress('http://127.0.0.1:3000'));
  app.use((_req, res) => void res.send('here'));
  const server = app.listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return new Promise<string>((resolve, reject) => {
    const asked = request({ port, host: '127.0.0.1', path, method, headers }, (reply) => {
      reply.resume();
      resolve(reply.headers.location ?? String(reply.statusCode));
    });
    asked.on('error', reject).end();
  });
}

const page = { accept: 'text/html' };

test('a page under another name of this machine leads to the address that log-in knows', async () => {
  expect(await ask('/trades?side=long', { ...page, host: 'localhost:3000' })).toBe('http://127.0.0.1:3000/trades?side=long');
});

test.each([
  ['the address itself', '/', { ...page, host: '127.0.0.1:3000' }],
  ['a request of a program', '/api/me', { accept: 'application/json', host: 'localhost:3000' }],
  ['a host that is not this machine', '/', { ...page, host: 'trade.example' }],
  ['a path that looks like another host', '//evil.example/', { ...page, host: '127.0.0.1:3000' }],
])('%s passes', async (_name, path, headers) => {
  expect(await ask(path, headers)).toBe('200');
});

test('a path that looks like another host stays on ours', async () => {
  expect(await ask('//evil.example/', { ...page, host: 'localhost:3000' })).not.toContain('http://evil.example');
});
