import { describe, expect, test } from 'vitest';
import { withSandbox } from '../testing/with-sandbox.ts';
import { guildId, owner, trader } from '../testing/world.ts';

const redirectUri = 'http://localhost:3000/auth/callback';
const asked = { response_type: 'code', client_id: 'app', redirect_uri: redirectUri, scope: 'identify', state: 'st-1' };

/** A sandbox and a program that logs people in with it. */
async function withProgram(now?: () => number) {
  const { sandbox } = await withSandbox(now ? { now } : {});
  const at = (path: string) => new URL(path, sandbox.chatUrl);
  const address = (query: Record<string, string>) => at(`/oauth2/authorize?${new URLSearchParams(query).toString()}`);
  const open = (query: Record<string, string> = asked) => fetch(address(query), { redirect: 'manual' });
  async function answer(choice: Record<string, string>, query: Record<string, string> = asked): Promise<URLSearchParams> {
    const reply = await fetch(address(query), { method: 'POST', body: new URLSearchParams(choice), redirect: 'manual' });
    expect(reply.status).toBe(303);
    const location = reply.headers.get('location') ?? '';
    expect(location.startsWith(redirectUri)).toBe(true);
    return new URL(location).searchParams;
  }
  async function exchange(code: string, more: Record<string, string> = {}) {
    const form = { grant_type: 'authorization_code', code, redirect_uri: redirectUri, client_id: 'app', client_secret: 'secret', ...more };
    const reply = await fetch(at('/api/oauth2/token'), { method: 'POST', body: new URLSearchParams(form) });
    return { status: reply.status, json: (await reply.json()) as Record<string, unknown> };
  }
  const codeOf = async (personId: string, query?: Record<string, string>) => (await answer({ personId }, query)).get('code') ?? '';
  const tokenOf = async (personId: string, query?: Record<string, string>) =>
    String((await exchange(await codeOf(personId, query))).json.access_token);
  const read = async (path: string, authorization: string) => {
    const reply = await fetch(at(path), { headers: { authorization } });
    const json: unknown = await reply.json();
    return { status: reply.status, json };
  };
  return { sandbox, open, answer, exchange, codeOf, tokenOf, read };
}

describe('agreeing', () => {
  test('the page lists the people of the sandbox and says what is asked for', async () => {
    const { sandbox, open } = await withProgram();
    sandbox.putWorld({ guilds: [], people: [{ id: '700000000000000009', username: 'x', displayName: '<b>"Bob"</b>', role: 'guest' }] });
    const reply = await open();
    const page = await reply.text();
    for (const name of ['Nora North', 'Tom', 'Olga', '&#60;b&#62;&#34;Bob']) expect(page).toContain(name);
    expect(page).not.toContain('<b>"Bob"');
    expect(page).toContain('See your name and picture');
    expect(page).not.toContain('which servers');
    expect(reply.headers.get('content-security-policy')).toContain("form-action 'self' http://localhost:3000");
  });

  test('a choice goes back with a code and the state as it was given', async () => {
    const { answer } = await withProgram();
    const given = await answer({ personId: trader }, { ...asked, state: 'a b&c=d' });
    expect(given.get('state')).toBe('a b&c=d');
    expect(given.get('code')).toMatch(/^.{32}$/);
  });

  test('so does a denial', async () => {
    const { answer } = await withProgram();
    const given = await answer({ deny: 'yes' });
    expect([given.get('error'), given.get('state'), given.get('code')]).toEqual(['access_denied', 'st-1', null]);
  });

  test('a faulty wish is told to the program, one without an address to the person', async () => {
    const { open } = await withProgram();
    const errorOf = async (query: Record<string, string>) =>
      new URL((await open(query)).headers.get('location') ?? '').searchParams.get('error');
    expect(await errorOf({ ...asked, scope: 'identify everything' })).toBe('invalid_scope');
    expect(await errorOf({ ...asked, scope: '' })).toBe('invalid_scope');
    expect(await errorOf({ ...asked, response_type: 'token' })).toBe('invalid_request');
    const lost = await open({ ...asked, redirect_uri: 'javascript:alert(1)' });
    expect([lost.status, await lost.text()]).toEqual([400, expect.stringContaining('This link is incomplete')]);
  });
});

describe('exchanging a code', () => {
  test('gives a token that reads the person, not more than agreed', async () => {
    const { tokenOf, read } = await withProgram();
    const token = await tokenOf(trader);
    expect(await read('/api/users/@me', `Bearer ${token}`)).toMatchObject({
      status: 200,
      json: { id: trader, username: 'tom', global_name: 'Tom', avatar: null },
    });
    expect((await read('/api/v10/users/@me', `Bearer ${token}`)).json).toMatchObject({ id: trader });
    expect((await read('/api/users/@me/guilds', `Bearer ${token}`)).status).toBe(403);
  });

  test('with the scope guilds also the servers', async () => {
    const { tokenOf, read } = await withProgram();
    const token = await tokenOf(owner, { ...asked, scope: 'identify guilds' });
    const { json } = await read('/api/users/@me/guilds', `Bearer ${token}`);
    expect(json).toMatchObject([{ id: guildId, name: 'North Desk', owner: true }]);
  });

  test('works once, with the same address and program', async () => {
    const { codeOf, exchange } = await withProgram();
    const refused = { status: 400, json: { error: 'invalid_grant' } };
    const code = await codeOf(trader);
    expect((await exchange(code)).status).toBe(200);
    expect(await exchange(code)).toMatchObject(refused);
    expect(await exchange(await codeOf(trader), { redirect_uri: 'http://localhost:3000/else' })).toMatchObject(refused);
    expect(await exchange(await codeOf(trader), { client_id: 'another' })).toMatchObject(refused);
    expect(await exchange('made-up')).toMatchObject(refused);
    expect(await exchange(await codeOf(trader), { client_secret: '' })).toMatchObject({ json: { error: 'invalid_request' } });
    expect(await exchange('x', { grant_type: 'password' })).toMatchObject({ json: { error: 'unsupported_grant_type' } });
  });

  test('works within a minute', async () => {
    let at = Date.UTC(2026, 0, 1);
    const { codeOf, exchange } = await withProgram(() => at);
    const code = await codeOf(trader);
    at += 61_000;
    expect((await exchange(code)).status).toBe(400);
  });

  test("the bot's token still reads the bot, a made-up one nobody", async () => {
    const { read } = await withProgram();
    expect((await read('/api/v10/users/@me', 'Bot sandbox')).json).toMatchObject({ bot: true });
    expect((await read('/api/v10/users/@me', 'Bearer nope')).status).toBe(401);
    expect((await read('/api/v10/users/@me/guilds', 'Bot sandbox')).status).toBe(200);
  });
});
