import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { expect, onTestFinished, test } from 'vitest';
import { documentRoutes } from './documents.route.ts';

async function openServer(): Promise<string> {
  const server = createServer(express().use(documentRoutes()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('the reference page, and everything that it loads, comes from here', async () => {
  const url = await openServer();
  const page = await fetch(`${url}/docs`);
  const html = await page.text();
  const loaded = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address = '']) => address);
  expect(loaded).toEqual(['/docs/swagger-ui.css', '/docs/swagger-ui-bundle.js', '/docs/start.js']);
  for (const address of loaded) expect((await fetch(`${url}${address}`)).status, address).toBe(200);
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
});

test('the document is JSON', async () => {
  const reply = await fetch(`${await openServer()}/api/openapi.json`);
  expect(reply.headers.get('content-type')).toContain('application/json');
  expect(await reply.json()).toMatchObject({ openapi: '3.1.0' });
});
