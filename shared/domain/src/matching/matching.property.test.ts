import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal, sumDecimals, ZERO } from '../decimal.ts';
import { positionModes } from '../account.ts';
import { isReducing } from '../order.ts';
import { marginModes } from '../signals/outcome.ts';
import { sideOf } from '../position-event.ts';
import { heldQuantity, positionOf } from './paper-account.ts';
import { fillsOf, live, steps, symbols } from './testing/any-paper-life.ts';

const modes = positionModes.flatMap((mode) => marginModes.map((marginMode) => [mode, marginMode] as const));

describe.each(modes)('property: whatever is placed, cancelled and met, %s and %s', (mode, marginMode) => {
  test('the ledger adds up to the balance, and money is neither made nor lost', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const { account, told } = live(list, mode, marginMode);
        expect(sumDecimals(account.ledger.map(({ amount }) => amount)).toString()).toBe(account.balance.toString());
        // deposit + sold - bought - fees + funding = balance - cost of longs + proceeds of shorts
        const ids = new Map(
          [...account.openOrders, ...account.endedOrders].map((order) => [order.intent.clientOrderId, order.intent.side]),
        );
        const fills = told.flatMap(({ events }) => fillsOf(events));
        const cash = fills.map((fill) => {
          const worth = fill.price.times(fill.quantity);
          return (ids.get(fill.clientOrderId) === 'sell' ? worth : worth.times('-1')).minus(fill.fee);
        });
        const held = account.positions.map(({ quantity, entryCost }) => (quantity.gt(ZERO) ? entryCost.times('-1') : entryCost));
        const received = told.flatMap(({ events }) => events.flatMap((event) => (event.type === 'funding_paid' ? [event.amount] : [])));
        expect(sumDecimals([decimal('5000'), ...cash, ...received]).toString()).toBe(sumDecimals([account.balance, ...held]).toString());
      }),
    );
  });

  test('a fill of what can only reduce never increases or turns a position', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const { account, told } = live(list, mode, marginMode);
        const orders = [...account.openOrders, ...account.endedOrders].filter(({ intent: made }) => isReducing(made));
        const reduceOnly = new Set(orders.map(({ intent: made }) => made.clientOrderId)); // those of liquidations too
        for (const { before, after, events } of told) {
          const fills = fillsOf(events);
          if (fills.length === 0 || !fills.every(({ clientOrderId }) => reduceOnly.has(clientOrderId))) continue;
          for (const position of after.positions) {
            const was = before.positions.find(
              (one) => one.symbol === position.symbol && sideOf(one.quantity) === sideOf(position.quantity),
            );
            expect(was && position.quantity.abs().lte(was.quantity.abs())).toBe(true);
          }
        }
      }),
    );
  });

  test('what reduces a position leaves the rest of it at the price that it was entered at', () => {
    let reduced = 0;
    fc.assert(
      fc.property(steps, (list) => {
        for (const { before, after, events } of live(list, mode, marginMode).told) {
          for (const left of after.positions) {
            const was = before.positions.find((one) => one.symbol === left.symbol && sideOf(one.quantity) === sideOf(left.quantity));
            if (!was || left.quantity.abs().gte(was.quantity.abs()) || fillsOf(events).length !== 1) continue; // or entered anew
            reduced += 1;
            const moved = left.entryCost.minus(was.entryCost.times(left.quantity).div(was.quantity));
            expect(moved.abs().lte('0.00000001')).toBe(true); // rounded once for each fill
          }
        }
      }),
      { numRuns: 500 },
    );
    expect(reduced).toBeGreaterThan(20); // or nothing was shown
  });

  test('no order rests that could only reduce, and could not reduce anything', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const { account } = live(list, mode, marginMode);
        for (const { intent: resting } of account.openOrders.filter((order) => isReducing(order.intent))) {
          const held = positionOf(account, resting)?.quantity ?? ZERO;
          expect(resting.side === 'sell' ? held.gt(ZERO) : held.lt(ZERO)).toBe(true);
        }
      }),
    );
  });

  test('limits are kept, ids never repeat, and fills sum up to the position', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const { account, told } = live(list, mode, marginMode);
        const orders = [...account.openOrders, ...account.endedOrders];
        const fills = told.flatMap(({ events }) => fillsOf(events));
        expect(new Set([...orders.map(({ venueOrderId }) => venueOrderId), ...fills.map(({ fillId }) => fillId)]).size).toBe(
          orders.length + fills.length,
        );
        for (const { intent: made, fills: its } of orders) {
          for (const fill of its) {
            if (made.limitPrice === null) continue;
            expect(made.side === 'buy' ? fill.price.lte(made.limitPrice) : fill.price.gte(made.limitPrice)).toBe(true);
          }
        }
        for (const of of symbols) {
          const signed = orders
            .filter((order) => order.intent.symbol === of)
            .flatMap((order) => order.fills.map(({ quantity }) => (order.intent.side === 'buy' ? quantity : quantity.times('-1'))));
          expect(sumDecimals(signed).toString()).toBe(heldQuantity(account, of).toString());
        }
      }),
    );
  });
});
