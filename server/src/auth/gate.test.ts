import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../execution/store/testing/open-test-database.ts';
import type { Auth } from './create-auth.ts';
import { openAuthRig, people } from './testing/auth-rig.ts';

const https = 'https://trade.example';
let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase('auth-gate');
});
beforeEach(() => database.empty());
afterAll(() => database.close());

describe('the session cookie', () => {
  test('over https is __Host-sid and Secure', async () => {
    const { browser } = await openAuthRig(database, { publicUrl: https });
    const tom = browser();
    await tom.login(people.tom);
    const line = tom.cookies.lines.at(-1) ?? '';
    expect(line).toMatch(/^__Host-sid=/);
    expect(line.split('; ').slice(1).toSorted()).toEqual([
      expect.stringMatching(/^Expires=/),
      'HttpOnly',
      'Path=/',
      'SameSite=Lax',
      'Secure',
    ]);
    expect((await tom.get('/api/me')).status).toBe(200);
  });

  test('is not given at all when the proxy says that the way was not secure', async () => {
    const { browser } = await openAuthRig(database, { publicUrl: https });
    const tom = browser();
    const reply = await tom.get('/auth/login', { headers: { 'x-forwarded-proto': 'http' } });
    expect(reply.headers.getSetCookie()).toEqual([]);
  });

  test('over http on this machine is sid', async () => {
    const { browser } = await openAuthRig(database);
    const tom = browser();
    await tom.login(people.tom);
    const line = tom.cookies.lines.at(-1) ?? '';
    expect(line).toMatch(/^sid=/);
    expect(line.split('; ').slice(1).toSorted()).toEqual([expect.stringMatching(/^Expires=/), 'HttpOnly', 'Path=/', 'SameSite=Lax']);
  });

  test('is only given to those who log in, and for ten minutes until they have', async () => {
    const { browser } = await openAuthRig(database);
    const stranger = browser();
    await stranger.get('/api/me');
    expect(stranger.cookies.lines).toEqual([]);
    await stranger.openDiscord();
    const [, expires = ''] = /Expires=([^;]+)/.exec(stranger.cookies.lines[0] ?? '') ?? [];
    expect(Math.abs(Date.parse(expires) - Date.now() - 600_000)).toBeLessThan(10_000);
  });

  test('is not in the database: who reads that can log in as nobody', async () => {
    const { browser } = await openAuthRig(database);
    const tom = browser();
    await tom.login(people.tom);
    const sid = decodeURIComponent(tom.cookies.get('sid') ?? '').replace(/^s:([^.]+)\..*$/, '$1');
    const stored = JSON.stringify(await database.connection.collection('sessions').find().toArray());
    expect(sid).toHaveLength(32);
    expect(stored).not.toContain(sid);
  });

  test('that was changed is nobody', async () => {
    const { browser } = await openAuthRig(database);
    const tom = browser();
    await tom.login(people.tom);
    tom.cookies.put('sid', `${tom.cookies.get('sid')?.slice(0, -3)}AAA`);
    expect((await tom.get('/api/me')).status).toBe(401);
  });
});

describe('a change', () => {
  const unsafe = ['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND', 'LOCK'];

  test.each(unsafe)('%s needs our own origin and the token of the login', async (method) => {
    const { browser } = await openAuthRig(database);
    const [tom, gus] = [browser(), browser()];
    await tom.login(people.tom);
    await gus.login(people.gus);
    const codeOf = async (options: Parameters<typeof tom.send>[2]) => {
      const { status, json } = await tom.send(method, '/api/thing', options);
      return [status, (json as { readonly code?: string }).code];
    };
    for (const origin of [null, 'null', 'https://evil.example', 'http://127.0.0.1', `${https}.evil.example`]) {
      expect(await codeOf({ origin })).toEqual([403, 'ORIGIN_FOREIGN']);
    }
    for (const csrfToken of [null, '', 'made-up', gus.csrfToken()]) {
      expect(await codeOf({ csrfToken })).toEqual([403, 'CSRF_TOKEN_INVALID']);
    }
    expect((await tom.send(method, '/api/thing')).json).toEqual({ done: true });
  });

  test('that a form of another site posts is refused, whatever the address', async () => {
    const { browser } = await openAuthRig(database);
    const tom = browser();
    await tom.login(people.tom);
    const form = { origin: 'https://evil.example', csrfToken: null, body: new URLSearchParams({ a: '1' }) };
    for (const path of ['/api/thing', '/api/sessions/revoke-others', '/auth/logout', '/api/not/there', '/auth/login']) {
      expect((await tom.send('POST', path, form)).status).toBe(403);
    }
  });

  test('of a stranger on our page is 401', async () => {
    const { browser } = await openAuthRig(database);
    expect((await browser().send('POST', '/api/thing')).status).toBe(401);
  });

  test('cannot be hidden in a reading method by a header or a field', async () => {
    const { browser } = await openAuthRig(database);
    const tom = browser();
    await tom.login(people.tom);
    const headers = { 'x-http-method-override': 'DELETE' };
    await tom.get('/api/sessions?_method=DELETE', { headers });
    expect((await tom.get('/api/me')).status).toBe(200);
  });
});

describe('limits', () => {
  test('too many requests of a person, or of an address, get 429', async () => {
    const { browser } = await openAuthRig(database, { limits: { perAddress: 30, perUser: 3, loginsPerAddress: 10 } });
    const [tom, gus] = [browser(), browser()];
    await tom.login(people.tom);
    await gus.login(people.gus);
    const statuses = async (session: typeof tom, count: number) => {
      const found: number[] = [];
      for (let sent = 0; sent < count; sent += 1) found.push((await session.get('/api/me')).status);
      return found;
    };
    expect(await statuses(tom, 3)).toEqual([200, 200, 429]); // one was spent by login()
    expect(await statuses(gus, 1)).toEqual([200]);
    expect((await statuses(browser(), 25)).at(-1)).toBe(429);
    expect((await gus.get('/api/me')).json).toMatchObject({ code: 'RATE_LIMITED' });
  });

  test('log-ins of an address are counted on their own', async () => {
    const { browser } = await openAuthRig(database, { limits: { perAddress: 100, perUser: 100, loginsPerAddress: 2 } });
    const tom = browser();
    await tom.openDiscord();
    await tom.openDiscord();
    expect((await tom.get('/auth/login')).status).toBe(429);
  });
});

describe('our pages', () => {
  test('run no inline script, stand in no frame, talk to us only, and are kept by no cache', async () => {
    const { browser, serverUrl } = await openAuthRig(database);
    const { headers } = await browser().get('/api/me');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain(`connect-src 'self' ${serverUrl.replace('http', 'ws')};`);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('cache-control')).toBe('no-store');
    expect([headers.get('x-content-type-options'), headers.get('referrer-policy')]).toEqual(['nosniff', 'same-origin']);
  });

  test('are held to https where they are on https', async () => {
    const { browser } = await openAuthRig(database, { publicUrl: https });
    const { headers } = await browser().get('/api/me');
    expect(headers.get('strict-transport-security')).toContain('max-age=31536000');
    expect(headers.get('content-security-policy')).toContain('upgrade-insecure-requests');
  });
});

describe('the handshake of a socket', () => {
  const handshake = (auth: Auth, cookie: string) => {
    const request = new IncomingMessage(new Socket());
    request.url = '/socket.io/?transport=websocket';
    request.headers = { cookie };
    return auth.actorOfHandshake(request);
  };

  test('is the person of its cookie while the login holds', async () => {
    const { auth, browser } = await openAuthRig(database);
    const tom = browser();
    await tom.login(people.tom);
    expect(await handshake(auth, tom.cookies.header())).toMatchObject({ displayName: 'Tom' });
    expect(await handshake(auth, 'sid=s%3Amade.up')).toBeNull();
    expect(await handshake(auth, '')).toBeNull();
    const cookie = tom.cookies.header();
    await tom.send('POST', '/auth/logout');
    expect(await handshake(auth, cookie)).toBeNull();
  });

  test('does not keep a login alive that nobody uses', async () => {
    let at = Date.now();
    const { auth, browser } = await openAuthRig(database, { now: () => at, lifetimes: { idleMs: 3_600_000, absoluteMs: 36_000_000 } });
    const tom = browser();
    await tom.login(people.tom);
    at += 3_000_000;
    expect(await handshake(auth, tom.cookies.header())).not.toBeNull();
    at += 3_000_000;
    expect(await handshake(auth, tom.cookies.header())).toBeNull();
  });
});
