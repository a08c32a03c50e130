import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Decimal, ZERO, sumDecimals } from '../../decimal.ts';
import type { Order } from '../../order.ts';
import { lifeSteps, makeTradeLife, managements } from '../../testing/make-trade-life.ts';
import { advanceTrade } from '../advance-trade.ts';
import { isAtVenue, isGivenUp, isLive, legKind, unfilledQuantity } from '../order-facts.ts';
import { serves } from '../order-of-wish.ts';
import type { Trade } from '../trade.ts';
import { wantedOrders } from '../wanted-orders.ts';
import { feeInQuote } from '../fee-in-quote.ts';
import { sellablePart } from './sellable-part.ts';

const runs = { numRuns: 250 };
const json = (value: unknown): string => JSON.stringify(value);

function runLives(watch: Parameters<typeof makeTradeLife>[0], after: (life: ReturnType<typeof makeTradeLife>) => void = () => undefined) {
  fc.assert(
    fc.property(lifeSteps, managements, (steps, management) => {
      const life = makeTradeLife(watch, management, 'spot');
      steps.forEach((step) => life.run(step));
      life.settle();
      after(life);
    }),
    runs,
  );
}

const liveSells = ({ orders }: Trade): readonly Order[] => orders.filter((order) => order.intent.side === 'sell' && isLive(order));
const soldBy = (orders: readonly Order[]): Decimal => sumDecimals(orders.map(unfilledQuantity));

describe('on spot, whatever is lost, late, refused, repeated, wished for or done as the market moves', () => {
  test('all that is being sold, and all stops, even those being called off, never add up to more than what is held', () => {
    runLives((_before, after) => {
      if (after.position.quantity.gt(ZERO)) expect(soldBy(liveSells(after)).lte(after.position.quantity)).toBe(true);
    });
  });

  test('the stop covers exactly what is held and not being sold, unless the stop before it is still ending', () => {
    runLives((_before, after) => {
      const stop = wantedOrders(after).find(({ leg }) => leg === 'stop');
      if (stop === undefined || isGivenUp(after.orders, 'stop')) return;
      const sells = liveSells(after);
      const isEnding = sells.some(({ intent, cancelWanted }) => intent.leg === 'stop' && cancelWanted);
      const selling = soldBy(sells.filter(({ intent }) => intent.leg !== 'stop'));
      expect(isEnding || sells.some((order) => serves(order, stop))).toBe(true);
      expect(stop.quantity.plus(selling).lte(after.position.quantity)).toBe(true);
    });
  });

  test('a stop is wanted whenever something that could be sold at it is neither being sold nor about to be', () => {
    runLives((_before, after) => {
      const sales = liveSells(after).filter(({ intent }) => intent.leg !== 'stop');
      const underWay = new Set(sales.map(({ intent }) => intent.leg));
      const wanted = wantedOrders(after).filter(({ side, leg }) => side === 'sell' && !underWay.has(leg));
      const sold = sumDecimals([...wanted.map(({ quantity }) => quantity), ...sales.map(unfilledQuantity)]);
      expect(sellablePart(after.position.quantity.minus(sold), after).lte(ZERO)).toBe(true);
    });
  });

  test('a sale is made only beside a live stop for the rest, or when no rest is to be kept', () => {
    runLives((before, after) => {
      const known = new Set(before.orders.map(idOf));
      const made = after.orders.filter(
        ({ intent }) => !known.has(intent.clientOrderId) && ['exit', 'target'].includes(legKind(intent.leg)),
      );
      const stop = wantedOrders(after).find(({ leg }) => leg === 'stop');
      if (made.length > 0 && stop) expect(after.orders.some((order) => isAtVenue(order) && serves(order, stop))).toBe(true);
      for (const { intent } of made) expect([intent.type, intent.reduceOnly]).toEqual(['market', false]);
    });
  });

  test('no more than one stop lives at once', () => {
    runLives((_before, after) => {
      expect(liveSells(after).filter(({ intent }) => intent.leg === 'stop').length).toBeLessThanOrEqual(1);
    });
  });

  test('what is held is what was bought less fees and sales, to the last digit; what cannot be sold is dust', () => {
    runLives((_before, { position, orders, plan, instrument }) => {
      const fills = orders.flatMap(({ intent, fills: its }) => its.map((fill) => ({ ...fill, side: intent.side })));
      const net = sumDecimals(
        fills.map(({ side, quantity, fee, feeAsset }) =>
          (side === 'buy' ? quantity : ZERO.minus(quantity)).minus(feeAsset === 'base' ? fee : ZERO),
        ),
      );
      expect(position.quantity.plus(position.dust).toString()).toBe(net.toString());
      const tooSmall = position.dust.lt(instrument.stepSize) || position.dust.times('38000').lt(instrument.minNotional); // no stop is that low
      expect(tooSmall).toBe(true);
      expect(plan.targets.every(({ reached }) => reached === undefined || reached)).toBe(true);
    });
  });

  test('it ends closed, with nothing but dust at the venue, and with the money that the fills add up to', () => {
    runLives(undefined, (life) => {
      const { stage, closeReason, position, orders } = life.trade();
      expect(stage).toBe('closed');
      expect(closeReason).not.toBeNull();
      expect(position.quantity.toString()).toBe('0');
      expect(life.venue.position().toString()).toBe(position.dust.toString());
      expect(life.venue.openOrders()).toEqual([]);
      expect(orders.some(isLive)).toBe(false);
      const fills = life.venue.fills();
      const bought = fills.filter(({ reduceOnly }) => !reduceOnly);
      const sold = fills.filter(({ reduceOnly }) => reduceOnly);
      const worth = (of: typeof fills): Decimal => sumDecimals(of.map(({ price, quantity }) => price.times(quantity)));
      expect(position.fees.toString()).toBe(sumDecimals(fills.map(feeInQuote)).toString());
      if (bought.length === 0) return;
      // Sold and earned, less what the sold part cost at the average of all entries.
      const cost = worth(bought)
        .times(sumDecimals(sold.map(({ quantity }) => quantity)))
        .div(position.entered);
      expect(position.realizedPnl.minus(worth(sold).minus(cost)).abs().lte('0.0000000001')).toBe(true);
    });
  });

  test('the log told again gives the same trade and the same ids, and a repeated event changes nothing', () => {
    runLives(
      (_before, after, event) => expect(advanceTrade(after, event).trade).toBe(after),
      (life) => {
        const again = life.trade().events.reduce<Trade>((trade, event) => advanceTrade(trade, event).trade, life.created);
        expect(json(again)).toBe(json(life.trade()));
      },
    );
  });
});

const idOf = ({ intent }: Order): string => intent.clientOrderId;
