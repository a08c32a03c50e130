import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../execution/store/testing/open-test-database.ts';
import { openAuthRig, people } from './testing/auth-rig.ts';
import type { WebSession } from './testing/web-session.ts';
import type { SessionRevoked } from './user-sessions.ts';

const DAY_MS = 86_400_000;
let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase('auth-sessions');
});
beforeEach(() => database.empty());
afterAll(() => database.close());

const isLoggedIn = async (session: WebSession): Promise<boolean> => (await session.get('/api/me')).status === 200;
type Listed = { readonly items: readonly { readonly sessionId: string; readonly device: string; readonly isCurrent: boolean }[] };
const list = async (session: WebSession) => ((await session.get('/api/sessions')).json as Listed).items;

describe('logging out', () => {
  test('ends the login and takes the cookie away', async () => {
    const { browser } = await openAuthRig(database);
    const tom = browser();
    await tom.login(people.tom);
    const cookie = tom.cookies.get('sid') ?? '';
    expect(await tom.send('POST', '/auth/logout')).toMatchObject({ status: 200, json: { revoked: 1 } });
    expect(tom.cookies.get('sid')).toBeUndefined();
    tom.cookies.put('sid', cookie);
    expect(await isLoggedIn(tom)).toBe(false);
  });

  test('cannot be done by a link or a page of somebody else', async () => {
    const { browser } = await openAuthRig(database);
    const tom = browser();
    await tom.login(people.tom);
    expect((await tom.get('/auth/logout')).status).toBe(404);
    expect((await tom.send('POST', '/auth/logout', { origin: 'https://evil.example' })).status).toBe(403);
    expect(await isLoggedIn(tom)).toBe(true);
  });
});

describe('the list of logins', () => {
  test('names the devices; one can be ended and is told at once', async () => {
    const { auth, browser } = await openAuthRig(database);
    const revoked: SessionRevoked[] = [];
    auth.onSessionRevoked((session) => revoked.push(session));
    const [laptop, phone] = [browser('Firefox/140.0 (X11; Linux)'), browser('CriOS/140 (iPhone)')];
    await laptop.login(people.tom);
    await phone.login(people.tom);
    const items = await list(laptop);
    expect(items.map(({ device, isCurrent }) => `${device}${isCurrent ? ', here' : ''}`).toSorted()).toEqual([
      'Chrome on iOS',
      'Firefox on Linux, here',
    ]);
    const { sessionId = '' } = items.find(({ isCurrent }) => !isCurrent) ?? {};
    expect(await laptop.send('DELETE', `/api/sessions/${sessionId}`)).toMatchObject({ status: 200, json: { revoked: 1 } });
    expect(revoked).toMatchObject([{ sessionId }]);
    expect([await isLoggedIn(phone), await isLoggedIn(laptop)]).toEqual([false, true]);
    expect((await laptop.send('DELETE', `/api/sessions/${sessionId}`)).status).toBe(404);
  });

  test('all others can be ended in one go', async () => {
    const { browser } = await openAuthRig(database);
    const [first, second, third] = [browser(), browser(), browser()];
    for (const session of [first, second, third]) await session.login(people.tom);
    expect((await second.send('POST', '/api/sessions/revoke-others')).json).toEqual({ revoked: 2 });
    expect([await isLoggedIn(first), await isLoggedIn(second), await isLoggedIn(third)]).toEqual([false, true, false]);
  });

  test("shows and ends nobody else's", async () => {
    const { browser } = await openAuthRig(database);
    const [tom, gus] = [browser(), browser()];
    await tom.login(people.tom);
    await gus.login(people.gus);
    const [ofTom] = await list(tom);
    expect(await list(gus)).toHaveLength(1);
    expect((await gus.send('DELETE', `/api/sessions/${ofTom?.sessionId}`)).status).toBe(404);
    expect((await gus.send('POST', '/api/sessions/revoke-others')).json).toEqual({ revoked: 0 });
    expect(await isLoggedIn(tom)).toBe(true);
  });

  test('an admin ends all logins of a person, nobody else does', async () => {
    const { auth, browser } = await openAuthRig(database);
    await database.models.admins.create({ discordUserId: people.adam });
    const revoked: SessionRevoked[] = [];
    auth.onSessionRevoked((session) => revoked.push(session));
    const [tom, gus, adam] = [browser(), browser(), browser()];
    await tom.login(people.tom);
    await gus.login(people.gus);
    await adam.login(people.adam);
    const { userId } = (await tom.get('/api/me')).json as { readonly userId: string };
    expect((await gus.send('DELETE', `/api/admin/users/${userId}/sessions`)).status).toBe(403);
    expect(await isLoggedIn(tom)).toBe(true);
    expect((await adam.send('DELETE', `/api/admin/users/${userId}/sessions`)).json).toEqual({ revoked: 1 });
    expect([await isLoggedIn(tom), await isLoggedIn(gus)]).toEqual([false, true]);
    expect(revoked).toMatchObject([{ userId }]);
  });
});

describe('a login holds no longer', () => {
  test('when its user is gone', async () => {
    const { browser } = await openAuthRig(database);
    const tom = browser();
    await tom.login(people.tom);
    await database.models.users.deleteMany({});
    expect(await isLoggedIn(tom)).toBe(false);
    await browser().login(people.tom); // the same person again is a new user
    expect(await isLoggedIn(tom)).toBe(false);
  });

  test('when it was not used for long, or is old', async () => {
    let at = Date.now();
    const lifetimes = { idleMs: DAY_MS, absoluteMs: 3 * DAY_MS };
    const { browser } = await openAuthRig(database, { now: () => at, lifetimes });
    const [used, idle] = [browser(), browser()];
    await used.login(people.tom);
    await idle.login(people.tom);
    const seen: boolean[] = [];
    for (let passed = 0; passed < 4; passed += 1) {
      at += 0.9 * DAY_MS;
      seen.push(await isLoggedIn(used));
    }
    expect(seen).toEqual([true, true, true, false]);
    expect(await isLoggedIn(idle)).toBe(false);
  });

  test('when it was revoked while a request of it ran', async () => {
    const { browser } = await openAuthRig(database);
    const tom = browser();
    await tom.login(people.tom);
    await Promise.all([
      tom.openDiscord(), // writes into the session
      database.models.userSessions.deleteMany({}),
    ]);
    expect(await isLoggedIn(tom)).toBe(false);
  });
});

describe('what somebody may do', () => {
  test('follows from what they have here, at once', async () => {
    const { browser } = await openAuthRig(database);
    const rolesOf = async (session: WebSession) => ((await session.get('/api/me')).json as { readonly roles: readonly string[] }).roles;
    const olga = browser();
    await olga.login(people.olga);
    expect(await rolesOf(olga)).toEqual([]);
    const { admins, communities, providers, traders, users } = database.models;
    await traders.create({ traderId: 't1', discordUserId: people.olga, displayName: 'Olga' });
    await providers.create({ providerId: 'p1', communityId: 'c1', name: 'Olga', discordUserIds: [people.nora, people.olga], profile: {} });
    await communities.create({ communityId: 'c1', guildId: '900000000000000001', name: 'North Desk', ownerDiscordUserId: people.olga });
    await admins.create({ discordUserId: people.olga });
    await users.updateOne({ discordUserId: people.olga }, { $set: { grantedRoles: ['support'] } });
    expect((await olga.get('/api/me')).json).toMatchObject({ traderId: 't1', providerIds: ['p1'], communityIds: ['c1'] });
    expect((await rolesOf(olga)).toSorted()).toEqual(['admin', 'owner', 'provider', 'support', 'trader']);
    await admins.deleteMany({});
    await users.updateOne({ discordUserId: people.olga }, { $set: { grantedRoles: [] } });
    expect((await rolesOf(olga)).toSorted()).toEqual(['owner', 'provider', 'trader']);
  });
});
