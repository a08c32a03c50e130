import { ReadingReply } from '@trade-executor/contracts/internal/commands';
import { ClaimNotificationsReply } from '@trade-executor/contracts/internal/notifications';
import { defaultProfile } from '@trade-executor/domain/signals/provider-profile';
import { readMessage } from '@trade-executor/signal-parser/read-message';
import { afterAll, expect, test } from 'vitest';
import { openApiRig } from '../../http/testing/api-rig.ts';
import { people, places, type Person } from '../../http/testing/api-world.ts';

const rig = await openApiRig('reading');
afterAll(() => rig.close());
const { models } = rig.deps;
const { channelId, guildId } = places.north;

type Reply = { readonly status: number; readonly json: unknown };

const send = (path: string, body: unknown): Promise<Response> => {
  const headers = { 'content-type': 'application/json', authorization: 'Bearer a-service-token-for-tests' };
  return fetch(`${rig.serverUrl}/internal${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
};

async function internal(path: string, body: unknown): Promise<Reply> {
  const reply = await send(path, body);
  return { status: reply.status, json: await reply.json() };
}

const acknowledge = (body: unknown): Promise<Response> => send('/notifications/acknowledge', body);

const ask = (person: Person, messageId: string): Promise<Reply> =>
  internal('/commands/reading', { actor: { discordUserId: people[person], guildId }, channelId, messageId });

const read = async (messageId: string): Promise<ReadingReply> => ReadingReply.parse((await ask('nora', messageId)).json);

type Posting = { readonly revision?: number; readonly replyToMessageId?: string; readonly confidence?: string };

async function post(messageId: string, text: string, { confidence, ...changes }: Posting = {}): Promise<void> {
  const read = readMessage({ text, replyTo: changes.replyToMessageId ? 'the call' : null, profile: defaultProfile });
  const outcome = { ...read, confidence: confidence ?? read.confidence };
  await rig.post(places.north, { messageId, authorId: people.nora, text, outcome, ...changes });
}

/** What the bot is given to show under messages. */
async function told() {
  const { json } = await internal('/notifications/claim', { limit: 50 });
  const { notifications } = ClaimNotificationsReply.parse(json);
  for (const { key, revision } of notifications) await acknowledge({ key, revision, channelId, messageId: '900000000000000900' });
  return notifications.flatMap(({ content, recipient, revision }) =>
    content.kind === 'parse-receipt' ? [{ ...content.reading, recipient, revision }] : [],
  );
}

const call = '800000000000000001';

test('read with doubts, it is put to the trader: that is no denial', async () => {
  await post('800000000000000007', 'LONG BTC/USDT entry 40000 SL 39000 TP 41000', { confidence: '0.6' });
  expect(await told()).toMatchObject([{ copiers: { took: 0, denied: 0, asked: 1 } }]);
});

test('a call that is followed gets one small reply under it: what was understood, on how many copiers', async () => {
  await post(call, 'LONG BTC/USDT entry 40000 SL 39000 TP 41000');
  const [first, ...more] = await told();
  expect(more).toEqual([]);
  expect(first).toMatchObject({
    recipient: { type: 'channel', channelId, replyToMessageId: call },
    copiers: { took: 1, denied: 0, asked: 0 },
    trades: { carriedOut: 0, denied: 0 },
    denials: [],
  });
  expect(first?.understood[0]).toContain('LONG BTC/USDT');
});

test('the author, the owner of the community and admins are told how it was read; nobody else', async () => {
  for (const person of ['nora', 'olga', 'adam'] as const) {
    const { text, outcome, assumed, copiers } = ReadingReply.parse((await ask(person, call)).json);
    expect(text).toContain('LONG BTC/USDT');
    expect(outcome?.evidence.length).toBeGreaterThan(3);
    expect(assumed).toEqual([{ label: 'Market', value: 'futures' }]);
    expect(copiers).toEqual({ took: 1, denied: 0, asked: 0 });
  }
  for (const person of ['tom', 'pia', 'otto', 'gus'] as const) {
    expect(await ask(person, call)).toMatchObject({ status: 403, json: { code: 'NOT_THE_PROVIDER' } });
  }
  expect((await ask('nora', '800000000000000099')).status).toBe(404);
});

test('an instruction says on how many trades, and to what it was bound', async () => {
  await post('800000000000000002', 'BTC: move stop to 39500');
  expect(await told()).toMatchObject([{ trades: { carriedOut: 1, denied: 0 }, copiers: { took: 0, denied: 0, asked: 0 } }]);
  expect((await read('800000000000000002')).bound).toEqual([{ understood: 'move stop BTC to 39500', calls: ['LONG BTC'] }]);
});

test('denied for its copiers alone it is still understood; refused for all, the refusal says so and no second reply stands beside it', async () => {
  await post('800000000000000003', 'LONG BTC/USDT entry 40000 SL 39000 TP 41000');
  expect(await told()).toMatchObject([{ copiers: { took: 0, denied: 1, asked: 0 }, denials: [] }]);
  await post('800000000000000004', 'LONG BTC/USDT entry 40000 SL 41000 TP 42000');
  await post('800000000000000005', 'close ETH');
  expect(await told()).toEqual([]);
  expect((await read('800000000000000004')).denials).toMatchObject([{ code: 'SIGNAL_REFUSED' }]);
  expect((await read('800000000000000005')).denials).toMatchObject([{ code: 'TARGET_UNKNOWN' }]);
});

test('mended, it no longer speaks of what was wrong; deleted, it says that', async () => {
  const edited = '800000000000000006';
  await post(edited, 'close ETH');
  await post(edited, 'close half of BTC', { revision: rig.deps.clock.now() + 1 });
  expect(await told()).toMatchObject([{ trades: { carriedOut: 1 }, revision: 2 }]);
  await rig.post(places.north, {
    messageId: call,
    authorId: people.nora,
    text: '',
    outcome: null,
    deleted: true,
    revision: Number.MAX_SAFE_INTEGER,
  });
  expect(await told()).toMatchObject([{ messageId: call, deleted: true, revision: 2 }]);
});

test('a channel whose owner turned it off gets none', async () => {
  await models.sources.updateOne({ channelId }, { $set: { parseReceipts: false } });
  await post('800000000000000007', 'close BTC');
  expect(await told()).toEqual([]);
});
