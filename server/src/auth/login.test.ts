import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../execution/store/testing/open-test-database.ts';
import { openAuthRig, people } from './testing/auth-rig.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase('auth-login');
});
beforeEach(() => database.empty());
afterAll(() => database.close());

describe('logging in', () => {
  test('goes to Discord and comes back as the person who was chosen', async () => {
    const { browser } = await openAuthRig(database);
    const tom = browser();
    expect((await tom.get('/api/me')).status).toBe(401);
    await tom.login(people.tom);
    const me = await tom.get('/api/me');
    expect(me).toMatchObject({ status: 200, json: { discordUserId: people.tom, displayName: 'Tom', traderId: null, roles: [] } });
    const [user] = await database.models.users.find().lean();
    expect(user).toMatchObject({ discordUserId: people.tom, displayName: 'Tom', avatar: null, grantedRoles: [] });
  });

  test('asks for nothing but who somebody is', async () => {
    const { browser } = await openAuthRig(database);
    const page = new URL(await browser().openDiscord());
    expect(page.searchParams.get('scope')).toBe('identify');
    expect(page.searchParams.get('state')).toMatch(/^.{20,}$/);
  });

  test('twice is one user, with a name that follows Discord', async () => {
    const { browser } = await openAuthRig(database);
    await browser().login(people.tom);
    await database.models.users.updateOne({}, { $set: { displayName: 'Old', grantedRoles: ['support'] } });
    await browser().login(people.tom);
    expect(await database.models.users.find().lean()).toMatchObject([{ displayName: 'Tom', grantedRoles: ['support'] }]);
  });

  test('leads back to where one wanted to go, if that is ours', async () => {
    const { browser } = await openAuthRig(database);
    const arriveFrom = async (returnTo: string): Promise<string | null> => {
      const tom = browser();
      const page = await tom.openDiscord(`?${new URLSearchParams({ returnTo }).toString()}`);
      return (await tom.comeBack(await tom.agreeAtDiscord(page, { personId: people.tom }))).headers.get('location');
    };
    expect(await arriveFrom('/trades?stage=open')).toBe('/trades?stage=open');
    expect(await arriveFrom('//evil.example/')).toBe('/');
    expect(await arriveFrom('https://evil.example/')).toBe('/');
  });

  test('gives a new session id: one that somebody planted is worth nothing', async () => {
    const { browser } = await openAuthRig(database);
    const victim = browser();
    const attacker = browser();
    await attacker.openDiscord();
    const planted = attacker.cookies.get('sid') ?? '';
    expect(planted).not.toBe('');
    victim.cookies.put('sid', planted);
    await victim.login(people.tom);
    expect(victim.cookies.get('sid')).not.toBe(planted);
    expect((await attacker.get('/api/me')).status).toBe(401);
  });

  test('again in the same browser ends the login before', async () => {
    const { browser } = await openAuthRig(database);
    const shared = browser();
    await shared.login(people.tom);
    const before = shared.cookies.get('sid') ?? '';
    await shared.login(people.nora);
    const thief = browser();
    thief.cookies.put('sid', before);
    expect((await thief.get('/api/me')).status).toBe(401);
    expect((await shared.get('/api/me')).json).toMatchObject({ displayName: 'Nora North' });
    expect(await database.models.userSessions.countDocuments()).toBe(1);
  });
});

describe('a log-in that must not succeed', () => {
  const refusedWith = (problem: string) => ({ status: 303, location: `/login?problem=${problem}` });
  const tell = ({ status, headers }: { readonly status: number; readonly headers: Headers }) => ({
    status,
    location: headers.get('location'),
  });

  test('was denied at Discord', async () => {
    const { browser } = await openAuthRig(database);
    const tom = browser();
    const back = await tom.agreeAtDiscord(await tom.openDiscord(), { deny: 'yes' });
    expect(tell(await tom.comeBack(back))).toEqual(refusedWith('LOGIN_DENIED'));
    expect((await tom.get('/api/me')).status).toBe(401);
  });

  test('comes back without the state, or with another one', async () => {
    const { browser } = await openAuthRig(database);
    for (const tamper of [
      (url: URL) => url.searchParams.delete('state'),
      (url: URL) => url.searchParams.set('state', 'made-up'),
      (url: URL) => url.searchParams.append('state', 'second'),
    ]) {
      const tom = browser();
      const url = new URL(await tom.agreeAtDiscord(await tom.openDiscord(), { personId: people.tom }));
      tamper(url);
      expect(tell(await tom.comeBack(url.href))).toEqual(refusedWith('LOGIN_STATE_INVALID'));
      expect((await tom.get('/api/me')).status).toBe(401);
    }
  });

  test("is somebody else's: a callback link that was sent to a victim logs nobody in", async () => {
    const { browser } = await openAuthRig(database);
    const attacker = browser();
    const link = await attacker.agreeAtDiscord(await attacker.openDiscord(), { personId: people.gus });
    const strangers = browser();
    expect(tell(await strangers.comeBack(link))).toEqual(refusedWith('LOGIN_STATE_INVALID'));
    const victim = browser();
    await victim.openDiscord();
    expect(tell(await victim.comeBack(link))).toEqual(refusedWith('LOGIN_STATE_INVALID'));
    expect((await victim.get('/api/me')).status).toBe(401);
  });

  test('is a replay', async () => {
    const { browser } = await openAuthRig(database);
    const tom = browser();
    const link = await tom.agreeAtDiscord(await tom.openDiscord(), { personId: people.tom });
    const beforeLogin = tom.cookies.get('sid') ?? '';
    expect(tell(await tom.comeBack(link))).toEqual({ status: 303, location: '/' });
    expect(tell(await tom.comeBack(link))).toEqual(refusedWith('LOGIN_STATE_INVALID'));
    const thief = browser();
    thief.cookies.put('sid', beforeLogin);
    expect(tell(await thief.comeBack(link))).toEqual(refusedWith('LOGIN_STATE_INVALID'));
    expect((await thief.get('/api/me')).status).toBe(401);
  });

  test('has a code that was used before', async () => {
    const { browser, sandboxUrl } = await openAuthRig(database);
    const tom = browser();
    const page = await tom.openDiscord();
    const link = new URL(await tom.agreeAtDiscord(page, { personId: people.tom }));
    const form = new URLSearchParams({
      grant_type: 'authorization_code',
      code: link.searchParams.get('code') ?? '',
      redirect_uri: new URL(page).searchParams.get('redirect_uri') ?? '',
      client_id: 'app',
      client_secret: 'secret',
    });
    expect((await fetch(new URL('/api/oauth2/token', sandboxUrl), { method: 'POST', body: form })).status).toBe(200);
    expect(tell(await tom.comeBack(link.href))).toEqual(refusedWith('LOGIN_FAILED'));
    expect((await tom.get('/api/me')).status).toBe(401);
  });
});
