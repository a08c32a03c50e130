import { endpoints } from '@trade-executor/contracts/api/endpoints';
import type { Endpoint } from '@trade-executor/contracts/api/endpoint';
import { sessionEndpoints } from '@trade-executor/contracts/api/sessions';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { people, places } from '../../testing/api-world.ts';
import { openApiRig } from '../../testing/api-rig.ts';
import { databaseDump } from '../../testing/database-dump.ts';
import { callOf, ownIds, withConfirmation, withHalt } from '../../testing/endpoint-calls.ts';

const SEED = 20_261_120;
const rig = await openApiRig('api-fuzz');
afterAll(() => rig.close());
await rig.post(places.north, { messageId: '800000000000000001', authorId: people.nora });
const [tom, adam] = await Promise.all([rig.signIn('tom'), rig.signIn('adam')]);
const halted = await withHalt(rig.deps.store, await ownIds(rig.deps.models, people.tom));
const ids = await withConfirmation(rig.deps.store, halted, rig.deps.clock.now());
let unchanged: Readonly<Record<string, string>>;
beforeAll(async () => {
  unchanged = await databaseDump(rig.database.connection);
});

const all: readonly (readonly [name: string, endpoint: Endpoint])[] = Object.entries(endpoints);
const closed = all.filter(([, { roles }]) => roles !== 'anyone');
const browserFor = ({ roles }: Endpoint) => (typeof roles === 'string' || roles.includes('trader') ? tom : adam);

/** Words that have broken servers: other types, markup, operators of the database, names of objects' own parts, numbers out of range. */
const nasty = fc.constantFrom(
  '',
  ' ',
  '0',
  '-1',
  '1e999',
  'NaN',
  'null',
  'undefined',
  '__proto__',
  'constructor',
  '{"$gt":""}',
  '$where',
  '\u0000',
  '../../etc/passwd',
  '%',
  "'; DROP TABLE trades; --",
  '<script>alert(1)</script>',
  '99999999999999999999999999',
  '9007199254740993',
  'x'.repeat(5_000),
  '\ud83d\ude80',
  'eyJhIjoxfQ',
  'WzEsMl0',
  'W251bGwsbnVsbF0',
);
const word = fc.oneof(nasty, fc.string({ maxLength: 40 }));
const queryNames = ['cursor', 'limit', 'from', 'to', 'symbol', 'stage', 'side', 'open', 'state', 'verdict', 'timeframe', 'providerId'];
const query = fc.array(fc.tuple(fc.oneof(fc.constantFrom(...queryNames, 'from[$gt]', '__proto__'), word), word), { maxLength: 6 });
const queryText = (pairs: readonly (readonly [string, string])[]): string =>
  pairs.map(([name, value]) => `${encodeURIComponent(name.toWellFormed())}=${encodeURIComponent(value.toWellFormed())}`).join('&');

describe('odd queries are answered or refused, and change nothing', () => {
  const reads = closed.filter(([, { method }]) => method === 'get');
  test.each(reads)('%s', async (_name, endpoint) => {
    const { path } = callOf(endpoint, ids);
    await fc.assert(
      fc.asyncProperty(query, async (pairs) => {
        const reply = await browserFor(endpoint).get(`${path.split('?')[0]}?${queryText(pairs)}`);
        expect(reply.status, `${queryText(pairs)} ${reply.text}`).toBeLessThan(500);
      }),
      { seed: SEED, numRuns: 25 },
    );
    expect(await databaseDump(rig.database.connection)).toEqual(unchanged);
  });
});

describe('odd ids are not found', () => {
  // Ending logins that are not there answers that none were ended.
  const withIds = closed.filter(([name, { params }]) => params !== undefined && !(name in sessionEndpoints));
  test.each(withIds)('%s', async (_name, endpoint) => {
    const { body } = callOf(endpoint, ids);
    await fc.assert(
      fc.asyncProperty(
        word.filter((id) => id !== '' && id !== '.' && id !== '..'),
        async (id) => {
          const path = endpoint.path.replace(/:\w+/, encodeURIComponent(id.toWellFormed()));
          const reply = await browserFor(endpoint).send(endpoint.method.toUpperCase(), path, { body });
          expect([400, 404], `${id} ${reply.text}`).toContain(reply.status);
        },
      ),
      { seed: SEED, numRuns: 25 },
    );
    expect(await databaseDump(rig.database.connection)).toEqual(unchanged);
  });
});

describe('odd bodies are refused', () => {
  const withBodies = closed.filter(([, { body }]) => body !== undefined);
  test.each(withBodies)('%s', async (_name, endpoint) => {
    const { path, body } = callOf(endpoint, ids);
    const names = [...Object.keys(body as object), '$set', '__proto__', 'traderId', 'accountId'];
    const odd = fc.oneof(
      fc.jsonValue(),
      fc.dictionary(fc.constantFrom(...names), fc.oneof(fc.jsonValue(), word), { minKeys: 1 }),
      fc.record({ inherit: fc.array(word, { minLength: 1, maxLength: 3 }) }),
      fc.record({
        settings: fc.dictionary(
          fc.constantFrom('riskRatio', 'maxLeverage', 'tradingHours', 'allowedCoins', 'timeZone', 'traderId', '$inc'),
          fc.oneof(fc.jsonValue(), word),
          {
            minKeys: 1,
          },
        ),
      }),
    );
    const isOdd = (value: unknown): boolean => endpoint.body?.safeParse(value ?? {}).success === false;
    await fc.assert(
      fc.asyncProperty(odd.filter(isOdd), async (value) => {
        const reply = await browserFor(endpoint).send(endpoint.method.toUpperCase(), path, { body: value });
        expect(reply.status, `${JSON.stringify(value)} ${reply.text}`).toBe(400);
      }),
      { seed: SEED, numRuns: 40 },
    );
    expect(await databaseDump(rig.database.connection)).toEqual(unchanged);
  });
});

describe('what is no JSON, or too much of it, is refused', () => {
  const withBodies = closed.filter(([, { body }]) => body !== undefined);
  const texts = ['{', '[1,', '{"a":}', '\u0000', `{"settings":{"riskRatio":"${'1'.repeat(70_000)}"}}`, '['.repeat(50_000)];
  test.each(withBodies)('%s', async (_name, endpoint) => {
    const browser = browserFor(endpoint);
    for (const body of texts) {
      const reply = await fetch(new URL(callOf(endpoint, ids).path, rig.serverUrl), {
        method: endpoint.method.toUpperCase(),
        body,
        headers: {
          'content-type': 'application/json',
          cookie: browser.cookies.header(),
          origin: rig.serverUrl,
          'x-csrf-token': browser.csrfToken() ?? '',
        },
      });
      expect([400, 413], await reply.text()).toContain(reply.status);
    }
    expect(await databaseDump(rig.database.connection)).toEqual(unchanged);
  });
});
