import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal, isOnStep, type Decimal } from '../decimal.ts';
import type { BookDepth, DepthLevel } from '../instruments/book-depth.ts';
import { makeInstrument, makeQuote } from '../testing/make-instrument.ts';
import { matchBar } from './match-bar.ts';
import { findPaperOrder, type PaperAccountState, type PaperIntent } from './paper-account.ts';
import { havingPlaced, makeBar, makePaperAccount, placeAt, plainRules } from './testing/make-paper.ts';
import { walkBook } from './walk-book.ts';

const levels: readonly DepthLevel[] = [
  { awayRatio: decimal('0'), quantity: decimal('2') },
  { awayRatio: decimal('0.01'), quantity: decimal('3') },
  { awayRatio: decimal('0.02'), quantity: decimal('5') },
];
/** 2 at 100, 3 at 101, 5 at 102 to buy; 2 at 100, 3 at 99, 5 at 98 to sell. */
const depth: BookDepth = { asks: levels, bids: levels };
const instrument = makeInstrument();
const take = (side: 'buy' | 'sell', quantity: string, worst: string | null = null) => {
  const taken = walkBook({ instrument, depth, side, quantity: decimal(quantity), best: decimal('100'), worst: worst === null ? null : decimal(worst) }); // prettier-ignore
  return taken === null ? null : `${taken.most === null ? 'all' : taken.most.toString()} at ${taken.price.toString()}`;
};

describe('an order takes from the book level by level', () => {
  test.each([
    ['buy', '2', null, 'all at 100'],
    ['buy', '5', null, 'all at 100.6'], // (2 * 100 + 3 * 101) / 5
    ['buy', '4', null, 'all at 100.5'],
    ['sell', '5', null, 'all at 99.4'],
    ['buy', '10', null, 'all at 101.3'], // (200 + 303 + 510) / 10
    ['buy', '20', null, 'all at 102.7'], // and 10 more at 104, twice as far away
    ['buy', '10', '101', '5 at 100.6'],
    ['sell', '10', '99.5', '2 at 100'],
    ['buy', '1', '99.9', null],
    ['sell', '1', '100.1', null],
  ] as const)('%s %s, no worse than %s: %s', (side, quantity, worst, expected) => {
    expect(take(side, quantity, worst)).toBe(expected);
  });
});

const anyDepth = fc.array(fc.record({ basisPoints: fc.integer({ min: 1, max: 80 }), thousandths: fc.nat(5_000) }), { minLength: 1, maxLength: 12 }).map((steps) => {
  let away = 0;
  const made = steps.map(({ basisPoints, thousandths }): DepthLevel => {
    const level = { awayRatio: decimal(`${away}e-4`), quantity: decimal(`${thousandths}e-3`) };
    away += basisPoints;
    return level;
  });
  return { asks: made, bids: made };
}); // prettier-ignore
const quantityOf = fc.integer({ min: 1, max: 40_000 }).map((thousandths) => decimal(`${thousandths}e-3`));
const side = fc.constantFrom('buy' as const, 'sell' as const);

describe('property: whatever lies in the book', () => {
  test('no more is taken than was asked, on the step, at a price on the tick between best and worst; without a worst price all of it', () => {
    fc.assert(
      fc.property(anyDepth, side, quantityOf, fc.integer({ min: 900, max: 1_100 }), (book, of, quantity, tenths) => {
        const [best, worst] = [decimal('100'), decimal(`${tenths}e-1`)];
        const taken = walkBook({ instrument, depth: book, side: of, quantity, best, worst });
        if (taken !== null) {
          const most = taken.most ?? quantity;
          expect(most.lte(quantity) && isOnStep(most, instrument.stepSize) && isOnStep(taken.price, instrument.tickSize)).toBe(true);
          const [low, high] = of === 'buy' ? [best, worst] : [worst, best];
          expect(taken.price.gte(low) && taken.price.lte(high)).toBe(true);
        }
        expect(walkBook({ instrument, depth: book, side: of, quantity, best, worst: null })).toMatchObject({ most: null });
      }),
    );
  });

  test('more is never had at a better price', () => {
    fc.assert(
      fc.property(anyDepth, side, quantityOf, quantityOf, (book, of, one, other) => {
        const priceOf = (quantity: Decimal): Decimal =>
          walkBook({ instrument, depth: book, side: of, quantity, best: decimal('100'), worst: null })?.price ?? decimal('0');
        const [less, more] = one.lt(other) ? [one, other] : [other, one];
        expect(of === 'buy' ? priceOf(more).gte(priceOf(less)) : priceOf(more).lte(priceOf(less))).toBe(true);
      }),
    );
  });
});

describe('where the book is known', () => {
  const quote = makeQuote('100');
  const rules = { ...plainRules, slippageRatio: decimal('0.01') }; // of no account then
  const place = (account: PaperAccountState, changes: Partial<PaperIntent>) => placeAt(account, changes, { quote, rules, depth });

  test('a small market order fills at the best price, a large one pays its way', () => {
    expect(findPaperOrder(place(makePaperAccount(), {}).account, 'order')?.fills[0]?.price.toString()).toBe('100');
    expect(findPaperOrder(place(makePaperAccount(), { quantity: decimal('10') }).account, 'order')?.fills).toMatchObject([
      { quantity: decimal('10'), price: decimal('101.3') },
    ]);
  });

  test('a market order with a worst price fills up to it, and the rest expires', () => {
    const { account, events } = place(makePaperAccount(), { quantity: decimal('8'), limitPrice: decimal('101') });
    expect(events.map(({ type }) => type)).toEqual(['order_accepted', 'order_filled', 'order_expired']);
    expect(findPaperOrder(account, 'order')).toMatchObject({
      status: 'expired',
      fills: [{ quantity: decimal('5'), price: decimal('100.6') }],
    });
  });

  test('a limit order that crosses takes what lies up to it, and what is left rests', () => {
    const { account } = place(makePaperAccount(), { type: 'limit', quantity: decimal('8'), limitPrice: decimal('101') });
    expect(account.openOrders).toMatchObject([{ status: 'open', fills: [{ quantity: decimal('5'), liquidity: 'taker' }] }]);
  });

  test('which its means must allow: what rests is paid for at the limit', () => {
    const limit = { type: 'limit', quantity: decimal('1000'), limitPrice: decimal('101'), leverage: decimal('10') } as const;
    const [enough, short] = ['10150.5', '10150.4'].map((balance) => place(makePaperAccount(balance), limit).placement); // 101,000 / 10 + 50.5
    expect(enough).toMatchObject({ code: 'ACCEPTED' });
    expect(short).toMatchObject({ reason: 'INSUFFICIENT_MARGIN' });
  });

  test('an exit takes no more than is held, and the price of that', () => {
    const held = havingPlaced(makePaperAccount(), { quantity: decimal('2') });
    const { account } = place(held, { clientOrderId: 'exit', side: 'sell', quantity: decimal('10'), reduceOnly: true });
    expect(findPaperOrder(account, 'exit')?.fills).toMatchObject([{ quantity: decimal('2'), price: decimal('100') }]);
  });

  test('a stop walks the book from its trigger, half a spread away', () => {
    const held = havingPlaced(makePaperAccount(), { quantity: decimal('5') });
    const stop = { clientOrderId: 'stop', side: 'sell', type: 'stop', quantity: decimal('5'), triggerPrice: decimal('90'), reduceOnly: true } as const; // prettier-ignore
    const bar = makeBar({ open: '100', high: '100', low: '89', close: '89' });
    const markets = { lastPriceOf: () => null, instrumentOf: () => null, depth: () => depth };
    const { account } = matchBar(havingPlaced(held, stop), bar, instrument, rules, markets);
    expect(findPaperOrder(account, 'stop')?.fills).toMatchObject([{ quantity: decimal('5'), price: decimal('89.4') }]); // (2 * 90 + 3 * 89.1) / 5
  });
});
