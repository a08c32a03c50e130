import { endpoints } from '@trade-executor/contracts/api/endpoints';
import type { HaltItem } from '@trade-executor/contracts/api/halts';
import { defaultMarketLimits } from '@trade-executor/domain/risk/market-limits';
import { makeHalt } from '@trade-executor/domain/testing/make-halt';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { WebSession } from '../../auth/testing/web-session.ts';
import { people, places, type Person } from '../../http/testing/api-world.ts';
import { openApiRig } from '../../http/testing/api-rig.ts';
import { ownIds, type OwnIds } from '../../http/testing/endpoint-calls.ts';

const rig = await openApiRig('halts');
afterAll(() => rig.close());
const { models, store } = rig.deps;
await rig.post(places.north, { messageId: '800000000000000001', authorId: people.nora });

const signedIn = new Map<Person, WebSession>();
let ids: OwnIds;
let scopeIds: Readonly<Record<string, string>>;

beforeAll(async () => {
  for (const name of ['tom', 'tina', 'olga', 'otto', 'nora', 'pia', 'adam'] as const) signedIn.set(name, await rig.signIn(name));
  ids = await ownIds(models, people.tom);
  const [trader, community] = await Promise.all([
    models.traders.findOne({ discordUserId: people.tom }).lean(),
    models.communities.findOne({ guildId: places.north.guildId }).lean(),
  ]);
  scopeIds = {
    platform: 'platform',
    venue: 'paper',
    community: community?.communityId ?? '',
    provider: ids.providerId,
    trader: trader?.traderId ?? '',
    copier: ids.copierId,
  };
});
beforeEach(() => models.halts.deleteMany({}));

const browser = (person: Person): WebSession => signedIn.get(person) ?? rig.stranger();
const pull = (person: Person, scope: string, changes: object = {}) =>
  browser(person).send('PUT', '/api/halts', { body: { scope, scopeId: scopeIds[scope], pause: 'entries_off', ...changes } });
const pulled = async (person: Person, scope: string, changes: object = {}): Promise<HaltItem> =>
  endpoints.pullHalt.reply.parse((await pull(person, scope, changes)).json);
const lift = (person: Person, haltId: string) => browser(person).send('PUT', `/api/halts/${haltId}/lifted`);
const listed = async (person: Person) => endpoints.listHalts.reply.parse((await browser(person).get('/api/halts')).json);

describe('who may pull which switch', () => {
  test.each([
    ['platform', ['adam']],
    ['venue', ['adam']],
    ['community', ['olga', 'adam']],
    ['provider', ['nora', 'olga', 'adam']],
    ['trader', ['tom']],
    ['copier', ['tom']],
  ] as const)('%s: %j', async (scope, mayPull) => {
    for (const person of ['tom', 'tina', 'olga', 'otto', 'nora', 'pia', 'adam'] as const) {
      const expected = (mayPull as readonly Person[]).includes(person) ? 200 : 404;
      expect((await pull(person, scope)).status, person).toBe(expected);
      const { switches } = await listed(person);
      expect(
        switches.some((one) => one.scope === scope && one.scopeId === scopeIds[scope]),
        person,
      ).toBe(expected === 200);
    }
  });

  test.each([
    ['platform', 'elsewhere'],
    ['venue', 'nowhere'],
    ['provider', 'nobody'],
    ['community', 'no-community'],
  ])('no admin pulls what is not there: %s %s', async (scope, scopeId) => {
    expect((await pull('adam', scope, { scopeId })).status).toBe(404);
    expect(await store.liveHalts(rig.deps.clock.now())).toEqual([]);
  });
});

test('everybody whom it concerns sees it, others do not; and it is told to them', async () => {
  const { haltId } = await pulled('olga', 'provider', { why: 'A new admin posts there.' });
  for (const person of ['tom', 'olga', 'nora', 'adam'] as const) {
    const [item] = (await listed(person)).items;
    expect(item, person).toMatchObject({ haltId, name: 'Nora', why: expect.stringContaining('A new admin posts there.'), bySystem: false });
  }
  for (const person of ['tina', 'otto', 'pia'] as const) expect((await listed(person)).items, person).toEqual([]);
  await rig.follow();
  const told = await models.notifications.find({ kind: 'halt', subjectId: haltId }).lean();
  const recipients = told.map(({ recipient }) => (recipient.type === 'user' ? recipient.discordUserId : ''));
  expect(recipients.toSorted()).toEqual([people.tom, people.nora, people.olga].toSorted());
});

describe('who may lift', () => {
  test('a hold of the system: owner and admin, not the provider', async () => {
    await store.saveHalt(makeHalt({ haltId: 'held', scopeId: ids.providerId, cause: 'new_format', by: null }), []);
    expect(await lift('nora', 'held')).toMatchObject({ status: 403, json: { code: 'HALT_NOT_YOURS' } });
    expect((await lift('tom', 'held')).status).toBe(403);
    expect((await lift('otto', 'held')).status).toBe(404);
    expect((await lift('tina', 'held')).status).toBe(404);
    expect((await listed('nora')).items[0]?.mayLift).toBe(false);
    expect((await listed('olga')).items[0]?.mayLift).toBe(true);
    expect((await lift('olga', 'held')).status).toBe(200);
    expect(await store.liveHalts(rig.deps.clock.now())).toEqual([]);
  });

  test('his own pull the provider lifts himself; lifting again changes nothing', async () => {
    const { haltId } = await pulled('nora', 'provider');
    expect(endpoints.liftHalt.reply.parse((await lift('nora', haltId)).json).liftedAt).not.toBeNull();
    expect((await lift('nora', haltId)).status).toBe(200);
    const rows = await models.auditEntries.find({ action: 'halt.lift', subjectId: haltId }).lean();
    expect(rows).toMatchObject([{ discordUserId: people.nora, done: true }]);
  });

  test('the platform: an admin', async () => {
    const { haltId } = await pulled('adam', 'platform');
    for (const person of ['tom', 'olga', 'nora'] as const) expect((await lift(person, haltId)).status, person).toBe(403);
    expect((await lift('adam', haltId)).status).toBe(200);
  });
});

test('lifting the halt of a drawdown says from where the next one counts', async () => {
  await store.saveHalt(makeHalt({ haltId: 'deep', scope: 'copier', scopeId: ids.copierId, cause: 'drawdown', by: null }), []);
  const copier = await store.findCopier(ids.copierId);
  const accountId = copier?.accountId ?? '';
  const { equity, deposited } = await rig.deps.venue.balance(accountId);
  expect((await lift('tom', 'deep')).status).toBe(200);
  const question = { accountId, copierId: ids.copierId, dayStart: 0, weekStart: 0, exceptTradeId: '' };
  expect((await store.standing(question)).newPeak).toEqual({ haltId: 'deep', earned: equity.minus(deposited) });
  const rows = await models.auditEntries.find({ action: 'halt.lift', subjectId: 'deep' }).lean();
  expect(rows).toMatchObject([{ after: { drawdownCountsFromEarned: equity.minus(deposited).toString() }, done: true }]);
});

test('the same again changes nothing; another pause takes the place of the first, and both leave a row', async () => {
  const first = await pulled('tom', 'trader');
  expect((await pulled('tom', 'trader')).haltId).toBe(first.haltId);
  const second = await pulled('tom', 'trader', { pause: 'exits_only', minutes: 60 });
  expect((await listed('tom')).items).toMatchObject([{ haltId: second.haltId, pause: 'exits_only', until: second.since + 3_600_000 }]);
  const rows = await models.auditEntries
    .find({ action: 'halt.pull', subjectId: `trader ${scopeIds.trader}` })
    .sort({ at: 1 })
    .lean();
  expect(rows.at(-1)).toMatchObject({
    before: [{ haltId: first.haltId, pause: 'entries_off' }],
    after: { pause: 'exits_only' },
    done: true,
  });
});

describe('the market breaker', () => {
  const change = (person: Person, body: object) => browser(person).send('PATCH', '/api/admin/market-breaker', { body });
  const seen = async () => endpoints.getMarketBreaker.reply.parse((await browser('adam').get('/api/admin/market-breaker')).json);

  test('is an admin’s to set, and the audit log says who', async () => {
    for (const person of ['tom', 'olga', 'nora'] as const) {
      expect((await change(person, { on: false })).status, person).toBe(403);
      expect((await browser(person).get('/api/admin/market-breaker')).status, person).toBe(403);
    }
    expect((await seen()).limits).toEqual(defaultMarketLimits);
    expect((await change('adam', { maxMoveRatio: '0.08', calmMinutes: 15 })).status).toBe(200);
    expect((await change('adam', { on: false })).status).toBe(200);
    expect((await seen()).limits).toEqual({ ...defaultMarketLimits, maxMoveRatio: '0.08', on: false });
    expect(await store.marketLimits()).toEqual((await seen()).limits);
    const rows = await models.auditEntries.find({ action: 'platform.marketBreaker' }).sort({ at: 1 }).lean();
    expect(rows).toMatchObject([
      { discordUserId: people.adam, before: { maxMoveRatio: '0.05' }, after: { maxMoveRatio: '0.08' }, done: true },
      { before: { on: true }, after: { on: false }, done: true },
    ]);
  });

  test('says how the market was at the last look', async () => {
    await rig.follow();
    expect((await seen()).reading).toMatchObject({ coins: 1, priced: 1, medianMoveRatio: null });
  });

  test('a halt that it pulled concerns everybody, and an admin lifts it', async () => {
    const halt = makeHalt({ haltId: 'wild', scope: 'platform', scopeId: 'platform', cause: 'market', by: null });
    await store.saveHalt(halt, []);
    expect((await listed('tina')).items).toMatchObject([{ cause: 'market', bySystem: true, mayLift: false }]);
    expect((await lift('olga', 'wild')).status).toBe(403);
    expect((await lift('adam', 'wild')).status).toBe(200);
  });

  test.each([
    [{ maxMoveRatio: '0' }],
    [{ maxMoveRatio: 0.1 }],
    [{ calmMinutes: 0 }],
    [{ maxUnpricedRatio: '1.1' }],
    [{ on: 'yes' }],
    [{ off: true }],
  ])('refused: %j', async (body) => {
    expect((await change('adam', body)).status).toBe(400);
  });
});

test.each([
  [{ pause: 'locked', minutes: 5 }],
  [{ pause: 'forever' }],
  [{ minutes: 0 }],
  [{ why: '' }],
  [{ scope: 'world' }],
  [{ by: 'me' }],
])('refused: %j', async (changes) => {
  expect((await pull('tom', 'trader', changes)).status).toBe(400);
});

test('how a provider is understood: by day, form and reason, for those it belongs to', async () => {
  const path = `/api/providers/${ids.providerId}/statistics`;
  const refusal = {
    kind: 'refusal',
    orders: [],
    actions: [],
    refusal: { code: 'ENTRY_MISSING', detail: 'none' },
    callId: null,
    confidence: '0.67',
    evidence: [],
  } as const;
  await rig.post(places.north, { messageId: '800000000000000005', authorId: people.nora, text: 'BTC 1 2', outcome: refusal });
  const statistics = endpoints.getProviderStatistics.reply.parse((await browser('nora').get(path)).json);
  expect(statistics.days).toMatchObject([{ entries: 1, refusals: 1, missed: 0, understoodPercent: 50 }]);
  expect(statistics.shapes).toHaveLength(2);
  expect(statistics.refusals).toMatchObject([{ code: 'ENTRY_MISSING', messages: 1, examples: [{ text: 'BTC 1 2' }] }]);
  expect((await browser('pia').get(path)).status).toBe(404);
  expect((await browser('tom').get(path)).status).toBe(403);
});
