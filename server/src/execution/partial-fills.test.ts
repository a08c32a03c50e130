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
