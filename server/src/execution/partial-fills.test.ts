import { decimal } from '@trade-executor/domain/decimal';
import { isLive } from '@trade-executor/domain/trade/order-facts';
import { makeLeg } from '@trade-executor/domain/testing/make-signal';
import { expect, test } from 'vitest';
import { entryOutcome, openEngineRig } from './testing/engine-rig.ts';

test('an entry that fills in pieces has its stop resized at each of them', async () => {
  const rig = await openEngineRig({ volume: decimal('0.2') }); // each bar has 0.02 for us
  await rig.post({ outcome: entryOutcome({ legs: [makeLeg('limit', ['39900'])] }) });
  const stops: string[] = [];
  for (let count = 0; count < 3; count += 1) {
    rig.feed.moveTo(count === 0 ? '39890' : '39880');
    await rig.follow();
    const { orders, position } = await rig.trade();
    const stop = orders.find((order) => order.intent.leg === 'stop' && isLive(order) && !order.cancelWanted);
    expect(stop?.intent.quantity.toString()).toBe(position.quantity.toString());
    stops.push(position.quantity.toString());
    expect((await rig.venue.positions('account-1'))[0]?.quantity.toString()).toBe(position.quantity.toString());
  }
  expect(stops).toEqual(['0.02', '0.04', '0.06']);
});

test('a call at market takes what the book has within its slippage; the rest expires, and a stop covers what was filled', async () => {
  const level = (basisPoints: string) => ({ awayRatio: decimal(`${basisPoints}e-4`), quantity: decimal('0.01') });
  const side = ['0', '4', '8', '12', '16'].map(level); // 0.1 % may be slipped: three levels, 0.03 together
  const rig = await openEngineRig({ depth: { bids: side, asks: side } });
  await rig.post({ outcome: entryOutcome() });
  const { position, orders, stage } = await rig.trade();
  expect({ stage, quantity: position.quantity.toString() }).toEqual({ stage: 'open', quantity: '0.03' });
  expect(position.averageEntryPrice.toString()).toBe('40016'); // 40,000, 40,016 and 40,032
  expect(orders.find(({ intent }) => intent.leg === 'entry-0')?.state.status).toBe('expired');
  expect(orders.find((order) => order.intent.leg === 'stop' && isLive(order))?.intent.quantity.toString()).toBe('0.03');
  expect(rig.engine().protection.unprotectedCount()).toBe(0);
  rig.feed.moveTo('38900');
  await rig.follow();
  const closed = await rig.trade();
  expect(closed).toMatchObject({ stage: 'closed', closeReason: 'stop' });
  expect(closed.position.fees.minus(closed.position.realizedPnl).lte(closed.plan.riskAmount)).toBe(true);
  expect((await rig.venue.ledgerDifference('account-1')).toString()).toBe('0');
});

test('an entry that ended by itself is asked for once more: what it filled unheard is held with a stop', async () => {
  const side = ['0', '20'].map((basisPoints) => ({ awayRatio: decimal(`${basisPoints}e-4`), quantity: decimal('0.01') })); // one of them within the slippage
  const rig = await openEngineRig({
    depth: { bids: side, asks: side },
    wrapVenue: (venue) => ({
      ...venue,
      subscribe: (listener) => venue.subscribe((event) => (event.type === 'order_filled' ? Promise.resolve() : listener(event))),
    }),
  });
  await rig.post({ outcome: entryOutcome() });
  const { stage, position } = await rig.trade();
  expect({ stage, quantity: position.quantity.toString() }).toEqual({ stage: 'open', quantity: '0.01' });
  const stops = (await rig.venue.openOrders('account-1')).filter(({ intent }) => intent.type === 'stop');
  expect(stops.map(({ intent }) => intent.quantity.toString())).toEqual(['0.01']);
});
