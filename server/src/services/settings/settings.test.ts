import { endpoints } from '@trade-executor/contracts/api/endpoints';
import { settingNames } from '@trade-executor/domain/settings/setting-catalogue';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { people } from '../../http/testing/api-world.ts';
import { openApiRig } from '../../http/testing/api-rig.ts';

const rig = await openApiRig('settings');
afterAll(() => rig.close());
const { models, store } = rig.deps;
const [tom, nora, olga, otto, pia, adam, gus] = await Promise.all([
  rig.signIn('tom'),
  rig.signIn('nora'),
  rig.signIn('olga'),
  rig.signIn('otto'),
  rig.signIn('pia'),
  rig.signIn('adam'),
  rig.signIn('gus'),
]);
const provider = await models.providers.findOne({ name: 'Nora' }).lean();
const { providerId = '', communityId = '' } = provider ?? {};
const { copierId = '' } = (await models.copiers.findOne({ providerId }).lean()) ?? {};
const paths = {
  community: `/api/communities/${communityId}/settings`,
  provider: `/api/providers/${providerId}/settings`,
  copier: `/api/copiers/${copierId}`,
};
type Browser = typeof tom;
const patch = (browser: Browser, path: string, body: unknown) => browser.send('PATCH', path, { body });
const copier = async () => endpoints.getCopier.reply.parse((await tom.get(paths.copier)).json);

beforeEach(async () => {
  await models.copiers.updateMany({}, { $set: { settings: {} } });
  await models.providers.updateMany({}, { $unset: { suggestedSettings: 1 } });
  await models.communities.updateMany({}, { $unset: { defaultSettings: 1 } });
  await models.auditEntries.deleteMany({});
});

describe('three levels', () => {
  test('community, provider and trader say it one after the other; each value tells who said it, and the engine trades with it', async () => {
    expect(
      (await patch(olga, paths.community, { settings: { riskRatio: '0.004', maxOpenPositions: 3, maxTradesPerDay: 10 } })).status,
    ).toBe(200);
    expect((await patch(nora, paths.provider, { settings: { maxOpenPositions: 4, stopManagement: 'breakeven_target' } })).status).toBe(200);
    expect((await patch(tom, paths.copier, { settings: { maxTradesPerDay: null, allowedCoins: ['BTC'] } })).status).toBe(200);

    const { settings, settingSources, inherited, worstCaseRatio } = await copier();
    expect(settings).toMatchObject({
      riskRatio: '0.004',
      maxOpenPositions: 4,
      maxTradesPerDay: null,
      stopManagement: 'breakeven_target',
      allowedCoins: ['BTC'],
      maxLeverage: '10',
    });
    expect(settingSources).toMatchObject({
      riskRatio: 'community',
      maxOpenPositions: 'provider',
      maxTradesPerDay: 'trader',
      stopManagement: 'provider',
      allowedCoins: 'trader',
      maxLeverage: 'platform',
    });
    expect(inherited.settings).toMatchObject({ maxTradesPerDay: 10, allowedCoins: [] });
    expect(inherited.sources).toMatchObject({ maxTradesPerDay: 'community', allowedCoins: 'platform' });
    expect(worstCaseRatio).toBe('0.016'); // 0.4 % × 4

    const [traded] = await store.copiersOf(providerId);
    expect(traded?.settings.riskRatio.toString()).toBe('0.004');
    expect(traded?.settingSources.riskRatio).toBe('community');
  });

  test('an own word is taken back, and the level before counts again', async () => {
    await patch(nora, paths.provider, { settings: { maxLeverage: '7' } });
    await patch(tom, paths.copier, { settings: { maxLeverage: '3', riskRatio: '0.02' } });
    expect((await copier()).settings).toMatchObject({ maxLeverage: '3', riskRatio: '0.02' });
    const reply = await patch(tom, paths.copier, { inherit: ['maxLeverage'] });
    expect(endpoints.changeCopier.reply.parse(reply.json)).toMatchObject({
      settings: { maxLeverage: '7', riskRatio: '0.02' },
      settingSources: { maxLeverage: 'provider', riskRatio: 'trader' },
    });
  });

  test('who sees what: a level shows what it says over the levels before it', async () => {
    await patch(olga, paths.community, { settings: { maxOpenPositions: 2 } });
    const seen = endpoints.getProviderSettings.reply.parse((await nora.get(paths.provider)).json);
    expect(seen).toMatchObject({
      name: 'Nora',
      mayEdit: true,
      settings: { maxOpenPositions: 2 },
      sources: { maxOpenPositions: 'community' },
    });
    const ofCommunity = endpoints.getCommunitySettings.reply.parse((await adam.get(paths.community)).json);
    expect(ofCommunity).toMatchObject({
      name: 'North',
      inherited: { settings: { maxOpenPositions: 5 }, sources: { maxOpenPositions: 'platform' } },
    });
    expect(Object.keys(ofCommunity.sources).toSorted()).toEqual(settingNames.toSorted());
  });

  test('are each their own people’s to change', async () => {
    const body = { settings: { maxOpenPositions: 1 } };
    for (const browser of [tom, gus, nora]) expect((await patch(browser, paths.community, body)).status).toBe(403);
    for (const browser of [tom, gus]) expect((await patch(browser, paths.provider, body)).status).toBe(403);
    for (const path of [paths.community, paths.provider]) {
      expect((await patch(otto, path, body)).status).toBe(404);
      expect((await otto.get(path)).status).toBe(404);
    }
    expect((await patch(pia, paths.provider, body)).status).toBe(404);
    expect(await models.communities.findOne({ communityId }).lean()).not.toHaveProperty('defaultSettings');
  });
});

test('a change leaves a row that says what it was and how to take it back; the same again is no change', async () => {
  await patch(tom, paths.copier, { settings: { riskRatio: '0.02' } });
  await patch(tom, paths.copier, { settings: { riskRatio: '0.020', maxOpenPositions: 2 } });
  await patch(tom, paths.copier, { settings: { riskRatio: '0.02' }, inherit: ['maxOpenPositions', 'maxLeverage'] });
  await patch(tom, paths.copier, { settings: { riskRatio: '0.02' }, inherit: ['maxOpenPositions'] });
  const rows = await models.auditEntries.find({}, { _id: 0, before: 1, after: 1, done: 1, action: 1, discordUserId: 1 }).lean();
  const common = { action: 'copier.change', discordUserId: people.tom, done: true };
  expect(rows).toEqual([
    { ...common, before: { settings: {}, inherit: ['riskRatio'] }, after: { settings: { riskRatio: '0.02' }, inherit: [] } },
    { ...common, before: { settings: {}, inherit: ['maxOpenPositions'] }, after: { settings: { maxOpenPositions: 2 }, inherit: [] } },
    { ...common, before: { settings: { maxOpenPositions: 2 }, inherit: [] }, after: { settings: {}, inherit: ['maxOpenPositions'] } },
  ]);
});

test.each<readonly [unknown, string]>([
  [{ settings: { riskRatio: '0.5' } }, 'Risk a trade must be from 0.0001 (0.01%) to 0.1 (10%)'],
  [{ settings: { riskRatio: null } }, 'Risk a trade must be'],
  [{ settings: { maxTradesPerDay: 0 } }, 'Trades a day, at most must be a whole number from 1 to 1000, or null (no limit)'],
  [{ settings: { tradingHours: { from: '9:00', to: '10:00' } } }, 'Hours must be'],
  [{ settings: { timeZone: 'Mars/Olympus' } }, 'Time zone must be a time zone such as Europe/Berlin'],
  [{ settings: { allowedCoins: ['BTC', 'btc'] } }, 'Only these coins must be'],
  [{ settings: { riskRatio: '0.01' }, inherit: ['riskRatio'] }, 'riskRatio is among the settings too'],
  [{ inherit: ['hope'] }, 'is not the name of a setting'],
  [{ settings: { hope: 1 } }, 'hope'],
  [{ settings: { sizingMethod: 'fixed' } }, 'Amount a trade is needed'],
  [{ settings: { defaultStop: 'none', holdCandleStops: false } }, 'Stop for calls without one is needed'],
])('refused in words: %j', async (body, words) => {
  for (const [browser, path] of [
    [tom, paths.copier],
    [nora, paths.provider],
    [olga, paths.community],
  ] as const) {
    const reply = await patch(browser, path, body);
    expect(reply.status, reply.text).toBe(400);
    expect((reply.json as { readonly detail: string }).detail).toContain(words);
  }
  expect((await models.copiers.findOne({ copierId }).lean())?.settings).toEqual({});
});

test('what contradicted itself before may be changed elsewhere', async () => {
  await models.copiers.updateOne({ copierId }, { $set: { settings: { sizingMethod: 'fixed' } } });
  expect((await patch(tom, paths.copier, { settings: { maxOpenPositions: 2 } })).status).toBe(200);
});
