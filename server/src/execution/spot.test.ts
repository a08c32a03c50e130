import { decimal } from '@trade-executor/domain/decimal';
import { isLive } from '@trade-executor/domain/trade/order-facts';
import { netProfit } from '@trade-executor/domain/trade/net-profit';
import { advanceTrade } from '@trade-executor/domain/trade/advance-trade';
import { createTrade } from '@trade-executor/domain/trade/create-trade';
import { asApproved } from '@trade-executor/domain/testing/make-trade';
import { makeInstrument, makeSpotInstrument } from '@trade-executor/domain/testing/make-instrument';
import { describe, expect, test } from 'vitest';
import type { Venue } from './ports/venue.ts';
import { entryOutcome, instructionOutcome, openEngineRig, type EngineRig, type EngineRigOptions } from './testing/engine-rig.ts';

const instruments = [makeSpotInstrument(), makeInstrument()];
const openSpotRig = (options: EngineRigOptions = {}) => openEngineRig({ ...options, instruments });
const spotCall = entryOutcome({ market: 'spot' });

async function moveTo(rig: EngineRig, price: string): Promise<void> {
  rig.feed.moveTo(price);
  await rig.follow();
}

async function openOrders(rig: EngineRig): Promise<readonly string[]> {
  const orders = await rig.venue.openOrders('account-1');
  return orders.map(({ intent: { symbol, side, type, quantity, triggerPrice, limitPrice } }) =>
    [symbol, side, type, quantity.toString(), (triggerPrice ?? limitPrice)?.toString() ?? ''].join(' '),
  );
}

const heldOf = async (rig: EngineRig) =>
  (await rig.venue.positions('account-1')).map(({ symbol, quantity }) => `${quantity.toString()} ${symbol}`);

describe('a call for spot', () => {
  test('is bought and stopped, sold in part at its first target beside a smaller stop, and stopped out at the entry', async () => {
    const rig = await openSpotRig();
    await rig.post({ outcome: spotCall });
    expect(await heldOf(rig)).toEqual(['0.087956 BTC/USDT']); // 0.088 less 0.05 %
    expect(await openOrders(rig)).toEqual(['BTC/USDT sell stop 0.087 39000']);
    expect((await rig.trade()).position).toMatchObject({ quantity: decimal('0.087'), dust: decimal('0.000956') });

    await moveTo(rig, '41000');
    expect((await rig.trade()).orders.filter(({ fills }) => fills.length > 0).map(({ intent }) => intent.leg)).toEqual([
      'entry-0',
      'target-0',
    ]);
    expect(await openOrders(rig)).toEqual(['BTC/USDT sell stop 0.044 39000']); // 0.043 of 0.087 is the half, in whole steps

    await rig.post({ outcome: instructionOutcome({ action: 'breakeven' }) });
    expect(await openOrders(rig)).toEqual(['BTC/USDT sell stop 0.044 40000']);

    await moveTo(rig, '39900');
    const trade = await rig.trade();
    expect(trade).toMatchObject({ stage: 'closed', closeReason: 'stop' });
    expect(trade.orders.some(isLive)).toBe(false);
    expect(await heldOf(rig)).toEqual(['0.000956 BTC/USDT']);
    expect((await rig.venue.ledgerDifference('account-1')).toString()).toBe('0');
    // All that was earned is in the balance; the dust stays valued at its cost.
    const { balance } = await rig.venue.balance('account-1');
    const atCost = trade.position.dust.times(trade.position.averageEntryPrice);
    expect(balance.plus(atCost).minus('10000').toString()).toBe(netProfit(trade.position).toString());
    expect((await rig.store.findAccount('account-1'))?.reservations).toEqual([]);
  });

  test('is closed by its trader: the stop ends, everything is sold, and only dust is left', async () => {
    const rig = await openSpotRig();
    await rig.post({ outcome: spotCall });
    await rig.engine().closeByTrader(await rig.trade(), 'request-1');
    await rig.settle();
    expect(await rig.trade()).toMatchObject({ stage: 'closed', closeReason: 'trader' });
    expect(await openOrders(rig)).toEqual([]);
    expect(await heldOf(rig)).toEqual(['0.000956 BTC/USDT']);
  });

  test('for a perpetual beside it trades the perpetual, and neither sells the other', async () => {
    const rig = await openSpotRig();
    await rig.post({ outcome: spotCall });
    await rig.post({ outcome: entryOutcome() });
    expect((await rig.trades()).map(({ instrument: { symbol } }) => symbol).toSorted()).toEqual(['BTC/USDT', 'BTC/USDT:USDT']);
    await moveTo(rig, '38900');
    expect((await heldOf(rig))[1]).toBe('0.000956 BTC/USDT');
  });

  test('to sell short opens nothing, and the receipt says why', async () => {
    const rig = await openSpotRig();
    const stop = { price: '41000', percent: null, points: null, candle: null, timeoutMinutes: null, isAtEntry: false };
    await rig.post({
      outcome: entryOutcome({ market: 'spot', side: 'short', stop: { ...spotCall.orders[0]?.stop, ...stop }, takeProfits: [] }),
    });
    expect(await rig.trades()).toEqual([]);
    const [receipt] = await rig.store.latestReceipts('trader-1', 1);
    expect(receipt?.denial?.code).toBe('SPOT_CANNOT_SHORT');
  });
});

test('the log of a spot trade told again gives the same trade and the same ids', async () => {
  const rig = await openSpotRig();
  await rig.post({ outcome: spotCall });
  await moveTo(rig, '41000');
  await moveTo(rig, '38900');
  const trade = await rig.trade();
  const [signal, copier, account] = [
    await rig.store.findSignal(trade.signalId),
    await rig.store.findCopier(trade.copierId),
    await rig.store.findAccount(trade.accountId),
  ];
  if (!signal || !copier || !account) throw new Error('the papers of the trade are gone');
  const { instrument, rules, round, openedAt } = trade;
  const plan = { ...trade.plan, targets: trade.plan.targets.map(({ price, share }) => ({ price, share })) };
  const created = createTrade({ signal, copier, account, instrument, plan: asApproved(plan), rules, round, at: openedAt });
  const again = trade.events.reduce((one, event) => advanceTrade(one, event).trade, created.trade);
  expect(JSON.stringify(again)).toBe(JSON.stringify(trade));
});

describe('when the venue does not do as it is asked', () => {
  /** Lets some requests come to nothing that one knows of. */
  function withFaults(faults: Partial<Venue>) {
    let isFaulty = false;
    const wrapVenue = (venue: Venue): Venue => {
      const faulty: Venue = { ...venue, ...faults };
      return new Proxy(venue, { get: (target, name, receiver) => Reflect.get(isFaulty ? faulty : target, name, receiver) as unknown });
    };
    return { wrapVenue, set: (value: boolean) => (isFaulty = value) };
  }

  test('a stop that cannot be put back in time is an exit of everything at market', async () => {
    const faults = withFaults({ place: async () => ({ code: 'OUTCOME_UNKNOWN', detail: 'no answer' }) });
    const rig = await openSpotRig({ wrapVenue: faults.wrapVenue });
    await rig.post({ outcome: spotCall });
    faults.set(true);
    await moveTo(rig, '41000');
    expect(await openOrders(rig)).toEqual([]); // the stop was called off, and no new one is known to live
    expect(rig.engine().protection.unprotectedCount()).toBe(1);
    await rig.clock.advance(5_500); // D is over; nothing is sent while nobody answers
    faults.set(false);
    await rig.clock.advance(5_000);
    await rig.settle();
    expect(await rig.trade()).toMatchObject({ stage: 'closed', closeReason: 'emergency' });
    expect(await heldOf(rig)).toEqual(['0.000956 BTC/USDT']);
  });

  test('what a stop sold before its end must be known: until the venue can tell, nothing is put in its place', async () => {
    const faults = withFaults({ findOrder: async () => ({ code: 'OUTCOME_UNKNOWN', detail: 'no answer' }) });
    const rig = await openSpotRig({ wrapVenue: faults.wrapVenue });
    await rig.post({ outcome: spotCall });
    faults.set(true);
    await moveTo(rig, '41000');
    expect((await rig.trade()).orders.filter(({ intent }) => intent.side === 'sell')).toHaveLength(1);
    faults.set(false);
    await rig.clock.advance(2_500); // within D it is asked for again
    await rig.settle();
    expect(await openOrders(rig)).toEqual(['BTC/USDT sell stop 0.044 39000']);
    expect(await rig.trade()).toMatchObject({ stage: 'open', closeWanted: null, position: { quantity: decimal('0.044') } });
    expect(rig.engine().protection.unprotectedCount()).toBe(0);
  });

  test('a close that the venue refuses brings the stop back', async () => {
    const rig = await openSpotRig({
      wrapVenue: (venue) => ({
        ...venue,
        place: async (accountId, intent) =>
          intent.leg === 'exit' ? { code: 'REJECTED', reason: 'BUSY', venueMessage: 'not now' } : venue.place(accountId, intent),
      }),
    });
    await rig.post({ outcome: spotCall });
    await rig.engine().closeByTrader(await rig.trade(), 'request-1');
    await rig.settle();
    expect(await openOrders(rig)).toEqual(['BTC/USDT sell stop 0.087 39000']);
    expect((await rig.trade()).orders.filter(({ intent }) => intent.leg === 'exit')).toHaveLength(5);
    expect(rig.engine().protection.unprotectedCount()).toBe(0);
  });
});
