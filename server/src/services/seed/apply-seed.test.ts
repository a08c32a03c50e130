import { decimal, type Decimal } from '@trade-executor/domain/decimal';
import { defaultSettings } from '@trade-executor/domain/settings/default-settings';
import { defaultProfile } from '@trade-executor/domain/signals/provider-profile';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AppError } from '../../app-error.ts';
import { createMongooseStore } from '../../execution/store/mongoose/create-mongoose-store.ts';
import { openTestDatabase, type TestDatabase } from '../../execution/store/testing/open-test-database.ts';
import { applySeed } from './apply-seed.ts';
import { makeSeed } from './testing/make-seed.ts';

const fees = { takerFeeRatio: decimal('0.0005'), makerFeeRatio: decimal('0.0002') };
let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase('apply-seed');
});
beforeEach(() => database.empty());
afterAll(() => database.close());

/** Applies a seed; remembers what was opened at the paper venue. */
function prepare() {
  const opened = new Map<string, Decimal>();
  const openPaperAccount = async (accountId: string, startingBalance: Decimal) => {
    if (!opened.has(accountId)) opened.set(accountId, startingBalance);
  };
  const { connection } = database;
  const apply = (seed: unknown) => applySeed({ connection, seed, fees, openPaperAccount });
  return { apply, opened, store: createMongooseStore(connection) };
}

/** All three levels say something of settings. */
function seedWithSettings() {
  const seed = makeSeed();
  const [community] = seed.communities;
  const [alice] = seed.providers;
  const [tom] = seed.traders;
  return {
    ...seed,
    communities: [{ ...community, defaultSettings: { maxTradesPerDay: 12, maxDailyLossRatio: 0.05, maxOpenRiskRatio: '0.2' } }],
    providers: [{ ...alice, suggestedSettings: { stopManagement: 'breakeven_target', entryExpiryHours: 2 } }],
    traders: [
      {
        ...tom,
        copiers: [
          { provider: 'Alice', settings: { riskPercent: '0.5', tradingHours: { from: '08:00', to: '20:00' }, maxOpenRiskRatio: null } },
        ],
      },
    ],
  };
}

describe('applying a seed', () => {
  test('gives the engine everything it needs to trade', async () => {
    const { apply, opened, store } = prepare();
    const applied = await apply(makeSeed());
    expect(applied).toEqual({ communities: 1, providers: 1, channels: 2, traders: 2, copiers: 1, sourcesChanged: true });

    const source = await store.findSource('200000000000000001', '300000000000000002');
    expect(source).toMatchObject({ providerName: 'Alice', authorIds: ['100000000000000011', '100000000000000012'] });
    expect(source?.profile).toEqual({ ...defaultProfile, leverageCap: '20' });

    const [copier, ...others] = await store.copiersOf(source?.providerId ?? '');
    expect(others).toEqual([]);
    expect(copier).toMatchObject({ communityId: source?.communityId, paused: false });
    expect(copier?.settings).toEqual({ ...defaultSettings, riskRatio: decimal('0.005'), maxSignalAgeMs: 600_000 });

    const account = await store.findAccount(copier?.accountId ?? '');
    expect(account).toMatchObject({ traderId: copier?.traderId, venue: 'paper', asset: 'USDT', ...fees, reservations: [] });
    expect(await store.takeLease(copier?.accountId ?? '', 'executor', 0, 1_000)).not.toBeNull();
    expect([...opened.values()]).toEqual([decimal('10000'), decimal('250.5')]);
    expect(await store.findTraderByDiscordId('100000000000000021')).toMatchObject({ traderId: copier?.traderId });
    expect(await database.models.admins.countDocuments({ discordUserId: '100000000000000001' })).toBe(1);
  });

  test('again changes nothing, the version of the sources included', async () => {
    const { apply, store } = prepare();
    await apply(makeSeed());
    const before = { sources: await store.sources(), accounts: await store.accounts() };
    expect((await apply(makeSeed())).sourcesChanged).toBe(false);
    expect({ sources: await store.sources(), accounts: await store.accounts() }).toEqual(before);
  });

  test('a changed profile, author or channel raises the version of the sources', async () => {
    const { apply, store } = prepare();
    const seed = makeSeed();
    const [alice] = seed.providers;
    await apply(seed);
    const changes = [
      { profile: { leverageCap: '10' } },
      { discordUserIds: ['100000000000000011'] },
      { channelIds: ['300000000000000001', '300000000000000002', '300000000000000003'] },
    ];
    for (const change of changes) {
      const { version } = await store.sources();
      expect((await apply({ ...seed, providers: [{ ...alice, ...change }] })).sourcesChanged).toBe(true);
      expect((await store.sources()).version).toBeGreaterThan(version);
    }
    expect((await store.sources()).sources).toHaveLength(3);
  });

  test('what people changed of a provider stays, until the seed says something else of him', async () => {
    const { apply, store } = prepare();
    const seed = makeSeed();
    const [alice] = seed.providers;
    await apply(seed);
    const { providers } = database.models;
    await providers.updateOne({}, { $set: { discordUserIds: ['100000000000000099'], 'profile.defaultQuote': 'USDC' } });
    expect((await apply(seed)).sourcesChanged).toBe(false);
    const [kept] = (await store.sources()).sources;
    expect(kept).toMatchObject({ authorIds: ['100000000000000099'], profile: { defaultQuote: 'USDC', leverageCap: '20' } });

    await apply({ ...seed, providers: [{ ...alice, profile: { leverageCap: '5' } }] });
    const [changed] = (await store.sources()).sources;
    expect(changed).toMatchObject({ authorIds: alice?.discordUserIds, profile: { defaultQuote: 'USDT', leverageCap: '5' } });
  });

  test('a provider may be known from the start; what the owner says of him later stays', async () => {
    const { apply, store } = prepare();
    const seed = makeSeed();
    const known = async () => (await store.sources()).sources[0]?.known;
    await apply(seed);
    expect(await known()).toBe(false);
    const [alice] = seed.providers;
    const again = { ...seed, providers: [{ ...alice, known: true }] };
    await apply(again);
    expect(await known()).toBe(true);
    await database.models.providers.updateOne({}, { $set: { known: false } });
    await apply(again);
    expect(await known()).toBe(false);
  });

  test('a pause and reservations outlive it', async () => {
    const { apply, store } = prepare();
    await apply(makeSeed());
    const { copiers, accounts } = database.models;
    await copiers.updateOne({}, { $set: { paused: true } });
    await accounts.updateOne({}, { $inc: { version: 4 } });
    await apply(makeSeed());
    const copier = await store.copiersOfTrader((await copiers.findOne().lean())?.traderId ?? '');
    expect(copier).toMatchObject([{ paused: true }]);
    expect(Math.max(...(await store.accounts()).map(({ version }) => version))).toBe(5);
  });

  test('settings may be said of a community, a provider and a copier, by name or in the words of people', async () => {
    const { apply, store } = prepare();
    const seed = seedWithSettings();
    await apply(seed);
    const [copier] = await store.copiersOf((await store.sources()).sources[0]?.providerId ?? '');
    expect(copier?.settings).toEqual({
      ...defaultSettings,
      maxTradesPerDay: 12,
      maxDailyLossRatio: decimal('0.05'),
      stopManagement: 'breakeven_target',
      entryExpiryMs: 7_200_000,
      riskRatio: decimal('0.005'),
      tradingHours: { from: '08:00', to: '20:00' },
      maxOpenRiskRatio: null,
    });
    const { maxTradesPerDay, stopManagement, riskRatio, maxOpenRiskRatio, maxLeverage } = copier?.settingSources ?? {};
    expect([maxTradesPerDay, stopManagement, riskRatio, maxOpenRiskRatio, maxLeverage]).toEqual([
      'community',
      'provider',
      'trader',
      'trader',
      'platform',
    ]);
  });

  test('settings that people changed stay until the seed says something else of them', async () => {
    const { apply, store } = prepare();
    const seed = seedWithSettings();
    await apply(seed);
    const { communities, providers, copiers } = database.models;
    await communities.updateOne({}, { $set: { 'defaultSettings.maxTradesPerDay': 3 } });
    await providers.updateOne({}, { $set: { 'suggestedSettings.stopManagement': 'fixed' } });
    await copiers.updateOne({}, { $set: { 'settings.maxOpenPositions': 1 } });
    const settings = async () => (await store.copiersOf((await store.sources()).sources[0]?.providerId ?? ''))[0]?.settings;
    await apply(seed);
    expect(await settings()).toMatchObject({ maxTradesPerDay: 3, stopManagement: 'fixed', maxOpenPositions: 1 });

    const [community] = seed.communities;
    const [trader] = seed.traders;
    await apply({
      ...seed,
      communities: [{ ...community, defaultSettings: { maxTradesPerDay: 20 } }],
      traders: [{ ...trader, copiers: [{ provider: 'Alice', settings: { riskPercent: 1 } }] }],
    });
    expect(await settings()).toMatchObject({
      maxTradesPerDay: 20,
      stopManagement: 'fixed',
      maxOpenPositions: 5,
      riskRatio: decimal('0.01'),
    });
  });

  test('a faulty one is refused with all its faults, and nothing is written', async () => {
    const { apply, store } = prepare();
    const refused = await apply({ ...makeSeed(), communities: [], admins: ['me'] }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(AppError);
    expect(refused).toMatchObject({ code: 'SEED_INVALID', status: 422, title: 'The seed has 2 faults' });
    expect((await store.sources()).sources).toEqual([]);
  });
});
