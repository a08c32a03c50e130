import { defineEndpoint } from '@trade-executor/contracts/api/endpoint';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { ApiProblem } from './api-problem.ts';
import { callApi } from './call-api.ts';
import { toUrl } from './to-url.ts';

const problem = { type: 'about:blank', title: 'No', status: 403, code: 'FORBIDDEN', detail: 'why', whatToDo: 'ask', requestId: 'r1' };
const answers: Record<string, { readonly status: number; readonly body: string }> = {
  '/api/good/1?limit=2': { status: 200, body: '{"name":"Mira"}' },
  '/api/good/2': { status: 200, body: '{"nome":"Mira"}' },
  '/api/good/3': { status: 403, body: JSON.stringify(problem) },
  '/api/good/4': { status: 502, body: '<html>' },
};
const server = createServer((request, response) => {
  const { status, body } = answers[request.url ?? ''] ?? { status: 404, body: '' };
  response.writeHead(status, { 'x-request-id': 'r9' }).end(body);
});
let base = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

const get = (id: string, query?: { limit: number }) => {
  const endpoint = defineEndpoint({
    method: 'get',
    path: `/api/good/:id`,
    summary: '',
    roles: 'anyone',
    params: z.object({ id: z.string() }),
    query: z.object({ limit: z.number() }),
    reply: z.object({ name: z.string() }),
  });
  const here = { ...endpoint, path: `${base}${endpoint.path}` as '/' };
  return callApi(here, { params: { id }, ...(query ? { query } : {}) });
};
const problemOf = (id: string) => get(id).catch((error: unknown) => (error instanceof ApiProblem ? error.problem : error));

test('a reply as the contract says comes back', async () => {
  expect(await get('1', { limit: 2 })).toEqual({ name: 'Mira' });
});

test('a refusal keeps its words; anything else gets words and the request id', async () => {
  expect(await problemOf('3')).toEqual(problem);
  expect(await problemOf('4')).toMatchObject({ code: 'UNEXPECTED_ANSWER', status: 502, requestId: 'r9' });
  expect(await problemOf('2')).toMatchObject({ code: 'UNREADABLE_REPLY', requestId: 'r9' });
});

test('no answer at all is said as that', async () => {
  const nowhere = defineEndpoint({ method: 'get', path: '/x', summary: '', roles: 'anyone', reply: z.string() });
  await expect(callApi({ ...nowhere, path: 'http://127.0.0.1:1/' as '/' }, {})).rejects.toMatchObject({ problem: { code: 'NO_ANSWER' } });
});

test('addresses are filled and escaped, empty filters left out', () => {
  expect(toUrl('/api/a/:id/b', { id: 'x/y' }, { symbol: 'BTC/USDT', side: '', from: undefined })).toBe('/api/a/x%2Fy/b?symbol=BTC%2FUSDT');
});
