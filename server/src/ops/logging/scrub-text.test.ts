import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createScrubber } from './scrub-text.ts';

const scrub = createScrubber([]);
const canary = 'CANARYcanary0123456789CANARYcanary';

test.each([
  [`binance GET https://fapi.binance.com/fapi/v1/order?symbol=BTCUSDT&signature=${canary}&recvWindow=5000`],
  [`{"url":"https://api.bybit.com/v5/order?api_key=${canary}&sign=${canary}"}`],
  [`wss://fstream.binance.com/ws?listenKey=${canary}`],
  [`mongodb://trader:${canary}@db.example:27017/trade-executor`],
  [`redis://:${canary}@cache.example:6379`],
  [`authorization: Bearer ${canary}`],
  [`{"headers":{"Authorization":"Bot ${canary}"}}`],
  [`{"headers":{"X-MBX-APIKEY":"${canary}","OK-ACCESS-PASSPHRASE":"${canary}"}}`],
  [`X-MBX-APIKEY: ${canary}`],
  [`cookie: __Host-sid=s%3A${canary}; theme=dark`],
  [`POST https://discord.com/api/webhooks/1234567890/${canary} failed`],
  [`/api/v10/interactions/1234567890/${canary}/callback`],
  [`MTA1Njc4OTAxMjM0NTY3ODkwMQ.GabcDe.${canary}`],
  [`/auth/callback?code=${canary}&state=x`],
  [`{"msg":"body was {\\"apiKey\\":\\"${canary}\\",\\"secret\\":\\"${canary}\\"}"}`],
  [`api_secret=${canary} was refused`],
])('nothing secret is left of %s', (text) => {
  expect(scrub(text)).not.toContain(canary);
  expect(scrub(text)).toContain('[removed]');
});

test('what says something else stays as it is', () => {
  const texts = [
    '{"level":30,"event":"message.received","messageId":"1299000000000000001","kind":"entry"}',
    '{"event":"order.submitted","clientOrderId":"0123456789abcdef0123456789abcdef","outcome":"ACCEPTED"}',
    'Bot connected to the gateway',
    'https://example.com/path?symbol=BTCUSDT&limit=5',
    'at file:///work/server/src/main.ts:12:3',
    '1.2345678.9012345',
  ];
  for (const text of texts) expect(scrub(text)).toBe(text);
});

test('property: a known secret is found however a line of JSON or an address spells it, and the line stays JSON', () => {
  const secrets = fc.string({ minLength: 8, maxLength: 60 }).filter((text) => !'[removed]'.includes(text) && /^[!-~]+$/.test(text));
  fc.assert(
    fc.property(secrets, (secret) => {
      const known = createScrubber([secret]);
      const inJson = JSON.stringify({ event: 'x', detail: secret });
      const inAddress = `https://example.com/${encodeURIComponent(secret)}`;
      expect(known(inAddress)).not.toContain(encodeURIComponent(secret));
      const read = JSON.parse(known(inJson)) as { readonly detail: string };
      expect(read.detail).not.toContain(secret);
    }),
  );
});

test('property: any line of JSON stays JSON', () => {
  const names = fc.constantFrom('apiKey', 'token', 'a', 'cookie', 'url', 'authorization');
  const values = fc.oneof(
    fc.string(),
    fc.string().map((text) => `?signature=${text}&token=${text}`),
    fc.integer(),
    fc.constant(null),
  );
  fc.assert(
    fc.property(fc.dictionary(names, fc.oneof(values, fc.array(values), fc.dictionary(names, values))), (line) => {
      expect(() => JSON.parse(scrub(JSON.stringify(line))) as unknown).not.toThrow();
    }),
  );
});

/** Ten times the text takes ten times as long where the work is linear, and a hundred times where it is quadratic. */
const MOST_TIMES_LONGER = 40;

test.each(['?token=', 'a.', '://', 'Bearer ', '"secret"', '\\"secret', 'eyJ-', '-token', '-'.repeat(10), 'token', '\\', '"token":"'])(
  'ten times as much of %j takes no more than a linear part longer',
  (part) => {
    const fastest = (length: number): number => {
      const line = part.repeat(length / part.length);
      const times = Array.from({ length: 5 }, () => {
        const startedAt = performance.now();
        scrub(line);
        return performance.now() - startedAt;
      });
      return Math.min(...times);
    };
    expect(fastest(200_000) / fastest(20_000)).toBeLessThan(MOST_TIMES_LONGER);
  },
);
