import { makeInstrument } from '@trade-executor/domain/testing/make-instrument';
import { MINUTE_MS, SECOND_MS } from '@trade-executor/domain/time';
import { expect, test } from 'vitest';
import { liftHalt } from '../halts/pull-halt.ts';
import { entryOutcome, instructionOutcome, openEngineRig, type EngineRig } from '../testing/engine-rig.ts';

const coins = ['BTC', 'ETH', 'SOL', 'XRP', 'DOGE', 'ADA', 'LTC'];
const symbolOf = (base: string): string => `${base}/USDT:USDT`;

/** Seven coins at 40,000 each, looked at for a while. */
async function openCoins(): Promise<EngineRig> {
  const rig = await openEngineRig({ instruments: coins.map((base) => makeInstrument({ base, symbol: symbolOf(base) })) });
  rig.store.put({ admins: ['admin-1'] });
  await calm(rig, 30);
  return rig;
}

/** Time in which no price moves; looked at twice, at its beginning and its end. */
async function calm(rig: EngineRig, seconds: number): Promise<void> {
  await rig.settle();
  rig.feed.skip(seconds * SECOND_MS);
  await rig.clock.advance(seconds * SECOND_MS);
  await rig.settle();
}

async function fall(rig: EngineRig, bases: readonly string[], price: string): Promise<void> {
  for (const base of bases) rig.feed.jumpTo(price, symbolOf(base));
  await rig.follow();
}

const live = async ({ store, clock }: EngineRig) =>
  (await store.liveHalts(clock.now())).map(({ cause, scope, pause }) => [cause, scope, pause]);
const said = async ({ store }: EngineRig, messageId: string) =>
  (await store.receiptsOfMessage('channel-1', messageId)).map(({ denial }) => denial?.code ?? 'done');

async function told({ store, clock }: EngineRig): Promise<readonly string[]> {
  await store.deliverOutboxes(100);
  const claimed = await store.claimNotifications(clock.now(), 0, 100);
  for (const { key, revision } of claimed) await store.acknowledgeNotification(key, revision, 'direct', 'shown');
  return claimed.flatMap(({ kind, recipient, revision }) =>
    kind === 'halt' && recipient.type === 'user' ? [`${recipient.discordUserId} ${revision}`] : [],
  );
}

test('when the whole market falls nothing is opened, exits go on, everybody is told, and calm turns entries on again', async () => {
  const rig = await openCoins();
  await rig.post({
    messageId: 'before',
    outcome: entryOutcome({ base: 'BTC', stop: { price: '30000', percent: null, points: null, candle: null } }),
  });
  await fall(rig, coins.slice(1), '37900');
  expect(await live(rig)).toEqual([['market', 'platform', 'entries_off']]);
  expect(await told(rig)).toEqual(['admin-1 1', 'author-1 1', 'owner-1 1', 'user-1 1']);

  await rig.post({ messageId: 'wild', outcome: entryOutcome({ base: 'BTC' }) });
  expect(await said(rig, 'wild')).toEqual(['TRADING_HALTED']);
  const close = instructionOutcome({ action: 'close', target: { by: 'reply', value: null } });
  await rig.post({ messageId: 'close', replyToMessageId: 'before', outcome: close });
  expect(await said(rig, 'close')).toEqual(['done']);

  await calm(rig, 14 * 60);
  expect(await live(rig)).toHaveLength(1);
  await calm(rig, 7 * 60); // the fall stayed in sight for a few minutes
  expect(await live(rig)).toEqual([]);
  expect(await told(rig)).toEqual(['admin-1 2', 'author-1 2', 'owner-1 2', 'user-1 2']);
  await rig.post({ messageId: 'after', outcome: entryOutcome({ base: 'BTC' }) });
  expect(await said(rig, 'after')).toEqual(['done']);
});

test('what one coin does, or three of seven, halts nobody', async () => {
  const rig = await openCoins();
  await fall(rig, ['BTC'], '20000');
  await fall(rig, ['BTC', 'ETH', 'SOL'], '60000');
  expect(await live(rig)).toEqual([]);
});

test('while it stays wild the end moves out, and one halt is enough', async () => {
  const rig = await openCoins();
  for (const price of ['37000', '34000', '31000', '28000', '25000']) {
    await fall(rig, coins, price);
    await calm(rig, 4 * 60);
  }
  const halts = await rig.store.latestHalts('platform', 'platform', 10);
  expect(halts).toHaveLength(1);
  expect((halts[0]?.until ?? 0) - rig.clock.now()).toBeGreaterThan(10 * MINUTE_MS);
});

test('what an admin lifts stays lifted for a while, though the market is still wild', async () => {
  const rig = await openCoins();
  await fall(rig, coins, '37000');
  const [halt] = await rig.store.liveHalts(rig.clock.now());
  if (!halt) throw new Error('nothing was halted');
  await liftHalt(rig.store, halt, { at: rig.clock.now(), by: 'admin-1' });
  await calm(rig, 60);
  await fall(rig, coins, '34000');
  expect(await live(rig)).toEqual([]);
  await calm(rig, 14 * 60);
  await fall(rig, coins, '31000');
  expect(await live(rig)).toHaveLength(1);
});

test('switched off, it halts nobody, and ends what it halted', async () => {
  const rig = await openCoins();
  await fall(rig, coins, '37000');
  expect(await live(rig)).toHaveLength(1);
  rig.store.put({ marketLimits: { on: false } });
  await calm(rig, 10);
  expect(await live(rig)).toEqual([]);
  await fall(rig, coins, '34000');
  expect(await live(rig)).toEqual([]);
});

test('with a minute of calm the halt does not lapse between two looks while it stays wild', async () => {
  const rig = await openCoins();
  rig.store.put({ marketLimits: { calmMinutes: 1 } });
  await fall(rig, coins, '37000');
  for (let seconds = 0; seconds < 180; seconds += 10) {
    await calm(rig, 10); // the fall stays in sight for five minutes
    const [halt] = await rig.store.latestHalts('platform', 'platform', 1);
    expect((halt?.until ?? 0) - rig.clock.now()).toBeGreaterThan(10 * SECOND_MS);
  }
});
