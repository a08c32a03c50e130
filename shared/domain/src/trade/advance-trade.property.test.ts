import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { positionModes } from '../account.ts';
import { ZERO, sumDecimals } from '../decimal.ts';
import { isReducing } from '../order.ts';
import { type Told, anyEvents, toldEvent } from '../testing/any-events.ts';
import { lifeSteps, makeTradeLife, managements } from '../testing/make-trade-life.ts';
import { makeTrade } from '../testing/make-trade.ts';
import { advanceTrade } from './advance-trade.ts';
import { isAtVenue, isGivenUp, isLive, legKind, ordersOfKind, unfilledQuantity } from './order-facts.ts';
import type { Trade } from './trade.ts';

const runs = { numRuns: 150 };
const json = (value: unknown): string => JSON.stringify(value);

function runLives(watch: Parameters<typeof makeTradeLife>[0], after: (life: ReturnType<typeof makeTradeLife>) => void = () => undefined) {
  fc.assert(
    fc.property(lifeSteps, managements, fc.constantFrom(...positionModes), (steps, management, mode) => {
      const life = makeTradeLife(watch, management, mode);
      steps.forEach((step) => life.run(step));
      life.settle();
      after(life);
    }),
    runs,
  );
}

describe('whatever is lost, late, refused, repeated, wished for or done as the market moves', () => {
  test('protective quantity equals position: a stop for exactly all of it lives or is being placed, unless an exit is, or the venue refused it five times', () => {
    runLives((_before, { position, closeWanted, orders }) => {
      if (closeWanted || position.quantity.eq(ZERO) || isGivenUp(orders, 'stop')) return;
      const stops = orders.filter((order) => order.intent.leg === 'stop' && isLive(order) && !order.cancelWanted);
      expect(stops.some((stop) => unfilledQuantity(stop).eq(position.quantity))).toBe(true);
    });
  });

  test('a stop at the venue is called off only when flat or when another one there covers the position', () => {
    runLives((before, { position, orders }) => {
      const wasLive = new Set(before.orders.filter((order) => isLive(order) && !order.cancelWanted).map(idOf));
      const calledOff = orders.filter(
        (order) => order.intent.leg === 'stop' && isLive(order) && order.cancelWanted && wasLive.has(idOf(order)),
      );
      if (calledOff.length === 0 || position.quantity.eq(ZERO)) return;
      const covering = orders.filter((order) => order.intent.leg === 'stop' && isAtVenue(order) && !order.cancelWanted);
      expect(sumDecimals(covering.map(unfilledQuantity)).gte(position.quantity)).toBe(true);
    });
  });

  test('a reduce-only action never adds exposure: it is for no more than the position, and targets together never want more', () => {
    runLives((before, { position, orders }) => {
      const known = new Set(before.orders.map(idOf));
      const made = orders.filter((order) => isReducing(order.intent) && !known.has(idOf(order)));
      for (const order of made) expect(order.intent.quantity.lte(position.quantity)).toBe(true);
      const targets = ordersOfKind(orders, 'target').filter((order) => isLive(order) && !order.cancelWanted);
      expect(sumDecimals(targets.map(unfilledQuantity)).lte(position.quantity)).toBe(true);
    });
  });

  test('entries wanted and filled never add up to more than the plan', () => {
    runLives((_before, { plan, position, orders }) => {
      const wanted = ordersOfKind(orders, 'entry').filter((order) => isLive(order) && !order.cancelWanted);
      if (wanted.length === 0) return;
      const planned = sumDecimals(plan.entries.map(({ quantity }) => quantity));
      expect(position.entered.plus(sumDecimals(wanted.map(unfilledQuantity))).lte(planned)).toBe(true);
    });
  });

  test('an entry or target is placed only when none of its kind is being cancelled, an exit only when none lives', () => {
    runLives((before, { orders }) => {
      const known = new Set(before.orders.map(idOf));
      for (const { intent } of orders.filter((order) => !known.has(idOf(order)) && order.intent.leg !== 'stop')) {
        const others = ordersOfKind(orders, legKind(intent.leg)).filter((order) => isLive(order) && order.intent !== intent);
        expect(others.some(({ cancelWanted }) => cancelWanted || intent.leg === 'exit')).toBe(false);
      }
    });
  });

  test('no action repeats an id with other content; a leg has one wanted order, a stop being replaced aside', () => {
    runLives((before, { orders }) => {
      const legs = orders
        .filter((order) => isLive(order) && !order.cancelWanted && order.intent.leg !== 'stop')
        .map(({ intent }) => intent.leg);
      expect(new Set(legs).size).toBe(legs.length);
      expect(new Set(orders.map(idOf)).size).toBe(orders.length);
      before.orders.forEach(({ intent }, index) => expect(orders[index]?.intent).toBe(intent));
    });
  });

  test('money is conserved: it ends closed, flat on both sides, with what the fills add up to', () => {
    runLives(undefined, (life) => {
      const { stage, closeReason, position, orders } = life.trade();
      expect(stage).toBe('closed');
      expect(closeReason).not.toBeNull();
      expect(life.venue.position()).toEqual(ZERO);
      expect(life.venue.openOrders()).toEqual([]);
      expect(orders.some(isLive)).toBe(false);
      const cash = life.venue.fills().map(({ price, quantity, reduceOnly }) => price.times(quantity).times(reduceOnly ? '1' : '-1'));
      expect(position.realizedPnl).toEqual(sumDecimals(cash));
      expect(position.fees).toEqual(sumDecimals(life.venue.fills().map(({ fee }) => fee)));
    });
  });

  test('a repeated event changes nothing', () => {
    runLives((_before, after, event) => {
      const again = advanceTrade(after, event);
      expect(again.trade).toBe(after);
      expect(again.actions).toEqual([]);
    });
  });

  test('the log told again gives the same trade and the same ids', () => {
    runLives(undefined, (life) => {
      const again = life.trade().events.reduce<Trade>((trade, event) => advanceTrade(trade, event).trade, life.created);
      expect(json(again)).toBe(json(life.trade()));
    });
  });
});

const idOf = ({ intent }: Trade['orders'][number]): string => intent.clientOrderId;

describe('whatever is told in whatever order, also what no venue would tell', () => {
  const tellAll = (events: readonly Told[], watch: (trade: Trade) => void = () => undefined): Trade =>
    events.reduce((trade, told, index) => {
      const after = advanceTrade(trade, toldEvent(trade, told, index)).trade;
      watch(after);
      return after;
    }, makeTrade().trade);

  test('protective quantity equals position at every moment', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        tellAll(events, ({ stage, position, orders }) => {
          if (stage !== 'open' || position.quantity.eq(ZERO) || isGivenUp(orders, 'stop')) return;
          const stops = orders.filter((order) => order.intent.leg === 'stop' && isLive(order) && !order.cancelWanted);
          expect(stops.some((stop) => unfilledQuantity(stop).eq(position.quantity))).toBe(true);
        });
      }),
      { numRuns: 400 },
    );
  });

  test('the log told again gives the same trade and the same ids', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const told = tellAll(events);
        const again = told.events.reduce((trade, event) => advanceTrade(trade, event).trade, makeTrade().trade);
        expect(json(again)).toBe(json(told));
      }),
    );
  });
});
