import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal, sumDecimals, ZERO, type Decimal } from '../decimal.ts';
import type { PriceBar } from '../instruments/instrument.ts';
import { positionModes, type PositionMode } from '../account.ts';
import { isReducing, type Fill } from '../order.ts';
import { marginModes, type MarginMode } from '../signals/outcome.ts';
import { sideOf } from '../position-event.ts';
import { makeInstrument, makeQuote } from '../testing/make-instrument.ts';
import { cancelOrder } from './cancel-order.ts';
import { crossLiquidationLevel } from './cross-margin.ts';
import { liquidationLevel } from './liquidate.ts';
import { matchBar } from './match-bar.ts';
import { heldQuantity, positionOf, positionsOf, type MatchEvent, type PaperAccountState, type PaperIntent } from './paper-account.ts';
import { payFunding, type Funding } from './pay-funding.ts';
import { placeOrder } from './place-order.ts';
import { makeIntent, makePaperAccount, plainRules } from './testing/make-paper.ts';

const rules = { ...plainRules, slippageRatio: decimal('0.0003') };
const symbols = ['BTC/USDT:USDT', 'ETH/USDT:USDT'] as const;
const price = fc.integer({ min: 800, max: 1_200 }).map((tenths) => decimal(`${tenths}e-1`));
const symbol = fc.constantFrom(...symbols);

type Step = { readonly funding: Funding } | { readonly intent: PaperIntent } | { readonly cancel: number } | { readonly bar: PriceBar };

const intent = fc
  .record({
    symbol,
    side: fc.constantFrom('buy', 'sell'),
    positionSide: fc.constantFrom('long', 'short'),
    type: fc.constantFrom('market', 'market', 'limit', 'stop'),
    price,
    thousandths: fc.integer({ min: 60, max: 9_000 }),
    reduceOnly: fc.boolean(),
    leverage: fc.integer({ min: 1, max: 20 }),
  })
  .map(({ price: at, thousandths, leverage, ...rest }) =>
    makeIntent({ ...rest, quantity: decimal(`${thousandths}e-3`), limitPrice: at, triggerPrice: at, leverage: decimal(String(leverage)) }),
  );
const volume = fc.option(fc.integer({ min: 0, max: 60 }).map((units) => decimal(String(units))));
const bar = fc.record({ symbol, prices: fc.tuple(price, price, price, price), volume }).map(({ symbol: of, prices, volume }): PriceBar => {
  const [open, , , close] = prices;
  const [low, , , high] = prices.toSorted((left, right) => left.cmp(right));
  return { symbol: of, from: 0, to: 1_000, open, high: high ?? open, low: low ?? open, close, spreadRatio: decimal('0.0002'), volume };
});
const funding = fc
  .record({ symbol, price, rate: fc.integer({ min: -300, max: 300 }) })
  .map(({ symbol: of, price: markPrice, rate }): Funding => ({ symbol: of, rate: decimal(`${rate}e-6`), markPrice, at: 0 }));
const steps = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: intent.map((made) => ({ intent: made })) },
    { weight: 1, arbitrary: bar.map((made) => ({ bar: made })) },
    { weight: 1, arbitrary: funding.map((made) => ({ funding: made })) },
    { weight: 1, arbitrary: fc.nat(30).map((cancel) => ({ cancel })) },
  ),
  {
    maxLength: 40,
    size: 'max',
  },
);

type Told = { readonly before: PaperAccountState; readonly after: PaperAccountState; readonly events: readonly MatchEvent[] };

/** Lives through the steps; each order's client id is its place in the list. */
function live(
  list: readonly Step[],
  mode: PositionMode = 'one_way',
  marginMode: MarginMode = 'isolated',
): { readonly account: PaperAccountState; readonly told: readonly Told[] } {
  let account: PaperAccountState = { ...makePaperAccount('5000'), positionMode: mode, crossSymbols: marginMode === 'cross' ? symbols : [] };
  const told: Told[] = [];
  const last = new Map<string, Decimal>();
  for (const [index, step] of list.entries()) {
    const before = account;
    const matched = follow(account, step, index, (of) => last.get(of) ?? decimal('100'));
    if ('bar' in step) last.set(step.bar.symbol, step.bar.close);
    account = matched.account;
    told.push({ before, after: account, events: matched.events });
  }
  return { account, told };
}

const instrumentOf = (of: string) => makeInstrument({ symbol: of });

function follow(account: PaperAccountState, step: Step, index: number, lastPriceOf: (symbol: string) => Decimal) {
  if ('cancel' in step) return cancelOrder(account, `order-${step.cancel}`);
  if ('bar' in step) return matchBar(account, step.bar, makeInstrument({ symbol: step.bar.symbol }), rules, { lastPriceOf, instrumentOf });
  if ('funding' in step) return payFunding(account, step.funding);
  const made = inForm(account.positionMode, { ...step.intent, clientOrderId: `order-${index}` });
  const quote = makeQuote(lastPriceOf(made.symbol).toString(), { symbol: made.symbol });
  return placeOrder({ account, intent: made, instrument: makeInstrument({ symbol: made.symbol }), quote, lastPriceOf, at: index, rules });
}

/** The order as that mode takes it. */
function inForm(mode: PositionMode, { positionSide, ...intent }: PaperIntent): PaperIntent {
  return mode === 'one_way' || positionSide === undefined ? intent : { ...intent, reduceOnly: false, positionSide };
}

const fillsOf = (events: readonly MatchEvent[]): readonly Fill[] =>
  events.flatMap((event) => (event.type === 'order_filled' || event.type === 'position_liquidated' ? [event.fill] : []));
const total = (values: readonly Decimal[]): Decimal => sumDecimals(values);

const modes = positionModes.flatMap((mode) => marginModes.map((marginMode) => [mode, marginMode] as const));

describe.each(modes)('property: whatever is placed, cancelled and met, %s and %s', (mode, marginMode) => {
  test('the ledger adds up to the balance, and money is neither made nor lost', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const { account, told } = live(list, mode, marginMode);
        expect(total(account.ledger.map(({ amount }) => amount)).toString()).toBe(account.balance.toString());
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
        expect(total([decimal('5000'), ...cash, ...received]).toString()).toBe(total([account.balance, ...held]).toString());
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
          expect(total(signed).toString()).toBe(heldQuantity(account, of).toString());
        }
      }),
    );
  });
});

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
          expect(status === 'filled').toBe(total(fills.map(({ quantity }) => quantity)).eq(made.quantity));
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
