import { endpoints } from '@trade-executor/contracts/api/endpoints';
import type { Endpoint } from '@trade-executor/contracts/api/endpoint';
import { sessionEndpoints } from '@trade-executor/contracts/api/sessions';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WebReply, WebSession } from '../../../auth/testing/web-session.ts';
import { people, places, type Person } from '../../testing/api-world.ts';
import { openApiRig } from '../../testing/api-rig.ts';
import { databaseDump } from '../../testing/database-dump.ts';
import { callOf, ownIds, ownersOfCall, withConfirmation, withHalt, withWorstCase, type OwnIds } from '../../testing/endpoint-calls.ts';

const rig = await openApiRig('api-matrix');
afterAll(() => rig.close());
await rig.post(places.north, { messageId: '800000000000000001', authorId: people.nora });
await rig.post(places.south, { messageId: '800000000000000002', authorId: people.pia });

/** Everybody who is tested, signed in once. sue has the role support and nothing else; gus has nothing at all. */
const names = ['tom', 'tina', 'olga', 'otto', 'nora', 'pia', 'adam', 'sue', 'gus'] as const satisfies readonly Person[];
const signedIn = new Map<Person, WebSession>();
let ids: OwnIds;
let unchanged: Readonly<Record<string, string>>;

beforeAll(async () => {
  for (const name of names) signedIn.set(name, await rig.signIn(name));
  await rig.deps.models.users.updateOne({ discordUserId: people.sue }, { $set: { grantedRoles: ['support'] } });
  const ended = await rig.signIn('tom');
  const endedCookie = ended.cookies.get('sid') ?? '';
  await ended.send('POST', '/auth/logout');
  const halted = await withHalt(rig.deps.store, await ownIds(rig.deps.models, people.tom));
  const asked = await withConfirmation(rig.deps.store, halted, rig.deps.clock.now());
  ids = { ...(await withWorstCase(browserOf('tom'), asked)), endedCookie };
  unchanged = await databaseDump(rig.database.connection);
});

const browserOf = (person: Person): WebSession => signedIn.get(person) ?? rig.stranger();

const all: readonly (readonly [name: string, endpoint: Endpoint])[] = Object.entries(endpoints);
const closed = all.filter(([, { roles }]) => roles !== 'anyone');
const changing = closed.filter(([, { method }]) => method !== 'get');
const withRoles = closed.filter(([, { roles }]) => typeof roles !== 'string');
const withIds = closed.filter(([, { params }]) => params !== undefined);

async function expectRefused(reply: WebReply, statuses: readonly number[]): Promise<void> {
  expect(statuses, reply.text).toContain(reply.status);
  expect(reply.headers.get('content-type')).toContain('application/problem+json');
  expect(reply.json).toMatchObject({ code: expect.any(String), whatToDo: expect.any(String), requestId: expect.any(String) });
  expect(await databaseDump(rig.database.connection)).toEqual(unchanged);
}

describe('nobody is let in without a login', () => {
  test.each(closed)('%s', async (_name, endpoint) => {
    const { path, body } = callOf(endpoint, ids);
    await expectRefused(await rig.stranger().send(endpoint.method.toUpperCase(), path, { body }), [401]);
  });
});

describe('nobody is let in with a login that was ended', () => {
  test.each(closed)('%s', async (_name, endpoint) => {
    const browser = rig.stranger();
    browser.cookies.put('sid', ids.endedCookie);
    const { path, body } = callOf(endpoint, ids);
    await expectRefused(await browser.send(endpoint.method.toUpperCase(), path, { body }), [401, 403]);
  });
});

describe('a page of somebody else changes nothing, though the browser sends the cookie', () => {
  test.each(changing)('%s', async (_name, endpoint) => {
    const { path, body } = callOf(endpoint, ids);
    const reply = await browserOf('adam').send(endpoint.method.toUpperCase(), path, { body, origin: 'https://evil.example' });
    await expectRefused(reply, [403]);
    expect(reply.json).toMatchObject({ code: 'ORIGIN_FOREIGN' });
    const form = new URLSearchParams({ paused: 'true' });
    await expectRefused(
      await browserOf('tom').send(endpoint.method.toUpperCase(), path, { body: form, origin: 'https://evil.example' }),
      [403],
    );
  });
});

describe('nothing changes without the token of the login', () => {
  test.each(changing)('%s', async (_name, endpoint) => {
    const { path, body } = callOf(endpoint, ids);
    for (const csrfToken of [null, 'guessed', browserOf('tina').csrfToken()]) {
      const reply = await browserOf('tom').send(endpoint.method.toUpperCase(), path, { body, csrfToken });
      await expectRefused(reply, [403]);
      expect(reply.json).toMatchObject({ code: 'CSRF_TOKEN_INVALID' });
    }
  });
});

describe('a role that is not named is refused', () => {
  const holders: readonly (readonly [Person, string])[] = [
    ['tom', 'trader'],
    ['nora', 'provider'],
    ['olga', 'owner'],
    ['sue', 'support'],
    ['gus', 'nothing'],
  ];
  test.each(withRoles)('%s', async (_name, endpoint) => {
    const { path, body } = callOf(endpoint, ids);
    for (const [person] of holders.filter(([, role]) => !(endpoint.roles as readonly string[]).includes(role))) {
      await expectRefused(await browserOf(person).send(endpoint.method.toUpperCase(), path, { body }), [403]);
    }
  });
});

describe('what belongs to another tenant is not found', () => {
  test.each(withIds)('%s', async (_name, endpoint) => {
    const { path, body } = callOf(endpoint, ids);
    for (const person of ['tina', 'pia', 'otto', 'nora', 'olga', 'gus'] as const) {
      if (ownersOfCall[endpoint.path]?.includes(person)) continue;
      await expectRefused(await browserOf(person).send(endpoint.method.toUpperCase(), path, { body }), [403, 404]);
    }
    if (endpoint.roles !== 'signed-in' && !endpoint.roles.includes('trader')) return;
    await expectRefused(await browserOf('tina').send(endpoint.method.toUpperCase(), path, { body }), [404]);
  });
});

describe('no list of one tenant holds an id of another', () => {
  const lists = closed.filter(([, { method, params }]) => method === 'get' && params === undefined);
  test.each(lists)('%s', async (_name, endpoint) => {
    const { path } = callOf(endpoint, ids);
    for (const person of ['tina', 'pia', 'otto', 'gus'] as const) {
      const { text, status } = await browserOf(person).get(path);
      expect([200, 403]).toContain(status);
      for (const id of ids.private) expect(text, `${person} sees ${id}`).not.toContain(id);
    }
  });

  test('and none is widened by asking for the other’s ids', async () => {
    const filters = [
      `/api/trades?accountId=${ids.accountId}`,
      `/api/trades?copierId=${ids.copierId}`,
      `/api/trades?providerId=${ids.providerId}`,
      `/api/trades.csv?accountId=${ids.accountId}`,
      `/api/receipts?tradeId=${ids.tradeId}`,
      `/api/receipts.csv?tradeId=${ids.tradeId}`,
      `/api/receipts.json?copierId=${ids.copierId}`,
      `/api/receipts?messageId=${ids.messageId}`,
      `/api/receipts?copierId=${ids.copierId}`,
      `/api/receipts?coin=BTC&verdict=done`,
      `/api/receipts.json?subject=entry&providerId=${ids.providerId}`,
      `/api/signals?providerId=${ids.providerId}`,
      `/api/signals?messageId=${ids.messageId}`,
    ];
    for (const path of filters) {
      const { text, status } = await browserOf('tina').get(path);
      expect(status, path).toBe(200);
      for (const id of ids.private) expect(text, path).not.toContain(id);
    }
  });
});

// Last: it changes things.
describe('the same requests are answered to those who may make them', () => {
  const kept = closed.filter(([name]) => !(name in sessionEndpoints)); // those would end the logins of this test
  test.each(kept)('%s', async (_name, endpoint) => {
    const { path, body } = callOf(endpoint, ids);
    const forTrader = typeof endpoint.roles === 'string' || endpoint.roles.includes('trader');
    const reply = await browserOf(forTrader ? 'tom' : 'adam').send(endpoint.method.toUpperCase(), path, { body });
    expect(reply.status, reply.text).toBe(endpoint.status ?? 200);
    if (endpoint.contentType === undefined) endpoint.reply.parse(reply.json);
  });
});
