import { decimal, sumDecimals, ZERO, type Decimal } from '@trade-executor/domain/decimal';
import type { Fill, OrderIntent } from '@trade-executor/domain/order';
import { describe, expect, test } from 'vitest';
import { makeTools, type VenueRig } from './venue-rig.ts';

type Tools = Pick<ReturnType<typeof makeTools>, 'place' | 'find'> & {
  /** What the venue says is held of the base asset. */
  readonly held: () => Promise<Decimal>;
};

const sell = { side: 'sell', leverage: decimal('1') } as const;

/** Registers the promises that every venue keeps on spot. The rig's instrument is a spot market, at 100. */
export function describeSpotVenue(name: string, open: () => Promise<VenueRig>): void {
  const story = (title: string, tell: (rig: VenueRig, tools: Tools) => Promise<void>): void => {
    test(title, async () => {
      const rig = await open();
      const { place, find } = makeTools(rig);
      const onSpot = (changes: Partial<OrderIntent>) => place({ leverage: decimal('1'), ...changes });
      const held = async (): Promise<Decimal> => {
        const positions = await rig.venue.positions(rig.accountId);
        return positions.find(({ symbol }) => symbol === rig.instrument.symbol)?.quantity ?? ZERO;
      };
      try {
        await tell(rig, { place: onSpot, find, held });
      } finally {
        await rig.close();
      }
    });
  };

  describe(`${name} keeps the contract of a venue on spot`, () => {
    story('a buy pays in full, and what is held is what was bought less a fee in the base asset', async (rig, { place, find, held }) => {
      const { venue, accountId } = rig;
      const before = await venue.balance(accountId);
      expect(await place({ clientOrderId: 'entry' })).toMatchObject({ code: 'ACCEPTED' });
      const { fills } = await find('entry');
      expect(fills.every(({ feeAsset }) => feeAsset === 'base')).toBe(true);
      expect((await held()).toString()).toBe(
        sumDecimals(fills.map(quantityOf))
          .minus(sumDecimals(fills.map(({ fee }) => fee)))
          .toString(),
      );
      const after = await venue.balance(accountId);
      expect(before.balance.minus(after.balance).toString()).toBe(sumDecimals(fills.map(worthOf)).toString());
      expect(after.spendable.lte(after.balance)).toBe(true);
    });

    story('the equity counts what is held at the present price', async ({ venue, accountId, movePrice }, { place, held }) => {
      await place({ clientOrderId: 'entry' });
      await movePrice('150');
      const { balance, equity } = await venue.balance(accountId);
      expect(equity.minus(balance).toString()).toBe((await held()).times('150').toString());
    });

    story('a resting stop locks what it would sell, until it is cancelled', async ({ venue, accountId, instrument }, { place, held }) => {
      await place({ clientOrderId: 'entry' });
      const quantity = floored(await held());
      await place({ ...sell, clientOrderId: 'stop', type: 'stop', triggerPrice: decimal('95'), quantity });
      expect(await place({ ...sell, clientOrderId: 'exit', quantity })).toMatchObject({ code: 'REJECTED', reason: 'INSUFFICIENT_BALANCE' });
      expect(await venue.cancel(accountId, 'stop', instrument.symbol)).toEqual({ code: 'CANCELLED' });
      expect(await place({ ...sell, clientOrderId: 'exit-2', quantity })).toMatchObject({ code: 'ACCEPTED' });
      expect((await held()).lt(quantity)).toBe(true);
    });

    story('a stop sells what it locked once its trigger is touched, and pays its fee in quote', async (rig, { place, find, held }) => {
      await place({ clientOrderId: 'entry' });
      const quantity = floored(await held());
      await place({ ...sell, clientOrderId: 'stop', type: 'stop', triggerPrice: decimal('95'), quantity });
      await rig.movePrice('94');
      const stop = await find('stop');
      expect(stop.status).toBe('filled');
      expect(sumDecimals(stop.fills.map(quantityOf)).toString()).toBe(quantity.toString());
      expect(stop.fills.some(({ feeAsset }) => feeAsset === 'base')).toBe(false);
      expect((await held()).lt(rig.instrument.stepSize)).toBe(true);
    });

    story('a resting buy locks its price', async ({ venue, accountId }, { place }) => {
      const { spendable } = await venue.balance(accountId);
      await place({ clientOrderId: 'resting', type: 'limit', limitPrice: decimal('90') });
      expect((await venue.balance(accountId)).spendable.toString()).toBe(spendable.minus('90').toString());
    });

    story('nothing is sold that is not there: no shorts', async ({ venue, accountId, instrument }, { place }) => {
      expect(await place({ ...sell, clientOrderId: 'short' })).toMatchObject({ code: 'REJECTED', reason: 'INSUFFICIENT_BALANCE' });
      expect(await venue.positions(accountId)).toEqual([]);
      expect(await venue.findOrder(accountId, 'short', instrument.symbol)).toEqual({ code: 'NOT_FOUND' });
    });

    story('reduce-only and leverage are refused', async (_rig, { place }) => {
      await place({ clientOrderId: 'entry' });
      expect(await place({ ...sell, clientOrderId: 'exit', reduceOnly: true })).toMatchObject({ code: 'REJECTED' });
      expect(await place({ clientOrderId: 'more', leverage: decimal('2') })).toMatchObject({ code: 'REJECTED' });
    });

    story(
      'a price that falls to almost nothing liquidates nothing',
      async ({ venue, accountId, instrument, movePrice }, { place, held }) => {
        await place({ clientOrderId: 'entry' });
        const before = await held();
        await movePrice('0.1');
        expect((await held()).toString()).toBe(before.toString());
        expect(await venue.positionEvents(accountId, instrument.symbol)).toEqual([]);
      },
    );
  });
}

const quantityOf = ({ quantity }: Fill): Decimal => quantity;
const worthOf = ({ price, quantity }: Fill): Decimal => price.times(quantity);

/** Down to the thousandths that the rig's market trades in. */
function floored(quantity: Decimal): Decimal {
  return quantity.round(3, 0);
}
