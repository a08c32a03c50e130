import { decimal } from '@trade-executor/domain/decimal';
import type { OrderIntent } from '@trade-executor/domain/order';
import { expect, test } from 'vitest';
import { entryOutcome, instructionOutcome, openEngineRig, type EngineRig } from './testing/engine-rig.ts';

/** An order of the trader's own, at market, past us. */
async function tradeByHand(rig: EngineRig, side: OrderIntent['side'], quantity: string): Promise<void> {
  const { instrument, plan } = await rig.trade();
  const how = { leg: 'exit', generation: 1, type: 'market', limitPrice: null, triggerPrice: null, reduceOnly: false } as const;
  const what = { clientOrderId: `hand-${side}`, symbol: instrument.symbol, side, quantity: decimal(quantity), leverage: plan.leverage };
  await rig.venue.place('account-1', { ...how, ...what });
  await rig.settle();
}

/** The trade is looked at as it is now and then. */
async function waitForALook(rig: EngineRig): Promise<void> {
  await rig.clock.advance(31_000);
  await rig.settle();
}

async function openTrade(): Promise<EngineRig> {
  const rig = await openEngineRig();
  await rig.post({ messageId: 'message-1', outcome: entryOutcome() });
  return rig;
}

test('a part sold by hand is taken over: what is left keeps a stop of its size, and the provider has no say any more', async () => {
  const rig = await openTrade();
  const { position } = await rig.trade();
  await tradeByHand(rig, 'sell', '0.05');
  await waitForALook(rig);
  const left = position.quantity.minus('0.05');
  expect(await rig.trade()).toMatchObject({ stage: 'open', adopted: true, position: { quantity: left } });
  const stops = (await rig.venue.openOrders('account-1')).filter(({ intent }) => intent.type === 'stop');
  expect(stops.map(({ intent }) => intent.quantity.toString())).toEqual([left.toString()]);
  await rig.post({ messageId: 'message-2', replyToMessageId: 'message-1', outcome: instructionOutcome({ action: 'close' }) });
  expect(await rig.trade()).toMatchObject({ stage: 'open' });
});

test('all sold by hand ends the trade at once, with nothing left at the venue and nothing bought again', async () => {
  const rig = await openTrade();
  const { position } = await rig.trade();
  await tradeByHand(rig, 'sell', position.quantity.toString());
  expect(await rig.trade()).toMatchObject({ stage: 'closed', closeReason: 'trader', position: { quantity: decimal('0') } });
  expect(await rig.venue.positions('account-1')).toEqual([]);
  expect(await rig.venue.openOrders('account-1')).toEqual([]);
});

test('more bought by hand is protected too', async () => {
  const rig = await openTrade();
  const { position } = await rig.trade();
  await tradeByHand(rig, 'buy', '0.05');
  await waitForALook(rig);
  const all = position.quantity.plus('0.05');
  expect(await rig.trade()).toMatchObject({ stage: 'open', position: { quantity: all } });
  const stops = (await rig.venue.openOrders('account-1')).filter(({ intent }) => intent.type === 'stop');
  expect(stops.map(({ intent }) => intent.quantity.toString())).toEqual([all.toString()]);
});

test('a position that is as the orders made it stays as it is, however often it is looked at', async () => {
  const rig = await openTrade();
  const before = await rig.trade();
  await waitForALook(rig);
  await waitForALook(rig);
  expect(await rig.trade()).toEqual(before);
});

test('a call to the other side does not turn round what is the trader’s own: it is denied, and nothing is sold', async () => {
  const rig = await openEngineRig({ settings: { allowReversal: true } });
  await rig.post({ messageId: 'message-1', outcome: entryOutcome() });
  await tradeByHand(rig, 'sell', '0.05');
  await waitForALook(rig);
  const before = await rig.trade();
  const stop = { price: '41000', percent: null, points: null, candle: null };
  const takeProfits = [{ price: '39000', percent: null, share: null, open: false }];
  await rig.post({ messageId: 'message-2', outcome: entryOutcome({ side: 'short', stop, takeProfits }) });
  const receipts = await rig.store.receiptsOfMessage('channel-1', 'message-2');
  expect(receipts.map(({ denial }) => denial?.code)).toEqual(['SYMBOL_ALREADY_OPEN']);
  expect(await rig.trade()).toEqual(before);
  expect((await rig.venue.positions('account-1')).map(({ quantity }) => quantity)).toEqual([before.position.quantity]);
});
