import { request } from 'node:http';
import { REST, Routes, type TextBasedChannel } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { withBot, withSandbox } from './testing/with-sandbox.ts';
import { lounge, provider, signals, trader } from './testing/world.ts';

async function withRest(options: Parameters<typeof withSandbox>[0] = {}) {
  const { sandbox, people } = await withSandbox(options);
  const rest = new REST({ api: sandbox.apiUrl }).setToken('sandbox');
  const post = (body: unknown, channelId = signals) => rest.post(Routes.channelMessages(channelId), { body });
  return { sandbox, people, rest, post };
}

describe("Discord's REST API", () => {
  test("refuses what is beyond Discord's limits with 50035 and the field", async () => {
    const { post } = await withRest();
    const field = { name: 'n', value: 'v' };
    const button = (custom_id: string) => ({ type: 2, style: 1, label: 'x', custom_id });
    const row = (count: number, from = 0) => ({
      type: 1,
      components: Array.from({ length: count }, (_, index) => button(`b${from + index}`)),
    });
    const tooMuch: readonly [string, object][] = [
      ['content', { content: 'x'.repeat(2001) }],
      ['embeds', { embeds: [{ title: 'x'.repeat(257) }] }],
      ['embeds', { embeds: [{ description: 'x'.repeat(4097) }] }],
      ['embeds', { embeds: [{ fields: Array.from({ length: 26 }, () => field) }] }],
      ['embeds', { embeds: [{ fields: [{ name: 'n', value: 'x'.repeat(1025) }] }] }],
      ['embeds', { embeds: [{ description: 'x'.repeat(4000) }, { description: 'x'.repeat(2001) }] }],
      ['embeds', { embeds: Array.from({ length: 11 }, () => ({ title: 'x' })) }],
      ['components', { content: 'x', components: Array.from({ length: 6 }, (_, index) => row(1, index)) }],
      ['components', { content: 'x', components: [row(6)] }],
      ['components', { content: 'x', components: [{ type: 1, components: [button('x'.repeat(101))] }] }],
      ['components', { content: 'x', components: [{ type: 1, components: [button('same'), button('same')] }] }],
      ['message_reference', { content: 'x', message_reference: { message_id: '1' } }],
      ['nonce', { content: 'x', nonce: 'x'.repeat(26) }],
    ];
    for (const [name, body] of tooMuch)
      await expect(post(body)).rejects.toMatchObject({ code: 50035, rawError: { errors: { [name]: {} } } });
    await expect(post({ content: 'x'.repeat(2000), embeds: [{ title: 'x', description: null, footer: null }] })).resolves.toBeDefined();
  });

  test("uses Discord's codes for what is not there or not allowed", async () => {
    const { sandbox, people, rest, post } = await withRest();
    const { id } = await people.say(provider, signals, 'call');
    await expect(post({ content: 'x' }, '123')).rejects.toMatchObject({ status: 404, code: 10003 });
    await expect(rest.get(Routes.channelMessage(signals, '123'))).rejects.toMatchObject({ status: 404, code: 10008 });
    await expect(rest.get(Routes.channelMessage(lounge, id))).rejects.toMatchObject({ code: 10008 });
    await expect(post({ content: ' ' })).rejects.toMatchObject({ status: 400, code: 50006 });
    await expect(rest.patch(Routes.channelMessage(signals, id), { body: { content: 'x' } })).rejects.toMatchObject({
      status: 403,
      code: 50005,
    });
    await expect(rest.put(Routes.channelMessageOwnReaction(signals, id, 'nope'))).rejects.toMatchObject({ code: 10014 });
    await expect(rest.get('/nowhere')).rejects.toMatchObject({ status: 404 });
    const stranger = new REST({ api: sandbox.apiUrl }).setToken('wrong');
    await expect(stranger.get(Routes.user())).rejects.toMatchObject({ status: 401 });
  });

  test('gives back the earlier message for a nonce that is enforced', async () => {
    let at = Date.UTC(2026, 0, 1);
    const { people, rest } = await withRest({ now: () => at });
    const body = { content: 'card', nonce: 'a'.repeat(25), enforce_nonce: true };
    const post = async () => ((await rest.post(Routes.channelMessages(signals), { body })) as { id: string }).id;
    const first = await post();
    expect(await post()).toBe(first);
    expect(await people.view(trader, signals)).toHaveLength(1);
    at += 6 * 60_000;
    expect(await post()).not.toBe(first);
  });

  test('pages through the history', async () => {
    const { sandbox, people } = await withSandbox();
    const ids: string[] = [];
    for (let count = 0; count < 7; count += 1) ids.push((await people.say(provider, signals, `call ${count}`)).id);
    const bot = await withBot(sandbox.apiUrl);
    const channel = (await bot.channels.fetch(signals)) as TextBasedChannel;
    const fetchIds = async (range: { before?: string; after?: string; around?: string; limit: number }) => [
      ...(await channel.messages.fetch(range)).keys(),
    ];
    expect(await fetchIds({ limit: 3 })).toEqual([ids[6], ids[5], ids[4]]);
    expect(await fetchIds({ limit: 2, before: ids[3] })).toEqual([ids[2], ids[1]]);
    expect(await fetchIds({ limit: 2, after: ids[3] })).toEqual([ids[5], ids[4]]);
    expect(await fetchIds({ limit: 3, around: ids[3] })).toEqual([ids[4], ids[3], ids[2]]);
    expect((await channel.messages.fetch(ids[0] ?? '')).content).toBe('call 0');
  });

  test('tells its rate limit and answers 429 beyond it', async () => {
    const { sandbox } = await withRest({ now: () => Date.UTC(2026, 0, 1), rateLimit: { requests: 2, perMs: 1000 } });
    const call = () => fetch(`${sandbox.apiUrl}/v10/users/@me`, { headers: { authorization: 'Bot sandbox' } });
    expect((await call()).headers.get('x-ratelimit-remaining')).toBe('1');
    await call();
    const refused = await call();
    expect([refused.status, await refused.json()]).toMatchObject([429, { retry_after: 1, global: false }]);
  });

  test('stores files and serves them', async () => {
    const { rest } = await withRest();
    const body = {
      content: 'report',
      embeds: [{ image: { url: 'attachment://chart.png' } }],
      attachments: [{ id: 0, description: 'a chart' }],
    };
    const files = [{ name: 'chart.png', data: Buffer.from('PNG'), contentType: 'image/png' }];
    const sent = (await rest.post(Routes.channelMessages(signals), { body, files })) as {
      attachments: { url: string; description: string }[];
      embeds: { image: { url: string } }[];
    };
    const url = sent.attachments[0]?.url ?? '';
    expect([sent.attachments[0]?.description, sent.embeds[0]?.image.url]).toEqual(['a chart', url]);
    expect(await (await fetch(url)).text()).toBe('PNG');
  });
});

describe('only this machine', () => {
  const status = (chatUrl: string, headers: Record<string, string>) =>
    new Promise<number>((resolve, reject) => {
      const url = new URL('/sandbox/state', chatUrl);
      request(url, { headers }, (response) => resolve(response.resume().statusCode ?? 0))
        .on('error', reject)
        .end();
    });

  test('a foreign name for this address and a foreign page are refused', async () => {
    const { sandbox } = await withSandbox();
    const host = `127.0.0.1:${sandbox.port}`;
    expect(await status(sandbox.chatUrl, {})).toBe(200);
    expect(await status(sandbox.chatUrl, { host: 'evil.example' })).toBe(403);
    expect(await status(sandbox.chatUrl, { host, origin: 'https://evil.example' })).toBe(403);
    expect(await status(sandbox.chatUrl, { host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' })).toBe(403);
    expect(await status(sandbox.chatUrl, { host, origin: `http://${host}` })).toBe(200);
  });
});
