import { decimal } from '@trade-executor/domain/decimal';
import type { OrderIntent } from '@trade-executor/domain/order';
import { makeInstrument, makeSpotInstrument } from '@trade-executor/domain/testing/make-instrument';
import { HOUR_MS } from '@trade-executor/domain/time';
import { describe, expect, test } from 'vitest';
import type { VenueEvent } from '../../ports/venue.ts';
import { openPaperRig, paperRules, type PaperRig } from '../../testing/paper-rig.ts';
import { describeVenue } from '../../testing/venue-contract.ts';
import { describeSpotVenue } from '../../testing/venue-contract-spot.ts';
import { createPaperVenue } from './paper-venue.ts';

describeVenue('the paper venue in memory', async () => {
  const rig = await openPaperRig();
  return {
    ...rig,
    instrument: makeInstrument(),
    async movePrice(to) {
      rig.feed.moveTo(to);
      await rig.venue.advance();
    },
    delivered: async () => void (await rig.venue.delivered()),
    close: () => Promise.resolve(),
  };
});

describeSpotVenue('the paper venue in memory', async () => {
  const instrument = makeSpotInstrument();
  const rig = await openPaperRig({
    instruments: [makeInstrument(), instrument],
  });
  return {
    ...rig,
    instrument,
    async movePrice(to) {
      rig.feed.moveTo(to, instrument.symbol);
      await rig.venue.advance();
    },
    delivered: async () => void (await rig.venue.delivered()),
    close: () => Promise.resolve(),
  };
});

const entry: OrderIntent = {
  clientOrderId: 'entry',
  leg: 'entry-0',
  generation: 0,
  symbol: 'BTC/USDT:USDT',
  side: 'buy',
  type: 'limit',
  quantity: decimal('1'),
  limitPrice: decimal('95'),
  triggerPrice: null,
  reduceOnly: false,
  leverage: decimal('5'),
};
const stop: OrderIntent = {
  ...entry,
  clientOrderId: 'stop',
  leg: 'stop',
  side: 'sell',
  type: 'stop',
  limitPrice: null,
  triggerPrice: decimal('90'),
  reduceOnly: true,
};

describe('working through prices', () => {
  test('a stop that a listener places after the entry counts from the very next bar on', async () => {
    const { venue, feed, accountId } = await openPaperRig();
    venue.subscribe(async (event) => {
      if (event.type === 'order_filled' && event.fill.clientOrderId === 'entry') await venue.place(accountId, stop);
    });
    await venue.place(accountId, entry);
    feed.moveTo('94'); // fills the entry
    feed.moveTo('89'); // and stops it out, before anybody looked
    feed.moveTo('120');
    expect(await venue.advance()).toBe(2);
    const found = await venue.findOrder(accountId, 'stop', entry.symbol);
    expect(found).toMatchObject({ order: { fills: [{ price: decimal('90') }] } });
    expect(await venue.positions(accountId)).toEqual([]);
  });

  test('events come in the order of market time over all symbols', async () => {
    const eth = makeInstrument({ symbol: 'ETH/USDT:USDT', base: 'ETH' });
    const { venue, feed, accountId } = await openPaperRig({ instruments: [makeInstrument(), eth] });
    const filled = heardFills(venue);
    await venue.place(accountId, { ...entry, clientOrderId: 'btc-late', limitPrice: decimal('80') });
    await venue.place(accountId, { ...entry, clientOrderId: 'eth', symbol: eth.symbol });
    await venue.place(accountId, { ...entry, clientOrderId: 'btc-early' });
    feed.moveTo('90');
    feed.moveTo('90', eth.symbol);
    feed.moveTo('79');
    await venue.advance();
    expect(filled).toEqual(['btc-early', 'eth', 'btc-late']);
  });

  test('a request first works through the prices since the last step', async () => {
    const { venue, feed, accountId } = await openPaperRig();
    await venue.place(accountId, entry);
    feed.moveTo('94');
    expect(await venue.cancel(accountId, 'entry', entry.symbol)).toEqual({ code: 'ALREADY_ENDED' });
    expect(await venue.place(accountId, stop)).toMatchObject({ code: 'ACCEPTED' });
  });

  test('an order placed after a move is not filled by it', async () => {
    const { venue, feed, accountId } = await openPaperRig();
    feed.moveTo('80');
    feed.moveTo('100');
    await venue.place(accountId, entry);
    expect(await venue.advance()).toBe(0);
    expect(await venue.openOrders(accountId)).toHaveLength(1);
  });

  test('nothing is skipped and nothing is doubled when the process dies between two steps', async () => {
    const rig = await openPaperRig();
    await rig.venue.place(rig.accountId, entry);
    rig.feed.moveTo('96');
    await rig.venue.advance(); // moves the market time, in memory only
    rig.feed.moveTo('94');
    const reborn = restart(rig);
    expect(await reborn.advance()).toBe(1);
    expect(await restart(rig).advance()).toBe(0);
    expect((await reborn.positions(rig.accountId)).map(({ quantity }) => quantity.toString())).toEqual(['1']);
  });

  test('market time alone is written once a minute at most', async () => {
    const rig = await openPaperRig();
    await rig.venue.place(rig.accountId, entry);
    const versions: (number | undefined)[] = [];
    for (const seconds of [1, 1, 60, 1]) {
      rig.feed.moveTo('99');
      await rig.clock.advance(seconds * 1_000);
      await rig.venue.advance();
      versions.push((await rig.accounts.load(rig.accountId))?.version);
    }
    expect(versions).toEqual([2, 2, 3, 3]);
  });
});

describe('funding', () => {
  const rate = decimal('0.0001');
  const market = { ...entry, type: 'market', limitPrice: null } as const;

  test('is paid for what was held before the funding time, once, and found afterwards', async () => {
    const rig = await openPaperRig({ fundingRate: rate, start: Date.UTC(2026, 10, 20, 7) });
    await rig.venue.place(rig.accountId, market);
    const before = (await rig.venue.balance(rig.accountId)).balance;
    rig.feed.skip(2 * HOUR_MS);
    expect(await rig.venue.advance()).toBe(1);
    expect(await rig.venue.advance()).toBe(0);
    expect((await rig.venue.balance(rig.accountId)).balance.minus(before).toString()).toBe('-0.01'); // 100 * 0.0001
    expect(await restart(rig).advance()).toBe(0);
    const at = Date.UTC(2026, 10, 20, 8);
    expect(await rig.venue.positionEvents(rig.accountId, entry.symbol)).toMatchObject([{ type: 'funding_paid', side: 'long', at }]);
    expect((await rig.venue.ledgerDifference(rig.accountId)).toString()).toBe('0');
  });

  test('is still owed after a night without the process, and not for what was closed before', async () => {
    const rig = await openPaperRig({ fundingRate: rate });
    await rig.venue.place(rig.accountId, market);
    await rig.venue.place(rig.accountId, stop);
    rig.feed.skip(24 * HOUR_MS);
    rig.feed.moveTo('89');
    rig.feed.skip(24 * HOUR_MS);
    await restart(rig).advance();
    expect(await rig.venue.positionEvents(rig.accountId, entry.symbol)).toHaveLength(3);
    expect(await rig.venue.positions(rig.accountId)).toEqual([]);
  });
});

describe('many at once', () => {
  test('a listener that fails takes nobody with it', async () => {
    const failures: unknown[] = [];
    const rig = await openPaperRig();
    const venue = createPaperVenue({ ...rig, rules: paperRules, onListenerFailed: (error) => void failures.push(error) });
    venue.subscribe(() => Promise.reject(new Error('cannot listen')));
    const filled = heardFills(venue);
    await venue.place(rig.accountId, { ...entry, type: 'market', limitPrice: null });
    await venue.delivered();
    expect(filled).toEqual(['entry']);
    expect(failures).toHaveLength(2);
  });

  test('requests of one account never lose each other, even from two processes', async () => {
    const rig = await openPaperRig();
    const other = restart(rig);
    const ids = Array.from({ length: 20 }, (_, index) => `order-${index}`);
    const outcomes = await Promise.all(
      ids.map((clientOrderId, index) =>
        (index % 2 === 0 ? rig.venue : other).place(rig.accountId, { ...entry, clientOrderId, type: 'market', limitPrice: null }),
      ),
    );
    expect(outcomes.map((outcome) => outcome.code)).toEqual(ids.map(() => 'ACCEPTED'));
    expect((await rig.venue.positions(rig.accountId))[0]?.quantity.toString()).toBe('20');
    expect((await rig.venue.ledgerDifference(rig.accountId)).toString()).toBe('0');
  });

  test('what another process did since is known to whoever answers: nothing is refused on an old state', async () => {
    const rig = await openPaperRig();
    const other = restart(rig);
    await rig.venue.place(rig.accountId, { ...entry, clientOrderId: 'far', limitPrice: decimal('50') });
    await other.place(rig.accountId, { ...entry, type: 'market', limitPrice: null });
    expect(await rig.venue.place(rig.accountId, stop)).toMatchObject({ code: 'ACCEPTED' });
    await other.cancel(rig.accountId, 'stop', entry.symbol);
    await other.place(rig.accountId, { ...stop, clientOrderId: 'newer-stop' });
    expect(await rig.venue.cancel(rig.accountId, 'newer-stop', entry.symbol)).toEqual({ code: 'CANCELLED' });
    expect(await rig.venue.place(rig.accountId, { ...entry, clientOrderId: 'newer-stop' })).toEqual({ code: 'ALREADY_PLACED' });
  });

  test('a process takes over the orders of one that is gone', async () => {
    const rig = await openPaperRig();
    await rig.venue.advance();
    await rig.venue.place(rig.accountId, { ...entry, type: 'market', limitPrice: null }); // nothing rests: this process has no reason to look here again
    await restart(rig).place(rig.accountId, stop);
    rig.feed.moveTo('89');
    await rig.clock.advance(10_000);
    expect(await rig.venue.advance()).toBe(1);
  });

  test('a store that fails leaves the outcome open, and the look-up tells it', async () => {
    const rig = await openPaperRig();
    const accounts = { ...rig.accounts, save: () => Promise.reject(new Error('no connection')) };
    const venue = createPaperVenue({ ...rig, accounts, rules: paperRules });
    expect(await venue.place(rig.accountId, entry)).toEqual({ code: 'OUTCOME_UNKNOWN', detail: 'no connection' });
    expect(await venue.findOrder(rig.accountId, 'entry', entry.symbol)).toEqual({ code: 'NOT_FOUND' });
  });

  test('an account that does not exist is rejected, and a symbol that is not traded', async () => {
    const { venue, accountId } = await openPaperRig();
    expect(await venue.place('nobody', entry)).toMatchObject({ code: 'REJECTED', reason: 'UNKNOWN_ACCOUNT' });
    expect(await venue.place(accountId, { ...entry, symbol: 'NONE/USDT:USDT' })).toMatchObject({ reason: 'UNKNOWN_SYMBOL' });
  });
});

/** Another venue on the same documents, as after a kill -9. */
function restart({ feed, clock, accounts }: PaperRig) {
  return createPaperVenue({ feed, clock, accounts, rules: paperRules });
}

function heardFills(venue: PaperRig['venue']): readonly string[] {
  const heard: string[] = [];
  venue.subscribe(async (event: VenueEvent) => {
    if (event.type === 'order_filled') heard.push(event.fill.clientOrderId);
  });
  return heard;
}
