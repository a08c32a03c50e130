import { describe, expect, test } from 'vitest';
import { decimal } from '../decimal.ts';
import { makeInstrument, makeQuote } from '../testing/make-instrument.ts';
import { cancelOrder } from './cancel-order.ts';
import { availableMargin } from './margin.ts';
import { averageEntryPrice, findPaperOrder, heldQuantity, positionOf, type PaperAccountState } from './paper-account.ts';
import { havingPlaced, makePaperAccount, placeAt, plainRules } from './testing/make-paper.ts';

const symbol = 'BTC/USDT:USDT';
const at100 = () => decimal('100');
const filledAt = (account: PaperAccountState, id = 'order') => findPaperOrder(account, id)?.fills[0]?.price.toString();

describe('market orders', () => {
  const quote = makeQuote('100', { bid: decimal('99.9'), ask: decimal('100.1') });

  test('a buy pays the ask and the slippage, rounded up to the tick', () => {
    const rules = { ...plainRules, slippageRatio: decimal('0.001') };
    const { account } = placeAt(makePaperAccount(), {}, { quote, rules });
    expect(filledAt(account)).toBe('100.3'); // 100.1 * 1.001 = 100.2001
  });

  test('a sell gets the bid less the slippage, rounded down to the tick', () => {
    const rules = { ...plainRules, slippageRatio: decimal('0.001') };
    const { account } = placeAt(makePaperAccount(), { side: 'sell' }, { quote, rules });
    expect(filledAt(account)).toBe('99.8'); // 99.9 * 0.999 = 99.8001
    expect(heldQuantity(account, symbol).toString()).toBe('-1');
  });

  test('the fee is the taker ratio of the notional, and lies in the ledger', () => {
    const { account } = placeAt(makePaperAccount(), {});
    expect(account.ledger.at(-1)).toMatchObject({ kind: 'fee', clientOrderId: 'order', amount: decimal('-0.05') }); // 100 * 0.0005
    expect(account.balance.toString()).toBe('9999.95');
  });

  test('the other side first reduces, and what is left opens', () => {
    const long = havingPlaced(makePaperAccount(), {});
    const { account } = placeAt(long, { clientOrderId: 'turn', side: 'sell', quantity: decimal('3') }, { quote: makeQuote('110') });
    expect(heldQuantity(account, symbol).toString()).toBe('-2');
    expect(account.ledger.find(({ kind }) => kind === 'realized_pnl')?.amount.toString()).toBe('10');
    const position = positionOf(account, { symbol });
    expect(position && averageEntryPrice(position).toString()).toBe('110');
  });

  test('what is added changes the average entry price', () => {
    const long = havingPlaced(makePaperAccount(), {});
    const { account } = placeAt(long, { clientOrderId: 'more', quantity: decimal('2') }, { quote: makeQuote('130') });
    const position = positionOf(account, { symbol });
    expect(position && averageEntryPrice(position).toString()).toBe('120'); // (100 + 2 * 130) / 3
  });
});

describe('market orders with a worst price', () => {
  const quote = makeQuote('100', { bid: decimal('99.9'), ask: decimal('100') });
  const rules = { ...plainRules, slippageRatio: decimal('0.01') }; // the book is taken to reach from 100 to 102
  const buyUpTo = (worst: string) => placeAt(makePaperAccount(), { limitPrice: decimal(worst) }, { quote, rules });

  test('one that reaches far enough fills whole, at the usual slippage', () => {
    expect(filledAt(buyUpTo('102').account)).toBe('101');
    expect(filledAt(buyUpTo('150').account)).toBe('101');
  });

  test('one that does not fills up to it, and the rest expires', () => {
    const { account, events, placement } = buyUpTo('100.5');
    expect(placement.code).toBe('ACCEPTED');
    expect(events.map(({ type }) => type)).toEqual(['order_accepted', 'order_filled', 'order_expired']);
    const order = findPaperOrder(account, 'order');
    expect(order).toMatchObject({ status: 'expired', fills: [{ quantity: decimal('0.25'), price: decimal('100.3') }] }); // (100 + 100.5) / 2
    expect(account.openOrders).toEqual([]);
    expect(availableMargin(account, at100).lt(account.balance)).toBe(true);
  });

  test('one behind the market expires unfilled, and binds nothing', () => {
    const { account, events } = buyUpTo('99.9');
    expect(events.map(({ type }) => type)).toEqual(['order_accepted', 'order_expired']);
    expect(account.positions).toEqual([]);
    expect(availableMargin(account, at100).toString()).toBe('10000');
  });

  test('so it is for a sell', () => {
    const { account } = placeAt(makePaperAccount(), { side: 'sell', limitPrice: decimal('99') }, { quote: makeQuote('100'), rules });
    expect(findPaperOrder(account, 'order')).toMatchObject({
      status: 'expired',
      fills: [{ quantity: decimal('0.5'), price: decimal('99.5') }],
    });
  });
});

describe('limit orders', () => {
  const quote = makeQuote('100', { bid: decimal('99.9'), ask: decimal('100.1') });

  test('one that crosses fills as taker at the quote, not at its limit', () => {
    const { account } = placeAt(makePaperAccount(), { type: 'limit', limitPrice: decimal('105') }, { quote });
    expect(findPaperOrder(account, 'order')?.fills[0]).toMatchObject({ price: decimal('100.1'), liquidity: 'taker' });
  });

  test('one inside the spread rests', () => {
    const { account, events } = placeAt(makePaperAccount(), { type: 'limit', limitPrice: decimal('100') }, { quote });
    expect(account.openOrders).toHaveLength(1);
    expect(events.map(({ type }) => type)).toEqual(['order_accepted']);
  });
});

describe('refusals leave the account untouched', () => {
  const long = havingPlaced(makePaperAccount(), { clientOrderId: 'entry' });

  test.each([
    ['a quantity off the step', { quantity: decimal('0.0005') }, 'QUANTITY_OFF_STEP'],
    ['no quantity', { quantity: decimal('0') }, 'QUANTITY_OFF_STEP'],
    ['a notional too small', { quantity: decimal('0.04') }, 'NOTIONAL_BELOW_MINIMUM'],
    ['a price off the tick', { type: 'limit', limitPrice: decimal('99.95') }, 'PRICE_OFF_TICK'],
    ['a limit order without a limit', { type: 'limit' }, 'PRICE_MISSING'],
    ['a leverage that is not offered', { leverage: decimal('101') }, 'LEVERAGE_OUT_OF_RANGE'],
  ] as const)('%s', (_name, changes, reason) => {
    const account = makePaperAccount();
    const placed = placeAt(account, changes);
    expect(placed.placement).toMatchObject({ code: 'REJECTED', reason });
    expect(placed.account).toBe(account);
    expect(placed.events).toEqual([]);
  });

  test('a halted instrument', () => {
    const placed = placeAt(makePaperAccount(), {}, { instrument: makeInstrument({ status: 'halted' }) });
    expect(placed.placement).toMatchObject({ code: 'REJECTED', reason: 'INSTRUMENT_HALTED' });
  });

  test('reduce-only of the side that would add', () => {
    expect(placeAt(long, { reduceOnly: true }).placement.code).toBe('ALREADY_FLAT');
  });

  test('dust may always be reduced', () => {
    expect(placeAt(long, { side: 'sell', quantity: decimal('0.001'), reduceOnly: true }).placement.code).toBe('ACCEPTED');
  });

  test.each([
    ['sell', '100'],
    ['sell', '101'],
    ['buy', '100'],
    ['buy', '99'],
  ] as const)('a stop to %s at %s, while the price is 100', (side, trigger) => {
    const placed = placeAt(makePaperAccount(), { side, type: 'stop', triggerPrice: decimal(trigger) });
    expect(placed.placement.code).toBe('WOULD_TRIGGER');
  });
});

describe('margin', () => {
  // 10,000 with leverage 5 carry 50,000 less fees: 497 * 100 / 5 = 9,940, and 24.85 of fee
  test('the whole balance may be bound, and not more', () => {
    expect(placeAt(makePaperAccount(), { quantity: decimal('498') }).placement.code).toBe('ACCEPTED'); // 9,960 + 24.9
    expect(placeAt(makePaperAccount(), { quantity: decimal('499') }).placement).toMatchObject({ reason: 'INSUFFICIENT_MARGIN' }); // 9,980 + 24.95
  });

  test('resting entries bind margin until they are cancelled; resting exits bind none', () => {
    const resting = havingPlaced(makePaperAccount(), { type: 'limit', limitPrice: decimal('90'), quantity: decimal('10') });
    expect(availableMargin(resting, at100).toString()).toBe('9820'); // 10 * 90 / 5
    expect(availableMargin(cancelOrder(resting, 'order').account, at100).toString()).toBe('10000');
    const long = havingPlaced(makePaperAccount(), { clientOrderId: 'entry' });
    const guarded = havingPlaced(long, { side: 'sell', type: 'stop', triggerPrice: decimal('90'), reduceOnly: true });
    expect(availableMargin(guarded, at100).eq(availableMargin(long, at100))).toBe(true);
  });

  test('open losses shrink and open profits grow what is available', () => {
    const long = havingPlaced(makePaperAccount(), {});
    expect(availableMargin(long, at100).toString()).toBe('9979.95'); // 10,000 - 0.05 - 100 / 5
    expect(availableMargin(long, () => decimal('90')).toString()).toBe('9969.95');
    expect(availableMargin(long, () => decimal('110')).toString()).toBe('9989.95');
  });

  test('an order that only reduces needs no margin', () => {
    const long = havingPlaced(makePaperAccount(), { quantity: decimal('498') });
    const crash = makeQuote('79');
    const placed = placeAt(
      long,
      { clientOrderId: 'out', side: 'sell', quantity: decimal('498') },
      { quote: crash, lastPriceOf: () => crash.last },
    );
    expect(placed.placement.code).toBe('ACCEPTED');
  });
});

test('an order is cancelled once, and then found as cancelled', () => {
  const resting = havingPlaced(makePaperAccount(), { type: 'limit', limitPrice: decimal('90') });
  const cancelled = cancelOrder(resting, 'order');
  expect(cancelled).toMatchObject({ code: 'CANCELLED', events: [{ type: 'order_cancelled', venueOrderId: 'account-1-o1' }] });
  expect(cancelOrder(cancelled.account, 'order')).toMatchObject({ code: 'ALREADY_ENDED', events: [] });
  expect(cancelOrder(resting, 'another')).toMatchObject({ code: 'NOT_FOUND', events: [] });
});
