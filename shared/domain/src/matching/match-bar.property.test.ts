import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sumDecimals, ZERO, type Decimal } from '../decimal.ts';
import type { PriceBar } from '../instruments/instrument.ts';
import { positionModes } from '../account.ts';
import { isReducing } from '../order.ts';
import { sideOf } from '../position-event.ts';
import { makeInstrument } from '../testing/make-instrument.ts';
import { crossLiquidationLevel } from './cross-margin.ts';
import { liquidationLevel } from './liquidate.ts';
import { matchBar } from './match-bar.ts';
import { heldQuantity, positionsOf, type PaperAccountState } from './paper-account.ts';
import { bar, instrumentOf, live, price, rules, steps, symbol, symbols } from './testing/any-paper-life.ts';

describe.each(positionModes)('property: on isolated margin, %s', (mode) => {
  test('a bar that ends beyond a liquidation price leaves no position there, and one with a stop before it is stopped', () => {
    fc.assert(
      fc.property(steps, bar, (list, next) => {
        const { account } = live(list, mode);
        const instrument = makeInstrument({ symbol: next.symbol });
        const { account: after, events } = matchBar(account, next, instrument, rules);
        for (const left of positionsOf(after, next.symbol)) {
          const level = liquidationLevel(left, instrument);
          if (level) expect(left.quantity.gt(ZERO) ? next.close.gt(level) : next.close.lt(level)).toBe(true);
        }
        const liquidated = events.find((event) => event.type === 'position_liquidated');
        const position = liquidated && positionsOf(account, next.symbol).find(({ quantity }) => sideOf(quantity) === liquidated.side);
        const level = position && liquidationLevel(position, instrument);
        if (!position || !level) return;
        const long = position.quantity.gt(ZERO);
        const stopped = account.openOrders.some(({ intent: { symbol: of, type, side, triggerPrice, quantity, positionSide } }) => {
          const isInside = triggerPrice !== null && (long ? triggerPrice.gte(level) : triggerPrice.lte(level));
          const isIts = of === next.symbol && (positionSide === undefined || positionSide === sideOf(position.quantity));
          return isIts && type === 'stop' && side === (long ? 'sell' : 'buy') && isInside && quantity.gte(position.quantity.abs());
        });
        const entered = events.some((event) => event.type === 'order_filled' && !canOnlyReduce(account, event.fill.clientOrderId));
        expect(stopped && !entered).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  test('an order is filled exactly when all of it is, and who listens hears of every other end', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const { account, told } = live(list, mode);
        const heard = new Map<string, string>();
        for (const event of told.flatMap(({ events }) => events)) {
          if ('clientOrderId' in event) heard.set(event.clientOrderId, event.type);
        }
        for (const { intent: made, status, fills } of account.endedOrders) {
          if (!made.clientOrderId.startsWith('order-')) continue; // a liquidation of the venue's
          expect(status === 'filled').toBe(sumDecimals(fills.map(({ quantity }) => quantity)).eq(made.quantity));
          if (status !== 'filled') expect(heard.get(made.clientOrderId)).toBe(`order_${status}`);
        }
      }),
    );
  });

  test('bars of two symbols may come in either order', () => {
    fc.assert(
      fc.property(steps, bar, bar, (list, one, other) => {
        fc.pre(one.symbol !== other.symbol);
        const { account } = live(list, mode);
        const match = (state: PaperAccountState, next: PriceBar) =>
          matchBar(state, next, makeInstrument({ symbol: next.symbol }), rules).account;
        const [first, second] = [match(match(account, one), other), match(match(account, other), one)];
        expect(first.balance.toString()).toBe(second.balance.toString());
        for (const of of symbols) expect(heldQuantity(first, of).toString()).toBe(heldQuantity(second, of).toString());
      }),
    );
  });

  test('a bar on which the price only rises or falls, cut in two, gives the same fills unless it liquidates', () => {
    fc.assert(
      fc.property(steps, fc.tuple(price, price, price), symbol, (list, prices, of) => {
        const [from, middle, to] = prices.toSorted((left, right) => left.cmp(right));
        if (from === undefined || middle === undefined || to === undefined) return;
        const { account } = live(list, mode);
        for (const [open, between, close] of [[from, middle, to] as const, [to, middle, from] as const]) {
          const whole = matchBar(account, straight(of, open, close), makeInstrument({ symbol: of }), rules);
          const half = matchBar(account, straight(of, open, between), makeInstrument({ symbol: of }), rules);
          const rest = matchBar(half.account, straight(of, between, close), makeInstrument({ symbol: of }), rules);
          const inTwo = [...half.events, ...rest.events];
          // A bar does not say that it only rises: what it opened on the way may be liquidated on a way back.
          if ([...whole.events, ...inTwo].some(({ type }) => type === 'position_liquidated')) continue;
          expect(inTwo).toEqual(whole.events);
        }
      }),
    );
  });
});

describe.each(positionModes)('property: on cross margin, %s', (mode) => {
  test('no more is ever lost than is there, and after a bar no position of it is left that the account cannot keep', () => {
    fc.assert(
      fc.property(steps, bar, (list, next) => {
        const { account, told } = live(list, mode, 'cross');
        for (const { after } of told) if (after.positions.length === 0) expect(after.balance.gte(ZERO)).toBe(true);
        const markets = { lastPriceOf: () => next.close, instrumentOf };
        const { account: left } = matchBar(account, next, instrumentOf(next.symbol), rules, markets);
        if (positionsOf(left, next.symbol).length === 0) return;
        const found = crossLiquidationLevel(left, instrumentOf(next.symbol), markets);
        if (found) expect(found.falling ? next.close.gt(found.level) : next.close.lt(found.level)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});

function canOnlyReduce({ openOrders }: PaperAccountState, clientOrderId: string): boolean {
  const order = openOrders.find(({ intent: made }) => made.clientOrderId === clientOrderId);
  return order !== undefined && isReducing(order.intent);
}

function straight(of: string, open: Decimal, close: Decimal): PriceBar {
  const [low, high] = open.lt(close) ? [open, close] : [close, open];
  return { symbol: of, from: 0, to: 1_000, open, high, low, close, spreadRatio: ZERO, volume: null };
}
