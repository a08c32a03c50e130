import { positionModes, type PositionMode } from '@trade-executor/domain/account';
import { decimal, ZERO } from '@trade-executor/domain/decimal';
import { describe, expect } from 'vitest';
import type { VenueEvent } from '../ports/venue.ts';
import { tellModes } from './venue-contract-modes.ts';
import { filledQuantity, ONE_UNIT, storiesOf, typesOf, type VenueRig } from './venue-rig.ts';

/** Registers the promises that every venue keeps. */
export function describeVenue(name: string, open: () => Promise<VenueRig>): void {
  for (const mode of positionModes) describeMode(name, open, mode);
}

function describeMode(name: string, open: () => Promise<VenueRig>, mode: PositionMode): void {
  const story = storiesOf(open, mode);
  describe(`${name} keeps the contract of a venue, ${mode}`, () => {
    story(
      'a market order fills at once, and gives a position',
      async ({ venue, accountId, instrument, delivered }, { place, find, events }) => {
        expect(await place({ clientOrderId: 'entry' })).toMatchObject({ code: 'ACCEPTED' });
        const order = await find('entry');
        expect(order.status).toBe('filled');
        expect(filledQuantity(order).eq(ONE_UNIT)).toBe(true);
        const [position] = await venue.positions(accountId);
        expect(position?.symbol).toBe(instrument.symbol);
        expect(position?.quantity.eq(ONE_UNIT)).toBe(true);
        await delivered();
        expect(typesOf(events, 'entry')).toEqual(['order_accepted', 'order_filled']);
      },
    );

    story('a market order with a worst price that the market is beyond expires unfilled', async (rig, { place, find, events }) => {
      expect(await place({ clientOrderId: 'entry', limitPrice: decimal('90') })).toMatchObject({ code: 'ACCEPTED' });
      expect(await find('entry')).toMatchObject({ status: 'expired', fills: [] });
      expect(await rig.venue.positions(rig.accountId)).toEqual([]);
      await rig.delivered();
      expect(typesOf(events, 'entry')).toEqual(['order_accepted', 'order_expired']);
    });

    story('a sell opens a short position', async ({ venue, accountId }, { place }) => {
      await place({ clientOrderId: 'entry', side: 'sell' });
      expect((await venue.positions(accountId)).map(({ quantity }) => quantity.toString())).toEqual(['-1']);
    });

    story('the same client order id is never placed twice, open or ended', async ({ venue, accountId }, { place }) => {
      await place({ clientOrderId: 'filled' });
      expect(await place({ clientOrderId: 'filled' })).toEqual({ code: 'ALREADY_PLACED' });
      await place({ clientOrderId: 'resting', type: 'limit', limitPrice: decimal('90') });
      expect(await place({ clientOrderId: 'resting', type: 'limit', limitPrice: decimal('90') })).toEqual({ code: 'ALREADY_PLACED' });
      expect((await venue.positions(accountId))[0]?.quantity.eq(ONE_UNIT)).toBe(true);
      expect(await venue.openOrders(accountId)).toHaveLength(1);
    });

    story(
      'an order is found by client order id while open and after it ended',
      async ({ venue, accountId, movePrice }, { place, find }) => {
        await place({ clientOrderId: 'resting', type: 'limit', limitPrice: decimal('90') });
        expect((await find('resting')).status).toBe('open');
        expect((await venue.openOrders(accountId)).map(({ intent }) => intent.clientOrderId)).toEqual(['resting']);
        await movePrice('89');
        expect((await find('resting')).status).toBe('filled');
        expect(await venue.openOrders(accountId)).toEqual([]);
      },
    );

    story('an order that never came is not found', async ({ venue, accountId, instrument }) => {
      expect(await venue.findOrder(accountId, 'never', instrument.symbol)).toEqual({ code: 'NOT_FOUND' });
      expect(await venue.cancel(accountId, 'never', instrument.symbol)).toEqual({ code: 'NOT_FOUND' });
    });

    story('a limit order waits, and fills at its price once it is traded through', async ({ movePrice }, { place, find, events }) => {
      await place({ clientOrderId: 'resting', type: 'limit', limitPrice: decimal('95') });
      await movePrice('96');
      expect((await find('resting')).status).toBe('open');
      await movePrice('94');
      const [fill] = (await find('resting')).fills;
      expect(fill).toMatchObject({ clientOrderId: 'resting', liquidity: 'maker' });
      expect(fill?.price.eq('95')).toBe(true);
      expect(typesOf(events, 'resting')).toEqual(['order_accepted', 'order_filled']);
    });

    story('a cancelled order is told, found, and cancelled once', async (rig, { place, find, events }) => {
      const { venue, accountId, instrument, movePrice, delivered } = rig;
      await place({ clientOrderId: 'resting', type: 'limit', limitPrice: decimal('95') });
      expect(await venue.cancel(accountId, 'resting', instrument.symbol)).toEqual({ code: 'CANCELLED' });
      expect(await venue.cancel(accountId, 'resting', instrument.symbol)).toEqual({ code: 'ALREADY_ENDED' });
      await delivered();
      expect(typesOf(events, 'resting')).toEqual(['order_accepted', 'order_cancelled']);
      await movePrice('90');
      expect(await find('resting')).toMatchObject({ status: 'cancelled', fills: [] });
    });

    story('a filled order cannot be cancelled any more', async ({ venue, accountId, instrument }, { place }) => {
      await place({ clientOrderId: 'entry' });
      expect(await venue.cancel(accountId, 'entry', instrument.symbol)).toEqual({ code: 'ALREADY_ENDED' });
    });

    story('a stop closes the position once its trigger is touched', async ({ venue, accountId, movePrice }, { place, find }) => {
      await place({ clientOrderId: 'entry' });
      await place({ clientOrderId: 'stop', side: 'sell', type: 'stop', triggerPrice: decimal('95'), reduceOnly: true });
      await movePrice('96');
      expect((await find('stop')).status).toBe('open');
      await movePrice('94');
      expect((await find('stop')).status).toBe('filled');
      expect(await venue.positions(accountId)).toEqual([]);
    });

    story('a stop whose trigger has passed is refused', async ({ venue, accountId }, { place }) => {
      await place({ clientOrderId: 'entry' });
      const stop = { side: 'sell', type: 'stop', reduceOnly: true } as const;
      expect(await place({ ...stop, clientOrderId: 'stop', triggerPrice: decimal('101') })).toMatchObject({ code: 'WOULD_TRIGGER' });
      expect(await venue.openOrders(accountId)).toEqual([]);
    });

    story('reduce-only without a position is refused', async (_rig, { place }) => {
      expect(await place({ clientOrderId: 'exit', side: 'sell', reduceOnly: true })).toMatchObject({ code: 'ALREADY_FLAT' });
    });

    story('reduce-only never turns a position round', async ({ venue, accountId }, { place, find }) => {
      await place({ clientOrderId: 'entry' });
      await place({ clientOrderId: 'exit', side: 'sell', quantity: decimal('3'), reduceOnly: true });
      expect(filledQuantity(await find('exit')).eq(ONE_UNIT)).toBe(true);
      expect((await find('exit')).status).toBe('expired'); // what it had more
      expect(await venue.positions(accountId)).toEqual([]);
    });

    story('what is left of the protection is cancelled when the position is gone', async ({ movePrice }, { place, find, events }) => {
      await place({ clientOrderId: 'entry' });
      await place({ clientOrderId: 'stop', side: 'sell', type: 'stop', triggerPrice: decimal('95'), reduceOnly: true });
      await place({ clientOrderId: 'target', side: 'sell', type: 'limit', limitPrice: decimal('105'), reduceOnly: true });
      await movePrice('106');
      expect((await find('target')).status).toBe('filled');
      expect((await find('stop')).status).toBe('cancelled');
      expect(typesOf(events, 'stop')).toEqual(['order_accepted', 'order_cancelled']);
    });

    story('an order beyond the means is rejected and leaves no trace', async ({ venue, accountId, instrument }, { place }) => {
      const outcome = await place({ clientOrderId: 'entry', quantity: decimal('100000'), leverage: decimal('1') });
      expect(outcome).toMatchObject({ code: 'REJECTED', reason: 'INSUFFICIENT_MARGIN' });
      expect(await venue.findOrder(accountId, 'entry', instrument.symbol)).toEqual({ code: 'NOT_FOUND' });
      expect(await venue.positions(accountId)).toEqual([]);
    });

    story('the balance pays fees and takes profits, and an open position binds margin', async (rig, { place, find }) => {
      const { venue, accountId, movePrice } = rig;
      const before = await venue.balance(accountId);
      await place({ clientOrderId: 'entry' });
      const open = await venue.balance(accountId);
      expect(open.availableMargin.lt(before.availableMargin)).toBe(true);
      await movePrice('110');
      expect((await venue.balance(accountId)).equity.gt(open.equity)).toBe(true);
      await place({ clientOrderId: 'exit', side: 'sell', reduceOnly: true });
      const orders = [await find('entry'), await find('exit')];
      const [bought, sold] = orders.map((order) => order.fills[0]?.price ?? ZERO);
      const fees = orders.flatMap(({ fills }) => fills).reduce((sum, { fee }) => sum.plus(fee), ZERO);
      const after = await venue.balance(accountId);
      expect(after.balance.minus(before.balance).toString()).toBe(
        (sold ?? ZERO)
          .minus(bought ?? ZERO)
          .minus(fees)
          .toString(),
      );
      expect(after.equity.eq(after.balance)).toBe(true);
      expect(after.availableMargin.eq(after.balance)).toBe(true);
    });

    story('a position whose margin is used up is liquidated, told, and found afterwards', async (rig, { place, find, events }) => {
      const { venue, accountId, instrument, movePrice, delivered } = rig;
      await place({ clientOrderId: 'entry', leverage: decimal('20') });
      const before = await venue.balance(accountId);
      await place({ clientOrderId: 'target', side: 'sell', type: 'limit', limitPrice: decimal('110'), reduceOnly: true });
      await movePrice('97');
      expect(await venue.positions(accountId)).toHaveLength(1);
      await movePrice('80');
      await delivered();
      expect(await venue.positions(accountId)).toEqual([]);
      expect((await find('target')).status).toBe('cancelled');
      const told = events.filter(({ type }) => type === 'position_liquidated');
      expect(told).toMatchObject([{ accountId, symbol: instrument.symbol, side: 'long' }]);
      expect(await venue.positionEvents(accountId, instrument.symbol)).toEqual(told);
      const lost = before.balance.minus((await venue.balance(accountId)).balance);
      expect(lost.gt('4') && lost.lt('5.1')).toBe(true); // no more than its margin of 5, and the fee
    });

    story('fill ids never repeat', async ({ movePrice }, { place, find }) => {
      await place({ clientOrderId: 'first' });
      await place({ clientOrderId: 'second', type: 'limit', limitPrice: decimal('95') });
      await movePrice('94');
      await place({ clientOrderId: 'third', side: 'sell', reduceOnly: true });
      const orders = await Promise.all(['first', 'second', 'third'].map((id) => find(id)));
      const ids = orders.flatMap(({ fills }) => fills.map(({ fillId }) => fillId));
      expect(new Set(ids).size).toBe(3);
    });

    story('a listener that was unsubscribed hears nothing more', async ({ venue, delivered }, { place }) => {
      const heard: VenueEvent[] = [];
      venue.subscribe(async (event) => void heard.push(event))();
      await place({ clientOrderId: 'entry' });
      await delivered();
      expect(heard).toEqual([]);
    });

    tellModes(story, mode);
  });
}
