import { endpoints } from '@trade-executor/contracts/api/endpoints';
import type { Endpoint, ReplyOf } from '@trade-executor/contracts/api/endpoint';
import { afterAll, expect, test } from 'vitest';
import { noiseOutcome } from '../../../execution/testing/engine-rig.ts';
import { people, places } from '../../testing/api-world.ts';
import { openApiRig } from '../../testing/api-rig.ts';
import type { WebReply } from '../../../auth/testing/web-session.ts';

const rig = await openApiRig('api-stories');
afterAll(() => rig.close());
const { models } = rig.deps;

const message = (place: number): string => `80000000000000000${place}`;
await rig.post(places.north, { messageId: message(1), authorId: people.nora });
await rig.post(places.south, { messageId: message(2), authorId: people.pia });

const [tom, tina, adam, olga, gus] = await Promise.all([
  rig.signIn('tom'),
  rig.signIn('tina'),
  rig.signIn('adam'),
  rig.signIn('olga'),
  rig.signIn('gus'),
]);

/** What was answered, read by the contract: it throws when the reply is another. */
function read<E extends Endpoint>({ reply }: E, { status, json, text }: WebReply): ReplyOf<E> {
  expect(status, text).toBe(200);
  return reply.parse(json) as ReplyOf<E>;
}

test('a trader sees his trade, its fills, its stop and his receipt; the other trader sees neither', async () => {
  const { items } = read(endpoints.listTrades, await tom.get('/api/trades'));
  expect(items).toMatchObject([{ providerName: 'Nora', symbol: 'BTC/USDT:USDT', side: 'long', stage: 'open' }]);
  const tradeId = items[0]?.tradeId ?? '';
  const detail = read(endpoints.getTrade, await tom.get(`/api/trades/${tradeId}`));
  expect(detail.fills).toMatchObject([{ leg: 'entry-0', side: 'buy' }]);
  expect(detail.stopLevels).toMatchObject([{ price: '39000', source: 'provider' }]);
  expect(detail.receipts).toMatchObject([{ subject: 'entry', verdict: 'done' }]);
  expect((await tina.get(`/api/trades/${tradeId}`)).status).toBe(404);
  expect((await tina.get(`/api/receipts/${detail.receipts[0]?.receiptId}`)).status).toBe(404);
});

test('the overview adds up: equity is balance and open profit, exposure what the position is worth', async () => {
  const overview = read(endpoints.getOverview, await tom.get('/api/overview'));
  const [position] = read(endpoints.listPositions, await tom.get('/api/positions')).items;
  expect(Number(overview.equity)).toBeCloseTo(Number(overview.balance) + Number(overview.openPnl), 6);
  expect(overview.exposure).toBe(position?.notional);
  expect(overview).toMatchObject({ openTradeCount: 1, dayPnl: null, recentReceipts: [{ verdict: 'done' }] });
});

test('signals: a trader reads whom he copies, an owner his community, an admin all; who has nothing here sees nothing', async () => {
  const seen = async (browser: typeof tom) =>
    read(endpoints.listSignals, await browser.get('/api/signals')).items.map(({ messageId }) => messageId);
  expect(await seen(tom)).toEqual([message(1)]);
  expect(await seen(tina)).toEqual([message(2)]);
  expect(await seen(olga)).toEqual([message(1)]);
  expect((await seen(adam)).toSorted()).toEqual([message(1), message(2)]);
  expect(await seen(gus)).toEqual([]);
  const [signal] = read(endpoints.listSignals, await tom.get('/api/signals')).items;
  expect(signal).toMatchObject({ text: 'words of a provider', outcome: { kind: 'entry' }, receipts: [{ verdict: 'done' }] });
  expect(signal?.orders[0]?.understood).toContain('LONG');
});

test('a pause is written once, with who did it; a support may look and not touch', async () => {
  const [copier] = read(endpoints.listCopiers, await tom.get('/api/copiers')).items;
  const path = `/api/copiers/${copier?.copierId}`;
  const paused = read(endpoints.pauseCopier, await tom.send('PUT', `${path}/paused`, { body: { paused: true } }));
  expect(paused.paused).toBe(true);
  await tom.send('PUT', `${path}/paused`, { body: { paused: true } });
  const rows = await models.auditEntries.find({ action: 'copier.pause' }, { _id: 0 }).lean();
  expect(rows).toMatchObject([
    { discordUserId: people.tom, subjectId: copier?.copierId, before: { paused: false }, after: { paused: true }, done: true },
  ]);
  expect(rows[0]?.ip).toMatch(/127\.0\.0\.1/);
  expect((await tina.send('PUT', `${path}/paused`, { body: { paused: false } })).status).toBe(404);
  expect((await gus.send('PUT', `${path}/paused`, { body: { paused: false } })).status).toBe(403);

  const gusUser = await models.users.findOne({ discordUserId: people.gus }).lean();
  const promoted = await adam.send('PUT', `/api/admin/users/${gusUser?.userId}/roles`, { body: { roles: ['support'] } });
  expect(read(endpoints.setUserRoles, promoted).roles).toEqual(['support']);
  expect(read(endpoints.getCopier, await gus.get(path)).paused).toBe(true);
  expect((await gus.send('PUT', `${path}/paused`, { body: { paused: false } })).status).toBe(403);
  expect(read(endpoints.listSignals, await gus.get('/api/signals')).items[0]?.text).toBeNull();
});

test('what is missing before a copier goes live is said in words and in money; another tenant’s is not found', async () => {
  const [copier] = read(endpoints.listCopiers, await tom.get('/api/copiers')).items;
  const path = `/api/copiers/${copier?.copierId}/promotion`;
  const promotion = read(endpoints.getPromotion, await tom.get(path));
  expect(promotion).toMatchObject({ ready: false, twoFactor: 'not_set_up', worstCase: { asset: 'USDT', standing: 'missing' } });
  expect(promotion.steps.map(({ step, done }) => `${step} ${done}`)).toEqual([
    'paper_trades false',
    'two_factor false',
    'worst_case false',
  ]);
  const { allStopsLoss, equity } = promotion.worstCase;
  expect(Number(allStopsLoss) / Number(equity)).toBeCloseTo(Number(copier?.worstCaseRatio), 6);
  expect((await tina.get(path)).status).toBe(404);
});

test('settings: what is given changes, what is out of bounds is refused by name', async () => {
  const [copier] = read(endpoints.listCopiers, await tom.get('/api/copiers')).items;
  const path = `/api/copiers/${copier?.copierId}`;
  const changed = read(
    endpoints.changeCopier,
    await tom.send('PATCH', path, { body: { settings: { riskRatio: '0.02', maxOpenPositions: 3 } } }),
  );
  expect(changed).toMatchObject({ settings: { riskRatio: '0.02', maxOpenPositions: 3, maxLeverage: copier?.settings.maxLeverage } });
  expect(changed.worstCaseRatio).toBe('0.06');
  const refused = await tom.send('PATCH', path, { body: { settings: { riskRatio: '0.5' } } });
  expect(refused).toMatchObject({ status: 400, json: { code: 'INPUT_INVALID' } });
  expect(refused.text).toContain('settings.riskRatio');
});

test('the same Idempotency-Key is one change: the same reply again, and 409 for other content', async () => {
  const [copier] = read(endpoints.listCopiers, await tina.get('/api/copiers')).items;
  const path = `/api/copiers/${copier?.copierId}/paused`;
  const headers = { 'idempotency-key': 'press-1' };
  const first = await tina.send('PUT', path, { body: { paused: true }, headers });
  await tina.send('PUT', path, { body: { paused: false } });
  const again = await tina.send('PUT', path, { body: { paused: true }, headers });
  expect(again.json).toEqual(first.json);
  expect(read(endpoints.getCopier, await tina.get(path.replace('/paused', ''))).paused).toBe(false);
  expect(await tina.send('PUT', path, { body: { paused: false }, headers })).toMatchObject({
    status: 409,
    json: { code: 'IDEMPOTENCY_KEY_REUSED' },
  });
  expect((await tina.send('PUT', path, { body: { paused: true }, headers: { 'idempotency-key': 'a key' } })).status).toBe(400);
});

test('closing a trade leaves the market; closing it again changes nothing', async () => {
  const [trade] = read(endpoints.listTrades, await tina.get('/api/trades?open=yes')).items;
  const path = `/api/trades/${trade?.tradeId}/close`;
  expect((await tom.send('POST', path, { body: {} })).status).toBe(404);
  expect(read(endpoints.closeTrade, await tina.send('POST', path, { body: {} })).trade.stage).toMatch(/closing|closed/);
  await rig.follow();
  const closed = read(endpoints.closeTrade, await tina.send('POST', path, { body: {} })).trade;
  expect(closed).toMatchObject({ stage: 'closed', closeReason: 'trader' });
  expect(read(endpoints.listOrders, await tina.get('/api/orders')).items).toEqual([]);
  expect(read(endpoints.listOrders, await tina.get('/api/orders?state=all')).items.length).toBeGreaterThan(1);
});

test('the table for spreadsheets has one line for each of one’s own trades', async () => {
  const reply = await tom.get('/api/trades.csv');
  expect(reply.headers.get('content-type')).toContain('text/csv');
  const [header, ...lines] = reply.text.trim().split('\r\n');
  expect(header).toMatch(/^tradeId,openedAt/);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(',Nora,BTC/USDT:USDT,long,open,');
  expect((await olga.get('/api/trades.csv')).status).toBe(403);
});

test('receipts leave as a table with a line for each rule, and whole as JSON lines', async () => {
  const table = await tom.get('/api/receipts.csv');
  expect(table.headers.get('content-disposition')).toContain('receipts.csv');
  const [header, ...lines] = table.text.trim().split('\r\n');
  expect(header).toMatch(/^receiptId,at,subject,provider/);
  const whole = await tom.get('/api/receipts.json');
  expect(whole.headers.get('content-type')).toContain('application/x-ndjson');
  const receipts = whole.text
    .trim()
    .split('\n')
    .map((line) => endpoints.getReceipt.reply.parse(JSON.parse(line)));
  expect(receipts.length).toBeGreaterThan(0);
  expect(lines).toHaveLength(receipts.reduce((sum, { rules }) => sum + Math.max(1, rules.length), 0));
});

test('every other list answers by its contract', async () => {
  expect(read(endpoints.me, await tom.get('/api/me'))).toMatchObject({ displayName: 'tom', roles: ['trader'] });
  expect(read(endpoints.listAccounts, await tom.get('/api/accounts')).items).toMatchObject([{ venue: 'paper', openTrades: 1 }]);
  expect(read(endpoints.listAccounts, await adam.get('/api/accounts')).items).toHaveLength(2);
  const [provider] = read(endpoints.listProviders, await tom.get('/api/providers')).items;
  expect(provider).toMatchObject({ name: 'Nora', profile: null, authorIds: null, channels: 1, copiers: 1 });
  expect(read(endpoints.listProviders, await olga.get('/api/providers')).items).toMatchObject([{ authorIds: [people.nora] }]);
  expect(read(endpoints.listCommunities, await olga.get('/api/communities')).items).toMatchObject([{ name: 'North', own: true }]);
  expect(read(endpoints.listSources, await olga.get('/api/sources')).items).toMatchObject([{ ...places.north, providerName: 'Nora' }]);
  expect(read(endpoints.listInstruments, await tom.get('/api/instruments')).items).toMatchObject([
    { symbol: 'BTC/USDT:USDT', kind: 'perpetual' },
    { symbol: 'BTC/USDT', kind: 'spot' },
  ]);
  expect(read(endpoints.listNotifications, await tom.get('/api/notifications')).items.length).toBeGreaterThan(0);
  expect(read(endpoints.listUsers, await adam.get('/api/admin/users')).items).toHaveLength(5);
  expect(read(endpoints.getAdminHealth, await adam.get('/api/admin/health'))).toMatchObject({ ok: true, counts: { openTrades: 1 } });
  expect(read(endpoints.listAdminSources, await adam.get('/api/admin/sources')).items).toMatchObject([{}, {}]);
  expect(read(endpoints.traceMessage, await adam.get(`/api/admin/messages/${message(1)}/trace`)).trades).toHaveLength(1);
  const verdicts = read(endpoints.listReceipts, await tom.get('/api/receipts?verdict=denied')).items;
  expect(verdicts).toEqual([]);
});

test('an account that is in use keeps its position mode; one that is not takes another, and with it separate trades', async () => {
  const [account] = read(endpoints.listAccounts, await tom.get('/api/accounts')).items;
  expect(account).toMatchObject({ positionMode: 'one_way', conflictPolicy: 'first_wins' });
  const path = `/api/accounts/${account?.accountId}`;
  const change = async (body: unknown) => tom.send('PATCH', path, { body });
  expect(await change({ positionMode: 'hedge' })).toMatchObject({ status: 409, json: { code: 'ACCOUNT_IN_USE' } });
  expect(await change({ conflictPolicy: 'separate' })).toMatchObject({ status: 400, json: { code: 'SEPARATE_NEEDS_HEDGE' } });
  expect(read(endpoints.changeAccount, await change({ conflictPolicy: 'refuse' })).conflictPolicy).toBe('refuse');
  const [trade] = read(endpoints.listTrades, await tom.get('/api/trades')).items;
  expect((await tom.send('POST', `/api/trades/${trade?.tradeId}/close`, { body: {} })).status).toBe(200);
  await rig.follow();
  const hedged = read(endpoints.changeAccount, await change({ positionMode: 'hedge', conflictPolicy: 'separate' }));
  expect(hedged).toMatchObject({ positionMode: 'hedge', conflictPolicy: 'separate', openTrades: 0 });
  expect(await rig.deps.venue.setUp(hedged.accountId)).toMatchObject({ positionMode: 'hedge' });
  expect((await tina.send('PATCH', path, { body: { positionMode: 'one_way' } })).status).toBe(404);
});

test('a signal that its provider deletes stays to be seen, with its last words; noise that is deleted was never one', async () => {
  const gone = { revision: Number.MAX_SAFE_INTEGER, deleted: true, outcome: null, text: '', authorId: people.nora };
  await rig.post(places.north, { messageId: message(3), authorId: people.nora, text: 'good morning', outcome: noiseOutcome });
  await rig.post(places.north, { ...gone, messageId: message(3) });
  await rig.post(places.north, { ...gone, messageId: message(1) });
  const { items } = read(endpoints.listSignals, await tom.get('/api/signals'));
  expect(items).toMatchObject([{ messageId: message(1), deleted: true, text: 'words of a provider', outcome: null }]);
});

test('candles are those of the feed; an unknown symbol is not found', async () => {
  rig.feed.moveTo('40400');
  rig.feed.moveTo('40200');
  const symbol = encodeURIComponent('BTC/USDT:USDT');
  const { candles } = read(endpoints.listCandles, await tom.get(`/api/candles?symbol=${symbol}&timeframe=1m`));
  expect(candles.at(-1)).toMatchObject({ high: '40400', close: '40200' });
  expect((await tom.get('/api/candles?symbol=NOPE&timeframe=1m')).status).toBe(404);
  expect((await tom.get(`/api/candles?symbol=${symbol}&timeframe=2m`)).status).toBe(400);
});
