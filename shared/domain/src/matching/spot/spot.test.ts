import { describe, expect, test } from 'vitest';
import { decimal } from '../../decimal.ts';
import { makeInstrument, makeQuote, makeSpotInstrument } from '../../testing/make-instrument.ts';
import { cancelOrder } from '../cancel-order.ts';
import { ledgerDifference } from '../ledger.ts';
import { availableMargin, equity, openProfit, spendableQuote } from '../margin.ts';
import { matchBar } from '../match-bar.ts';
import { findPaperOrder, type PaperAccountState, type PaperIntent } from '../paper-account.ts';
import { makeBar, makeIntent, makePaperAccount, placeAt, plainRules } from '../testing/make-paper.ts';
import { placeOrder, type PlaceOrderInput } from '../place-order.ts';
import { freeToSell, holdingOf } from './holdings.ts';

const symbol = 'BTC/USDT';
const instrument = makeSpotInstrument();
const at100 = () => decimal('100');
/** Taker 0.1 %, maker 0.05 %, so that fees are easy to see. */
const rules = { ...plainRules, takerFeeRatio: decimal('0.001'), makerFeeRatio: decimal('0.0005') };

function place(account: PaperAccountState, changes: Partial<PaperIntent>, more: Partial<PlaceOrderInput> = {}) {
  const intent = makeIntent({ symbol, leverage: decimal('1'), ...changes });
  return placeOrder({ account, intent, instrument, quote: makeQuote('100', { symbol }), lastPriceOf: at100, at: 0, rules, ...more });
}

function having(...orders: readonly Partial<PaperIntent>[]): PaperAccountState {
  return orders.reduce((account, changes) => {
    const placed = place(account, changes);
    if (placed.placement.code !== 'ACCEPTED') throw new Error(`not placed: ${JSON.stringify(placed.placement)}`);
    return placed.account;
  }, makePaperAccount());
}

const match = (account: PaperAccountState, ...[prices, changes]: Parameters<typeof makeBar>) =>
  matchBar(account, makeBar(prices, { symbol, ...changes }), instrument, rules);
const heldOf = (account: PaperAccountState): string => holdingOf(account, symbol)?.quantity.toString() ?? 'nothing';
const bought = { clientOrderId: 'entry', quantity: decimal('2') };

describe('a buy', () => {
  test('pays the quote in full, and its fee out of what it bought', () => {
    const account = having(bought);
    expect(account.balance.toString()).toBe('9800'); // 10,000 - 2 * 100
    expect(heldOf(account)).toBe('1.998'); // 2 - 2 * 0.001
    expect(findPaperOrder(account, 'entry')?.fills).toMatchObject([{ fee: decimal('0.002'), feeAsset: 'base' }]);
    expect(account.ledger.slice(1).map(({ kind, asset, amount }) => `${kind} ${amount.toString()} ${asset ?? 'USDT'}`)).toEqual([
      'bought -200 USDT',
      'bought 2 BTC',
      'fee -0.002 BTC',
    ]);
    expect(account.positions).toEqual([]);
  });

  test('that rests sets its price aside, until it is cancelled', () => {
    const account = having({ clientOrderId: 'entry', type: 'limit', limitPrice: decimal('90'), quantity: decimal('100') });
    expect(spendableQuote(account, at100).toString()).toBe('1000');
    expect(availableMargin(account, at100).toString()).toBe('1000');
    expect(place(account, { clientOrderId: 'more', quantity: decimal('11') }).placement).toMatchObject({ reason: 'INSUFFICIENT_BALANCE' });
    expect(spendableQuote(cancelOrder(account, 'entry').account, at100).toString()).toBe('10000');
  });

  test('may take the whole balance, and not more', () => {
    expect(place(makePaperAccount(), { quantity: decimal('100') }).placement.code).toBe('ACCEPTED');
    expect(place(makePaperAccount(), { quantity: decimal('100.001') }).placement).toMatchObject({ reason: 'INSUFFICIENT_BALANCE' });
  });

  test('whose stop slips beyond the balance takes what it can pay, and the rest expires', () => {
    const resting = having({ clientOrderId: 'entry', type: 'stop', triggerPrice: decimal('110'), quantity: decimal('90') });
    const { account, events } = match(resting, { open: '120', high: '120', low: '120', close: '120' });
    expect(events.map(({ type }) => type)).toEqual(['order_filled', 'order_expired']);
    expect(findPaperOrder(account, 'entry')).toMatchObject({ status: 'expired', fills: [{ quantity: decimal('83.333') }] }); // 10,000 / 120
    expect(account.balance.toString()).toBe('0.04');
    expect(account.openOrders).toEqual([]);
  });

  test('cannot spend profit that is still open elsewhere', () => {
    const perpetual = placeAt(makePaperAccount(), { clientOrderId: 'perpetual', quantity: decimal('10') }).account; // 200 of margin, 0.5 of fee
    const at200 = () => decimal('200');
    expect(availableMargin(perpetual, at200).toString()).toBe('10799.5');
    expect(spendableQuote(perpetual, at200).toString()).toBe('9799.5');
  });
});

describe('a sell', () => {
  test('pays its fee in quote, and leaves what is not sold', () => {
    const { account } = place(having(bought), { clientOrderId: 'exit', side: 'sell', quantity: decimal('1.5') });
    expect(account.balance.toString()).toBe('9949.85'); // 9,800 + 150 - 0.15
    expect(heldOf(account)).toBe('0.498');
    expect(findPaperOrder(account, 'exit')?.fills).toMatchObject([{ fee: decimal('0.15'), feeAsset: 'quote' }]);
  });

  test('of all that is held leaves nothing', () => {
    const { account } = place(having(bought), { clientOrderId: 'exit', side: 'sell', quantity: decimal('1.998') });
    expect(account.holdings).toEqual([]);
    expect(ledgerDifference(account).toString()).toBe('0');
  });

  test.each([
    ['more than is held', { quantity: decimal('2') }],
    ['what a stop has locked', { quantity: decimal('1') }],
  ])('of %s is refused', (_name, changes) => {
    const stop = { clientOrderId: 'stop', side: 'sell', type: 'stop', triggerPrice: decimal('90'), quantity: decimal('1.5') } as const;
    const account = having(bought, stop);
    expect(freeToSell(account, symbol).toString()).toBe('0.498');
    expect(place(account, { clientOrderId: 'exit', side: 'sell', ...changes }).placement).toMatchObject({ reason: 'INSUFFICIENT_BALANCE' });
    expect(place(cancelOrder(account, 'stop').account, { clientOrderId: 'exit', side: 'sell' }).placement.code).toBe('ACCEPTED');
  });

  test('of nothing is refused: there are no shorts', () => {
    expect(place(makePaperAccount(), { side: 'sell' }).placement).toMatchObject({ reason: 'INSUFFICIENT_BALANCE' });
  });
});

test.each([
  ['reduce-only', { side: 'sell', reduceOnly: true }, 'REDUCE_ONLY_NOT_SUPPORTED'],
  ['leverage', { leverage: decimal('2') }, 'LEVERAGE_OUT_OF_RANGE'],
  ['a sell under the minimum notional', { side: 'sell', quantity: decimal('0.01') }, 'NOTIONAL_BELOW_MINIMUM'],
] as const)('%s is refused', (_name, changes, reason) => {
  const account = having(bought);
  const placed = place(account, { clientOrderId: 'other', ...changes });
  expect(placed.placement).toMatchObject({ code: 'REJECTED', reason });
  expect(placed.account).toBe(account);
});

test('a stop whose trigger has passed would trigger at once', () => {
  const stop = { clientOrderId: 'stop', side: 'sell', type: 'stop', triggerPrice: decimal('101'), quantity: decimal('1') } as const;
  expect(place(having(bought), stop).placement.code).toBe('WOULD_TRIGGER');
});

test('of a bar that meets a stop and a buy the poorer way counts, and a stop sells what it locked', () => {
  const account = having(bought, {
    clientOrderId: 'stop',
    side: 'sell',
    type: 'stop',
    triggerPrice: decimal('90'),
    quantity: decimal('1.998'),
  });
  const { account: after, events } = match(account, { open: '100', high: '105', low: '89', close: '104' });
  expect(events.map(({ type }) => type)).toEqual(['order_filled']);
  expect(after.balance.toString()).toBe('9979.64018'); // 9,800 + 1.998 * 90 - 0.17982
  expect(after.holdings).toEqual([]);
});

test('what is held counts at the present price in the equity, and is no margin', () => {
  const account = having(bought);
  expect(openProfit(account, () => decimal('110')).toString()).toBe('19.78'); // 1.998 * 110 - 200
  expect(equity(account, () => decimal('110')).toString()).toBe('10019.78'); // 9,800 + 1.998 * 110
  expect(availableMargin(account, () => decimal('110')).toString()).toBe('9800');
});

test('a perpetual and a spot market of one coin do not touch each other', () => {
  const account = having(bought);
  const perpetual = placeAt(account, { clientOrderId: 'short', side: 'sell' }).account;
  expect(heldOf(perpetual)).toBe('1.998');
  expect(perpetual.positions).toMatchObject([{ symbol: 'BTC/USDT:USDT', quantity: decimal('-1') }]);
  const out = placeAt(perpetual, { clientOrderId: 'out', reduceOnly: true }, { instrument: makeInstrument() }).account;
  expect(heldOf(out)).toBe('1.998');
});

test('a long ledger is folded by asset, and still adds up', () => {
  let account = makePaperAccount();
  for (let turn = 0; turn < 400; turn++) {
    account = place(account, { clientOrderId: `in-${turn}`, quantity: decimal('1') }).account;
    account = place(account, { clientOrderId: `out-${turn}`, side: 'sell', quantity: decimal('0.999') }).account;
  }
  expect(account.ledger.length).toBeLessThanOrEqual(2_000);
  expect(account.ledger.filter(({ kind }) => kind === 'brought_forward').map(({ asset }) => asset)).toEqual([undefined, 'BTC']);
  expect(ledgerDifference(account).toString()).toBe('0');
});
