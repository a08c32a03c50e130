import { endpoints } from '@trade-executor/contracts/api/endpoints';
import { DEFAULT_JOIN_WITHIN_MS, nothingAllowed } from '@trade-executor/domain/signals/source-permissions';
import { afterAll, expect, test } from 'vitest';
import { openApiRig } from '../../http/testing/api-rig.ts';

const rig = await openApiRig('change-source');
afterAll(() => rig.close());
const olga = await rig.signIn('olga');
const otto = await rig.signIn('otto');
const adam = await rig.signIn('adam');

const webhook = '900000000000000900';
const northId = (await rig.deps.models.sources.findOne({ guildId: '900000000000000001' }).lean())?.sourceId ?? '';
const path = `/api/sources/${northId}`;

test('nothing is allowed until the owner says so; what she leaves out stays, and the bot’s version of the sources rises', async () => {
  const [source] = endpoints.listSources.reply.parse((await olga.get('/api/sources')).json).items;
  expect(source).toMatchObject({ sourceId: northId, allow: nothingAllowed, joinWithinMs: DEFAULT_JOIN_WITHIN_MS, parseReceipts: true });
  const { version } = await rig.deps.store.sources();

  expect((await olga.send('PATCH', path, { body: { allow: { webhookIds: [webhook] } } })).status).toBe(200);
  const changed = await olga.send('PATCH', path, { body: { allow: { threads: true }, joinWithinMs: 0, parseReceipts: false } });
  const settings = { allow: { ...nothingAllowed, threads: true, webhookIds: [webhook] }, joinWithinMs: 0, parseReceipts: false };
  expect(endpoints.changeSource.reply.parse(changed.json)).toMatchObject(settings);

  const after = await rig.deps.store.sources();
  expect(after.version).toBe(version + 2);
  expect(after.sources.find(({ sourceId }) => sourceId === northId)).toMatchObject(settings);
  expect(await rig.deps.models.auditEntries.find({ action: 'source.change' }).lean()).toMatchObject([
    { subjectId: northId, before: { allow: nothingAllowed }, after: { allow: { webhookIds: [webhook] } }, done: true },
    { before: { joinWithinMs: DEFAULT_JOIN_WITHIN_MS }, after: settings, done: true },
  ]);
});

test('the same again is no change', async () => {
  const { version } = await rig.deps.store.sources();
  expect((await adam.send('PATCH', path, { body: { joinWithinMs: 0 } })).status).toBe(200);
  expect((await rig.deps.store.sources()).version).toBe(version);
});

test('another community’s source is not found', async () => {
  expect((await otto.send('PATCH', path, { body: { allow: { forwarded: true } } })).status).toBe(404);
});

test.each([
  [{ allow: { webhookIds: ['a webhook'] } }],
  [{ allow: { webhookIds: [webhook, webhook] } }],
  [{ allow: { botIds: Array.from({ length: 21 }, (_, place) => `9000000000000001${place + 10}`) } }],
  [{ allow: { everything: true } }],
  [{ joinWithinMs: 600_001 }],
  [{ joinWithinMs: -1 }],
  [{ authorIds: [webhook] }],
])('refused: %j', async (body) => {
  expect((await olga.send('PATCH', path, { body })).status).toBe(400);
});
