import { endpoints } from '@trade-executor/contracts/api/endpoints';
import { defaultProfile } from '@trade-executor/domain/signals/provider-profile';
import { defaultSourceLimits } from '@trade-executor/domain/signals/source-limits';
import { beforeEach, afterAll, describe, expect, test } from 'vitest';
import { people, places } from '../../http/testing/api-world.ts';
import { openApiRig } from '../../http/testing/api-rig.ts';

const rig = await openApiRig('change-provider');
afterAll(() => rig.close());
const { models, store } = rig.deps;
const [nora, olga, tom, otto, pia, adam] = await Promise.all([
  rig.signIn('nora'),
  rig.signIn('olga'),
  rig.signIn('tom'),
  rig.signIn('otto'),
  rig.signIn('pia'),
  rig.signIn('adam'),
]);
const provider = await models.providers.findOne({ name: 'Nora' }).lean();
const { providerId = '' } = provider ?? {};
const path = `/api/providers/${providerId}`;

beforeEach(async () => {
  await models.providers.updateOne({ providerId }, { $set: { profile: {}, discordUserIds: [people.nora] } });
  await models.auditEntries.deleteMany({});
});

describe('one provider', () => {
  test('himself, his owner and admins see how he is read; who only copies sees his name; another tenant sees nothing', async () => {
    const seen = async (browser: typeof tom) => endpoints.getProvider.reply.parse((await browser.get(path)).json);
    expect(await seen(nora)).toMatchObject({
      profile: defaultProfile,
      authorIds: [people.nora],
      mayEdit: { profile: true, authors: false, limits: 'stricter' },
    });
    expect(await seen(olga)).toMatchObject({ profile: defaultProfile, mayEdit: { profile: true, authors: true, limits: 'all' } });
    expect(await seen(adam)).toMatchObject({ mayEdit: { profile: true, authors: true, limits: 'all' } });
    const copied = {
      name: 'Nora',
      channels: 1,
      profile: null,
      authorIds: null,
      mayEdit: { profile: false, authors: false, limits: 'none' },
    };
    expect(await seen(tom)).toMatchObject(copied);
    for (const browser of [otto, pia]) expect((await browser.get(path)).status).toBe(404);
  });
});

describe('the profile', () => {
  test('what is given changes, what is left out stays; the bot hears of it, and the audit log says who', async () => {
    const { version } = await store.sources();
    const words = [{ phrase: 'to the moon', means: 'long' }];
    expect((await nora.send('PATCH', `${path}/profile`, { body: { words, leverageCap: '10' } })).status).toBe(200);
    const changed = await olga.send('PATCH', `${path}/profile`, {
      body: { leverageCap: null, defaultQuote: ' usdc ', stopRequired: true },
    });
    const profile = { ...defaultProfile, words, defaultQuote: 'USDC', stopRequired: true };
    expect(endpoints.changeProviderProfile.reply.parse(changed.json).profile).toEqual(profile);

    const after = await store.sources();
    expect(after.version).toBe(version + 2);
    expect(after.sources.find((source) => source.providerId === providerId)?.profile).toEqual(profile);
    expect(await models.auditEntries.find({}, { _id: 0 }).lean()).toMatchObject([
      {
        action: 'provider.profile',
        discordUserId: people.nora,
        before: { words: [], leverageCap: null },
        after: { words, leverageCap: '10' },
        done: true,
      },
      {
        discordUserId: people.olga,
        before: { leverageCap: '10', defaultQuote: 'USDT' },
        after: { leverageCap: null, defaultQuote: 'USDC' },
        done: true,
      },
    ]);
  });

  test('the same again is no change', async () => {
    const { version } = await store.sources();
    expect((await nora.send('PATCH', `${path}/profile`, { body: { defaultQuote: 'USDT', words: [] } })).status).toBe(200);
    expect((await store.sources()).version).toBe(version);
    expect(await models.auditEntries.countDocuments()).toBe(0);
  });

  test('is nobody else’s to change', async () => {
    const body = { stopRequired: true };
    expect((await tom.send('PATCH', `${path}/profile`, { body })).status).toBe(403);
    for (const browser of [otto, pia]) expect((await browser.send('PATCH', `${path}/profile`, { body })).status).toBe(404);
    expect(await models.providers.findOne({ providerId }).lean()).toMatchObject({ profile: {} });
  });

  test.each([
    [{ defaultQuote: 'dollars, please' }],
    [{ leverageCap: '0' }],
    [{ leverageCap: '1e9' }],
    [{ softStopCandle: 'four hours' }],
    [{ words: [{ phrase: '42', means: 'long' }] }],
    [{ words: [{ phrase: 'up', means: 'sideways' }] }],
    [
      {
        words: [
          { phrase: 'up', means: 'long' },
          { phrase: ' UP', means: 'short' },
        ],
      },
    ],
    [{ ignoreLines: ['a'] }],
    [{ percentMeaning: 'of_hope' }],
    [{ followMe: true }],
  ])('refused: %j', async (body) => {
    expect((await nora.send('PATCH', `${path}/profile`, { body })).status).toBe(400);
  });
});

describe('the limits', () => {
  const change = (browser: typeof tom, body: object) => browser.send('PATCH', `${path}/limits`, { body });
  beforeEach(() => models.providers.updateOne({ providerId }, { $unset: { sourceLimits: 1 }, $set: { known: true } }));

  test('are the owner’s to set; the next message is judged by them, and the audit log says who', async () => {
    const { version } = await store.sources();
    const changed = await change(olga, { messagesPerMinute: 20, priceBandRatio: '0.5', known: false });
    expect(endpoints.changeSourceLimits.reply.parse(changed.json)).toMatchObject({
      limits: { ...defaultSourceLimits, messagesPerMinute: 20, priceBandRatio: '0.5' },
      known: false,
      mayEdit: { limits: 'all' },
    });
    const source = await store.findSource(places.north.guildId, places.north.channelId);
    expect(source).toMatchObject({ limits: { messagesPerMinute: 20, entriesPerDay: 50 }, known: false });
    expect((await store.sources()).version).toBe(version + 1);
    expect(await models.auditEntries.find().lean()).toMatchObject([
      {
        action: 'provider.limits',
        discordUserId: people.olga,
        before: { messagesPerMinute: 7, priceBandRatio: '0.25', known: true },
        after: { messagesPerMinute: 20, priceBandRatio: '0.5', known: false },
        done: true,
      },
    ]);
    expect((await change(olga, { messagesPerMinute: 20 })).status).toBe(200);
    expect(await models.auditEntries.countDocuments()).toBe(1);
  });

  test('a provider makes his own stricter, and not looser again', async () => {
    const stricter = { messagesPerMinute: 3, firstSignals: 40, known: false };
    expect(endpoints.changeSourceLimits.reply.parse((await change(nora, stricter)).json)).toMatchObject({
      limits: { messagesPerMinute: 3, firstSignals: 40 },
      known: false,
      mayEdit: { limits: 'stricter' },
    });
    for (const looser of [{ messagesPerMinute: 4 }, { firstSignals: 39 }, { known: true }, { entriesPerDay: 10, priceBandRatio: '0.3' }]) {
      expect(await change(nora, looser)).toMatchObject({ status: 403, json: { code: 'LIMITS_LOOSENED' } });
    }
    expect(await store.findSource(places.north.guildId, places.north.channelId)).toMatchObject({
      limits: { messagesPerMinute: 3, entriesPerDay: 50 },
    });
    expect((await change(adam, { messagesPerMinute: 7, known: true })).status).toBe(200);
  });

  test('are nobody else’s to change, nor to see', async () => {
    expect((await change(tom, { entriesPerDay: 1 })).status).toBe(403);
    for (const browser of [otto, pia]) expect((await change(browser, { entriesPerDay: 1 })).status).toBe(404);
    expect(endpoints.getProvider.reply.parse((await tom.get(path)).json)).toMatchObject({ limits: null, mayEdit: { limits: 'none' } });
  });

  test.each([
    [{ messagesPerMinute: 0 }],
    [{ entriesPerDay: 201 }],
    [{ entriesOutOfBand: 1.5 }],
    [{ priceBandRatio: '1.01' }],
    [{ priceBandRatio: '0' }],
    [{ firstSignalsSizeRatio: '0.25001' }],
    [{ firstSignalsSizeRatio: 0.25 }],
    [{ known: 'yes' }],
    [{ burst: 3 }],
  ])('refused: %j', async (body) => {
    expect((await change(olga, body)).status).toBe(400);
  });
});

describe('who may post', () => {
  test('is the owner’s to say; a new author becomes a provider, who was left out is none any more', async () => {
    expect((await nora.send('PATCH', `${path}/authors`, { body: { authorIds: [people.gus] } })).status).toBe(403);
    const changed = await olga.send('PATCH', `${path}/authors`, { body: { authorIds: [people.gus] } });
    expect(endpoints.changeProviderAuthors.reply.parse(changed.json).authorIds).toEqual([people.gus]);
    const source = await store.findSource(places.north.guildId, places.north.channelId);
    expect(source?.authorIds).toEqual([people.gus]);
    expect((await nora.get(path)).status).toBe(404);
    expect((await nora.send('PATCH', `${path}/profile`, { body: { stopRequired: true } })).status).toBe(403);
    expect(await models.auditEntries.find().lean()).toMatchObject([
      { action: 'provider.authors', before: { authorIds: [people.nora] }, after: { authorIds: [people.gus] } },
    ]);
  });

  test('is not another owner’s, even one who posts for this provider', async () => {
    await models.providers.updateOne({ providerId }, { $set: { discordUserIds: [people.nora, people.otto] } });
    expect((await otto.get(path)).status).toBe(200);
    expect((await otto.send('PATCH', `${path}/authors`, { body: { authorIds: [people.otto] } })).status).toBe(404);
  });

  test.each([[[]], [['nora']], [[people.nora, people.nora]]])('refused: %j', async (authorIds) => {
    expect((await olga.send('PATCH', `${path}/authors`, { body: { authorIds } })).status).toBe(400);
  });
});

describe('a suggestion', () => {
  const call = (base: string): string => `#${base}USDC long\nentry 100\nstop 95\ntarget 110\nCaptain Barnacle sails where others drown`;

  test('is made of the provider’s own messages that still stand, and changes nothing until it is accepted', async () => {
    const place = {
      ...places.north,
      authorised: true,
      deleted: false,
      processed: true,
      revision: 0,
      revisions: [],
      replyToMessageId: null,
    };
    const past = ['SOL', 'DOT', 'ADA'].map((base, at) => ({
      ...place,
      text: call(base),
      messageId: `81000000000000000${at}`,
      postedAt: at,
    }));
    const deleted = { ...place, text: call('SUI'), messageId: '820000000000000001', postedAt: 9, deleted: true };
    const stranger = { ...place, text: call('XRP'), messageId: '820000000000000002', postedAt: 9, authorised: false };
    for (const message of [...past, deleted, stranger]) await models.messages.create({ authorId: people.nora, outcome: null, ...message });

    const reply = await nora.send('POST', `${path}/profile/suggestion`);
    expect(reply.status, reply.text).toBe(200);
    const suggestion = endpoints.suggestProviderProfile.reply.parse(reply.json);
    expect(suggestion).toMatchObject({
      messages: 3,
      profile: { defaultQuote: 'USDC', stopRequired: true, ignoreLines: ['Captain Barnacle sails where others drown'] },
      before: { entry: 3 },
    });
    expect(suggestion.suggested[0]).toMatchObject({
      field: 'defaultQuote',
      messages: 3,
      examples: [{ messageId: '810000000000000002' }, {}, {}],
    });
    expect(await models.providers.findOne({ providerId }).lean()).toMatchObject({ profile: {} });

    const accepted = await nora.send('PATCH', `${path}/profile`, { body: suggestion.profile });
    expect(endpoints.changeProviderProfile.reply.parse(accepted.json).profile).toEqual(suggestion.profile);
  });

  test('is nobody else’s to ask for', async () => {
    expect((await tom.send('POST', `${path}/profile/suggestion`)).status).toBe(403);
    for (const browser of [otto, pia]) expect((await browser.send('POST', `${path}/profile/suggestion`)).status).toBe(404);
  });

  test('of no messages is empty', async () => {
    await models.messages.deleteMany({});
    const suggestion = endpoints.suggestProviderProfile.reply.parse((await olga.send('POST', `${path}/profile/suggestion`)).json);
    expect(suggestion).toMatchObject({ messages: 0, suggested: [], profile: defaultProfile });
  });
});
