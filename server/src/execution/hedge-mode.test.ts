import type { SignalOrder } from '@trade-executor/domain/signals/outcome';
import { expect, test } from 'vitest';
import { makeCopier, makeSource } from './store/testing/make-facts.ts';
import { entryOutcome, openEngineRig, type EngineRig } from './testing/engine-rig.ts';

const short: Partial<SignalOrder> = {
  side: 'short',
  stop: { price: '41000', percent: null, points: null, candle: null },
  takeProfits: ['39000', '38000'].map((price) => ({ price, percent: null, points: null, share: null, open: false })),
};

/** The account of a trader who follows two providers with it, each in a channel of its own. */
async function openHedgedRig(): Promise<EngineRig> {
  const rig = await openEngineRig({ account: { positionMode: 'hedge', conflictPolicy: 'separate' } });
  rig.store.put({
    sources: [makeSource({ sourceId: 'source-2', channelId: 'channel-2', providerId: 'provider-2' })],
    copiers: [makeCopier({ copierId: 'copier-2', providerId: 'provider-2' })],
  });
  return rig;
}

/** A long by the first provider, and a short by the second. */
async function openBoth(rig: EngineRig): Promise<void> {
  await rig.post({ outcome: entryOutcome() });
  const source = await rig.store.findSource('guild-1', 'channel-2');
  if (!source) throw new Error('no second channel');
  await rig.engine().receiveMessage(
    {
      guildId: 'guild-1',
      channelId: 'channel-2',
      messageId: 'second',
      authorId: 'author-1',
      authorised: true,
      replyToMessageId: null,
      text: 'the other way',
      postedAt: rig.clock.now(),
      revision: 0,
      deleted: false,
      outcome: entryOutcome(short),
    },
    source,
  );
  await rig.settle();
}

const tradesOf = async ({ store }: EngineRig) =>
  (await store.latestTrades('account-1', 10)).map(({ trade }) => trade).toSorted((a, b) => a.copierId.localeCompare(b.copierId));
const held = async ({ venue }: EngineRig) => (await venue.positions('account-1')).map(({ quantity }) => quantity.toString()).toSorted();
const resting = async ({ venue }: EngineRig) =>
  (await venue.openOrders('account-1')).map(({ intent: { positionSide, side, reduceOnly } }) => ({ positionSide, side, reduceOnly }));

test('a hedge account with separate trades holds a long of one provider beside a short of another, each protected by its own orders', async () => {
  const rig = await openHedgedRig();
  await openBoth(rig);
  const trades = await tradesOf(rig);
  expect(trades.map(({ side, stage }) => [side, stage])).toEqual([
    ['long', 'open'],
    ['short', 'open'],
  ]);
  const quantities = trades.map(({ side, position }) => `${side === 'short' ? '-' : ''}${position.quantity.toString()}`);
  expect(await held(rig)).toEqual(quantities.toSorted());
  const orders = await resting(rig);
  expect(orders).toHaveLength(6); // a stop and two targets each
  for (const { positionSide, side, reduceOnly } of orders) {
    expect({ positionSide, reduceOnly }).toEqual({ positionSide: side === 'sell' ? 'long' : 'short', reduceOnly: false });
  }
  expect(rig.engine().protection.unprotectedCount()).toBe(0);
});

test('what closes one side leaves the other alone', async () => {
  const rig = await openHedgedRig();
  await openBoth(rig);
  rig.feed.moveTo('38900'); // the long's stop, the short's first target
  await rig.follow();
  const [long, shorted] = await tradesOf(rig);
  expect(long).toMatchObject({ stage: 'closed', closeReason: 'stop' });
  expect(shorted?.stage).toBe('open');
  expect(await held(rig)).toEqual([shorted?.position.quantity.times('-1').toString()]);
  rig.feed.moveTo('41100');
  await rig.follow();
  expect((await tradesOf(rig)).map(({ stage }) => stage)).toEqual(['closed', 'closed']);
  expect(await held(rig)).toEqual([]);
  expect(await rig.venue.openOrders('account-1')).toEqual([]);
  expect((await rig.venue.ledgerDifference('account-1')).toString()).toBe('0');
});

test('a trade of each side survives a restart, and is settled by its own orders', async () => {
  const rig = await openHedgedRig();
  await openBoth(rig);
  const before = await tradesOf(rig);
  await rig.restart();
  expect(await tradesOf(rig)).toEqual(before);
});

test('the mode changes, at the venue too, only while nothing is open; the policy at any time', async () => {
  const rig = await openHedgedRig();
  const oneWay = { positionMode: 'one_way', conflictPolicy: 'first_wins' } as const;
  await openBoth(rig);
  expect(await rig.engine().changeAccount('account-1', oneWay)).toMatchObject({ code: 'IN_USE' });
  expect(await rig.engine().changeAccount('account-1', { ...oneWay, positionMode: 'hedge' })).toEqual({ code: 'SET' });
  expect(await rig.store.findAccount('account-1')).toMatchObject({ positionMode: 'hedge', conflictPolicy: 'first_wins' });
  for (const price of ['38900', '41100']) {
    rig.feed.moveTo(price);
    await rig.follow();
  }
  expect(await rig.engine().changeAccount('account-1', oneWay)).toEqual({ code: 'SET' });
  expect(await rig.store.findAccount('account-1')).toMatchObject(oneWay);
  expect((await rig.venue.setUp('account-1')).positionMode).toBe('one_way');
});

test('an account that is one-way at its venue is denied before the entry: nothing is sent', async () => {
  const rig = await openHedgedRig();
  expect(await rig.venue.setPositionMode('account-1', 'one_way')).toEqual({ code: 'SET' });
  await rig.post({ outcome: entryOutcome() });
  const [receipt] = await rig.store.latestReceipts('trader-1', 5);
  expect(receipt?.denial).toEqual({ code: 'POSITION_MODE_MISMATCH', evidence: { mode: 'hedge', venueMode: 'one_way' } });
  expect(await rig.trades()).toEqual([]);
  expect((await rig.store.findAccount('account-1'))?.reservations).toEqual([]);
});
