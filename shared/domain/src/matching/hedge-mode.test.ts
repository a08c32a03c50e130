import { describe, expect, test } from 'vitest';
import { decimal, sumDecimals } from '../decimal.ts';
import { makeInstrument, makeQuote } from '../testing/make-instrument.ts';
import { cancelOrder } from './cancel-order.ts';
import { availableMargin } from './margin.ts';
import { matchBar } from './match-bar.ts';
import { findPaperOrder, type PaperAccountState, type PaperIntent } from './paper-account.ts';
import { payFunding } from './pay-funding.ts';
import { setPositionMode } from './set-up.ts';
import { havingPlaced, makeBar, makePaperAccount, placeAt, plainRules } from './testing/make-paper.ts';

const symbol = 'BTC/USDT:USDT';
const hedged: PaperAccountState = { ...makePaperAccount(), positionMode: 'hedge' };
const long = (changes: Partial<PaperIntent> = {}): Partial<PaperIntent> => ({ clientOrderId: 'long', positionSide: 'long', ...changes });
const short = (changes: Partial<PaperIntent> = {}): Partial<PaperIntent> => ({
  clientOrderId: 'short',
  side: 'sell',
  positionSide: 'short',
  ...changes,
});
const both = havingPlaced(hedged, long({ quantity: decimal('2') }), short());
const held = (account: PaperAccountState) => account.positions.map(({ quantity }) => quantity.toString()).toSorted();

describe('a long and a short of one symbol', () => {
  test('stand side by side, each with its own margin', () => {
    expect(held(both)).toEqual(['-1', '2']);
    expect(availableMargin(both, () => decimal('100')).toString()).toBe('9939.85'); // 10,000 - 300 * 0.0005 - 300 / 5
  });

  test('are closed each by orders of their own side, and no other', () => {
    const { account } = placeAt(both, short({ clientOrderId: 'out', side: 'buy' }), { quote: makeQuote('90') });
    expect(held(account)).toEqual(['2']);
    expect(account.ledger.find(({ kind }) => kind === 'realized_pnl')?.amount.toString()).toBe('10');
    expect(placeAt(account, short({ clientOrderId: 'again', side: 'buy' })).placement.code).toBe('ALREADY_FLAT');
  });

  test('an order against its own side closes what is held and never more', () => {
    const { account } = placeAt(both, long({ clientOrderId: 'out', side: 'sell', quantity: decimal('5') }));
    expect(held(account)).toEqual(['-1']);
    expect(findPaperOrder(account, 'out')).toMatchObject({ status: 'expired', fills: [{ quantity: decimal('2') }] });
  });

  test('protection of one side is cancelled with it, that of the other stays', () => {
    const guarded = havingPlaced(
      both,
      long({ clientOrderId: 'long-stop', side: 'sell', type: 'stop', triggerPrice: decimal('95'), quantity: decimal('2') }),
      long({ clientOrderId: 'long-target', side: 'sell', type: 'limit', limitPrice: decimal('105') }),
      short({ clientOrderId: 'short-stop', side: 'buy', type: 'stop', triggerPrice: decimal('104') }),
    );
    const { account } = matchBar(guarded, makeBar({ open: '100', high: '100', low: '94', close: '96' }), makeInstrument(), plainRules);
    expect(held(account)).toEqual(['-1']);
    expect(account.openOrders.map(({ intent }) => intent.clientOrderId)).toEqual(['short-stop']);
  });

  test('are liquidated each by its own margin', () => {
    const fall = makeBar({ open: '100', high: '100', low: '79', close: '90' }); // (100 - 20) / 0.995 = 80.4
    const { account, events } = matchBar(both, fall, makeInstrument(), plainRules);
    expect(held(account)).toEqual(['-1']);
    expect(events).toMatchObject([{ type: 'position_liquidated', side: 'long', fill: { quantity: decimal('2'), price: decimal('80.4') } }]);
    const rise = matchBar(account, makeBar({ open: '90', high: '120', low: '90', close: '110' }), makeInstrument(), plainRules);
    expect(rise.events).toMatchObject([{ side: 'short', fill: { price: decimal('119.5') } }]);
    expect(sumDecimals(rise.account.ledger.map(({ amount }) => amount)).eq(rise.account.balance)).toBe(true);
  });

  test('both go where the market opens beyond both ends at once', () => {
    const twice = havingPlaced(hedged, long({ leverage: decimal('100') }), short({ leverage: decimal('50') }));
    const wild = makeBar({ open: '100', high: '110', low: '90', close: '100' });
    expect(held(matchBar(twice, wild, makeInstrument(), plainRules).account)).toEqual([]);
  });

  test('pay and receive funding each for itself', () => {
    const { events } = payFunding(both, { symbol, rate: decimal('0.0001'), markPrice: decimal('100'), at: 0 });
    expect(events).toMatchObject([
      { side: 'long', amount: decimal('-0.02') },
      { side: 'short', amount: decimal('0.01') },
    ]);
  });
});

describe("an order in the other mode's form", () => {
  test.each([
    ['without a side, in hedge mode', hedged, {}, 'POSITION_SIDE_MISMATCH'],
    ['with a side, in one-way mode', makePaperAccount(), long(), 'POSITION_SIDE_MISMATCH'],
    ['reduce-only, in hedge mode', both, long({ clientOrderId: 'out', side: 'sell', reduceOnly: true }), 'REDUCE_ONLY_NOT_REQUIRED'],
  ] as const)('%s, is refused', (_name, account, intent, reason) => {
    expect(placeAt(account, intent).placement).toMatchObject({ code: 'REJECTED', reason });
  });
});

describe('the mode', () => {
  test('changes while the account has neither a position nor an open order', () => {
    const turned = setPositionMode(hedged, 'one_way');
    expect(turned).toMatchObject({ code: 'SET', account: { positionMode: 'one_way' } });
    expect(setPositionMode(both, 'hedge')).toEqual({ code: 'SET', account: both });
  });

  test('and not before', () => {
    const waiting = havingPlaced(hedged, long({ type: 'limit', limitPrice: decimal('90') }));
    expect(setPositionMode(both, 'one_way').code).toBe('IN_USE');
    expect(setPositionMode(waiting, 'one_way').code).toBe('IN_USE');
    expect(setPositionMode(cancelOrder(waiting, 'long').account, 'one_way').code).toBe('SET');
  });
});
