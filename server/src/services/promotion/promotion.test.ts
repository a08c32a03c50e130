import { endpoints } from '@trade-executor/contracts/api/endpoints';
import { decimal } from '@trade-executor/domain/decimal';
import { PAPER_TRADES_NEEDED } from '@trade-executor/domain/risk/promotion-gate';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { people, places } from '../../http/testing/api-world.ts';
import { openApiRig } from '../../http/testing/api-rig.ts';
import { makeActor } from '../testing/make-actor.ts';
import { getPromotion } from './get-promotion.ts';

const rig = await openApiRig('promotion');
afterAll(() => rig.close());
const { models } = rig.deps;
const [tom, tina, olga, adam] = await Promise.all([rig.signIn('tom'), rig.signIn('tina'), rig.signIn('olga'), rig.signIn('adam')]);
const trader = await models.traders.findOne({ discordUserId: people.tom }).lean();
const { copierId = '', communityId = '' } = (await models.copiers.findOne({ traderId: trader?.traderId ?? '' }).lean()) ?? {};
const copierPath = `/api/copiers/${copierId}`;
const path = `${copierPath}/promotion`;
type Browser = typeof tom;
const read = (reply: Awaited<ReturnType<Browser['get']>>) => endpoints.getPromotion.reply.parse(reply.json);
const promotion = async (browser: Browser = tom) => read(await browser.get(path));
const waive = (browser: Browser, missing: number) => browser.send('PUT', `${path}/waiver`, { body: { missing } });
const confirm = (browser: Browser, shown: { readonly fingerprint: string; readonly equity: string }) =>
  browser.send('PUT', `${path}/worst-case`, { body: { fingerprint: shown.fingerprint, equity: shown.equity } });
const withdraw = (browser: Browser, what: 'waiver' | 'worst-case') => browser.send('DELETE', `${path}/${what}`);
const change = (browser: Browser, address: string, settings: unknown) => browser.send('PATCH', address, { body: { settings } });
const rows = () => models.auditEntries.find({ subjectId: copierId }, { _id: 0, action: 1, done: 1 }).sort({ at: 1 }).lean();

beforeEach(async () => {
  await models.copiers.updateMany({}, { $set: { settings: {} }, $unset: { promotion: 1 } });
  await models.communities.updateMany({}, { $unset: { defaultSettings: 1 } });
  await models.auditEntries.deleteMany({});
});

describe('the paper trades that are missing', () => {
  test('are waived by their trader, who names how many, and taken back; each leaves a row', async () => {
    expect((await promotion()).paperTrades).toEqual({ ended: 0, needed: PAPER_TRADES_NEEDED, missing: 20, waived: null });
    const waived = read(await waive(tom, 20));
    expect(waived.paperTrades.waived).toEqual({ missing: 20, at: rig.deps.clock.now() });
    expect(waived.steps[0]).toMatchObject({ done: true, text: '0 of 20 trades have ended on paper; you waived the other 20.' });
    expect(read(await waive(tom, 20))).toEqual(waived);
    expect(read(await withdraw(tom, 'waiver')).steps[0]?.done).toBe(false);
    expect(read(await withdraw(tom, 'waiver')).paperTrades.waived).toBeNull();
    expect(await rows()).toEqual([
      { action: 'copier.waive_paper_trades', done: true },
      { action: 'copier.withdraw_waiver', done: true },
    ]);
  });

  test('are not waived by a number that is too small, or by another word', async () => {
    expect(await waive(tom, 19)).toMatchObject({ status: 409, json: { code: 'MORE_TRADES_MISSING' } });
    for (const body of [{}, { missing: 0 }, { missing: 21 }, { missing: '20' }, { missing: 20, all: true }]) {
      expect((await tom.send('PUT', `${path}/waiver`, { body })).status).toBe(400);
    }
    expect((await promotion()).steps[0]?.done).toBe(false);
  });
});

describe('the worst case', () => {
  test('is confirmed as it was shown, and taken back', async () => {
    const { worstCase } = await promotion();
    expect(worstCase).toMatchObject({ asset: 'USDT', equity: '10000', oneStopLoss: '100', allStopsLoss: '500', standing: 'missing' });
    const confirmed = read(await confirm(tom, worstCase));
    expect(confirmed.worstCase).toMatchObject({ standing: 'confirmed', confirmed: { allStopsLoss: '500', at: rig.deps.clock.now() } });
    expect(confirmed.steps[2]).toMatchObject({ done: true });
    expect(read(await confirm(tom, worstCase))).toEqual(confirmed);
    expect(read(await withdraw(tom, 'worst-case')).worstCase).toMatchObject({ standing: 'missing', confirmed: null });
    expect(await rows()).toEqual([
      { action: 'copier.confirm_worst_case', done: true },
      { action: 'copier.withdraw_worst_case', done: true },
    ]);
  });

  test('counts no more when a setting is another, whoever changed it, and again when it is as it was', async () => {
    await confirm(tom, (await promotion()).worstCase);
    await change(tom, copierPath, { riskRatio: '0.03' });
    const raised = await promotion();
    expect(raised.worstCase).toMatchObject({ standing: 'settings_changed', allStopsLoss: '1500', confirmed: { allStopsLoss: '500' } });
    expect(raised.steps[2]).toMatchObject({
      done: false,
      text: expect.stringContaining('Settings have changed since you confirmed 500.00 USDT'),
    });
    await change(tom, copierPath, { riskRatio: '0.01' });
    expect((await promotion()).worstCase.standing).toBe('confirmed');
    await change(olga, `/api/communities/${communityId}/settings`, { maxOpenPositions: 6 });
    expect((await promotion()).worstCase).toMatchObject({ standing: 'settings_changed', maxOpenPositions: 6 });
  });

  test('is not confirmed as it was before: settings changed while the page was open', async () => {
    const { worstCase } = await promotion();
    await change(tom, copierPath, { maxOpenPositions: 10 });
    expect(await confirm(tom, worstCase)).toMatchObject({ status: 409, json: { code: 'WORST_CASE_CHANGED' } });
    expect(await rows()).toEqual([{ action: 'copier.change', done: true }]);
    expect(read(await confirm(tom, (await promotion()).worstCase)).worstCase.standing).toBe('confirmed');
  });

  test('counts no more when the account is worth more than a tenth above', async () => {
    await confirm(tom, (await promotion()).worstCase);
    const actor = makeActor({ traderId: trader?.traderId ?? '' });
    const worth = async (equity: string) => {
      const { balance, setUp } = rig.deps.venue;
      const venue = { setUp, balance: async (accountId: string) => ({ ...(await balance(accountId)), equity: decimal(equity) }) };
      return (await getPromotion({ ...rig.deps, venue }, { actor, params: { copierId } })).worstCase.standing;
    };
    expect([await worth('4000'), await worth('11000'), await worth('11000.01')]).toEqual(['confirmed', 'confirmed', 'equity_grown']);
  });

  test('is not confirmed for an account that is worth more than was shown, and no page can show so much that it always counts', async () => {
    const { worstCase } = await promotion();
    expect(await confirm(tom, { ...worstCase, equity: '9000' })).toMatchObject({ status: 409 });
    const confirmed = read(await confirm(tom, { ...worstCase, equity: '999999999' }));
    expect(confirmed.worstCase.confirmed).toMatchObject({ equity: '10000', allStopsLoss: '500' });
  });
});

test('nobody speaks for the trader: not his owner, not another trader, not an admin, even one who trades himself', async () => {
  const { worstCase } = await promotion();
  await models.traders.create({ traderId: 'adam', discordUserId: people.adam, displayName: 'Adam' });
  for (const [browser, status] of [
    [olga, 403],
    [tina, 404],
    [adam, 404],
  ] as const) {
    expect((await waive(browser, 20)).status).toBe(status);
    expect((await confirm(browser, worstCase)).status).toBe(status);
    expect((await withdraw(browser, 'waiver')).status).toBe(status);
    expect((await withdraw(browser, 'worst-case')).status).toBe(status);
  }
  await models.traders.deleteOne({ traderId: 'adam' });
  expect((await promotion(adam)).mayAnswer).toBe(false);
  expect((await promotion()).mayAnswer).toBe(true);
  expect(await rows()).toEqual([]);
});

test('all done but the second factor: nobody goes live; with one, the copier may', async () => {
  await waive(tom, 20);
  const { worstCase } = await promotion();
  const almost = read(await confirm(tom, worstCase));
  expect(almost).toMatchObject({ ready: false, twoFactor: 'not_set_up' });
  expect(almost.steps.filter(({ done }) => !done).map(({ step }) => step)).toEqual(['two_factor']);
  const actor = makeActor({ traderId: trader?.traderId ?? '' });
  const { userId = '' } = (await models.users.findOne({ discordUserId: people.tom }).lean()) ?? {};
  const twoFactor = { stateOf: async (asked: string) => (asked === userId ? ('confirmed' as const) : ('not_set_up' as const)) };
  for (const asking of [actor, makeActor({ userId: 'adam', traderId: null, roles: ['admin'] })]) {
    expect((await getPromotion({ ...rig.deps, twoFactor }, { actor: asking, params: { copierId } })).ready).toBe(true);
  }
});

test('the same request sent twice is made once', async () => {
  const { worstCase } = await promotion();
  const send = () =>
    tom.send('PUT', `${path}/worst-case`, {
      body: { fingerprint: worstCase.fingerprint, equity: worstCase.equity },
      headers: { 'idempotency-key': 'confirm-1' },
    });
  const [first, again] = [await send(), await send()];
  expect(again.json).toEqual(first.json);
  expect(await rows()).toHaveLength(1);
});

// Last: a trade changes what the account is worth.
test('fewer paper trades are missing with each that ends; one that never filled is none', async () => {
  await rig.post(places.north, { messageId: '800000000000000001', authorId: people.nora });
  const trade = await models.trades.findOne({ copierId }).lean();
  const ended = (closeReason: string) =>
    models.trades.updateOne({ tradeId: trade?.tradeId ?? '' }, { $set: { open: false, 'trade.closeReason': closeReason } });
  await ended('unfilled');
  expect((await promotion()).paperTrades).toMatchObject({ ended: 0, missing: 20 });
  await ended('stop_loss');
  expect((await promotion()).paperTrades).toMatchObject({ ended: 1, missing: 19 });
  // Named more than are missing: the waiver is for those that are.
  expect(read(await waive(tom, 20)).paperTrades.waived?.missing).toBe(19);
  await models.trades.deleteMany({ copierId });
  expect((await promotion()).steps[0]).toMatchObject({ done: false });
});
