import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { withSandbox } from '../testing/with-sandbox.ts';

test('without a market control says what to do, without an error for the page that asks each second', async () => {
  const { people } = await withSandbox();
  expect(await people.request('GET', '/market')).toMatchObject({ status: 200, json: { available: false, code: 'MARKET_CONTROL_UNSET' } });
  expect(await people.request('POST', '/market/speed', { speed: 10 })).toMatchObject({
    status: 503,
    json: { code: 'MARKET_CONTROL_UNSET' },
  });
});

test('says so when the server is away', async () => {
  const { people } = await withSandbox({ marketControlUrl: 'http://127.0.0.1:9' });
  expect(await people.request('GET', '/market')).toMatchObject({ json: { available: false, code: 'MARKET_CONTROL_UNREACHABLE' } });
});

test('passes prices and pushes through', async () => {
  const market = { marketNow: 1, speed: 1, prices: [{ symbol: 'BTC/USDT', bid: '1', ask: '2', last: '1.5', change24hRatio: null }] };
  const pushes: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      if (request.method === 'POST') pushes.push(`${request.url} ${body}`);
      response.setHeader('content-type', 'application/json').end(JSON.stringify(market));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const { people } = await withSandbox({ marketControlUrl: `http://127.0.0.1:${port}` });
  expect(await people.request('GET', '/market')).toEqual({ status: 200, json: market });
  await people.request('POST', '/market/push', { symbol: 'BTC/USDT', ratio: 0.01 });
  expect(pushes).toEqual(['/market/push {"symbol":"BTC/USDT","ratio":0.01}']);
});
