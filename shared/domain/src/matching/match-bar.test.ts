import { describe, expect, test } from 'vitest';
import { decimal, sumDecimals } from '../decimal.ts';
import type { PriceBar } from '../instruments/instrument.ts';
import { makeInstrument } from '../testing/make-instrument.ts';
import { availableMargin } from './margin.ts';
import { matchBar } from './match-bar.ts';
import { heldQuantity, type MatchingRules, type PaperAccountState, type PaperIntent } from './paper-account.ts';
import { havingPlaced, makeBar, makePaperAccount, plainRules } from './testing/make-paper.ts';

const stopAt = (price: string, changes: Partial<PaperIntent> = {}): Partial<PaperIntent> => ({
  clientOrderId: 'stop',
  side: 'sell',
  type: 'stop',
  triggerPrice: decimal(price),
  reduceOnly: true,
  ...changes,
});
const targetAt = (price: string, changes: Partial<PaperIntent> = {}): Partial<PaperIntent> => ({
  clientOrderId: 'target',
  side: 'sell',
  type: 'limit',
  limitPrice: decimal(price),
  reduceOnly: true,
  ...changes,
});
const buyAt = (price: string, changes: Partial<PaperIntent> = {}): Partial<PaperIntent> => ({
  clientOrderId: 'entry',
  type: 'limit',
  limitPrice: decimal(price),
  ...changes,
});
const long = havingPlaced(makePaperAccount(), { clientOrderId: 'first' });

/** What a bar brings, in short: "entry 95 x1" for a fill, "stop cancelled". */
function after(account: PaperAccountState, bar: PriceBar, rules: MatchingRules = plainRules): readonly string[] {
  return matchBar(account, bar, makeInstrument(), rules).events.map((event) => {
    if (event.type === 'funding_paid') return 'funding';
    if (event.type !== 'order_filled' && event.type !== 'position_liquidated')
      return `${event.clientOrderId} ${event.type.slice('order_'.length)}`;
    const { clientOrderId, price, quantity } = event.fill;
    return `${event.type === 'order_filled' ? clientOrderId : 'liquidated'} ${price.toString()} x${quantity.toString()}`;
  });
}

describe('limit orders', () => {
  const resting = havingPlaced(makePaperAccount(), buyAt('95'));

  test('a price that only touches the limit does not fill it', () => {
    expect(after(resting, makeBar({ open: '100', high: '100', low: '95', close: '96' }))).toEqual([]);
  });

  test('a price that trades through it fills it at the limit, as maker', () => {
    const { account, events } = matchBar(
      resting,
      makeBar({ open: '100', high: '100', low: '94.9', close: '96' }),
      makeInstrument(),
      plainRules,
    );
    expect(events).toMatchObject([{ fill: { price: decimal('95'), liquidity: 'maker', fee: decimal('0.019'), at: 1_000 } }]); // 95 * 0.0002
    expect(heldQuantity(account, 'BTC/USDT:USDT').toString()).toBe('1');
  });

  test('a bar that opens beyond it fills it at the open, as good as the ask there', () => {
    const bar = makeBar({ open: '90', high: '97', low: '88', close: '96' });
    expect(after(resting, bar)).toEqual(['entry 90 x1']);
    expect(after(resting, { ...bar, spreadRatio: decimal('0.02') })).toEqual(['entry 90.9 x1']);
    expect(after(resting, { ...bar, open: decimal('94.9'), spreadRatio: decimal('0.02') })).toEqual(['entry 95 x1']);
  });

  test('a bar of another symbol is nothing to it, and the account stays the same object', () => {
    const bar = makeBar({ open: '90', high: '97', low: '88', close: '96' }, { symbol: 'ETH/USDT:USDT' });
    expect(matchBar(resting, bar, makeInstrument({ symbol: 'ETH/USDT:USDT' }), plainRules).account).toBe(resting);
  });
});

describe('a bar of little volume', () => {
  const resting = havingPlaced(makePaperAccount(), buyAt('95', { quantity: decimal('3') }));
  const fall = (volume: string) => makeBar({ open: '100', high: '100', low: '94', close: '96' }, { volume: decimal(volume) });

  test('fills a limit order in pieces, a tenth of its volume at a time', () => {
    const first = matchBar(resting, fall('12.3456'), makeInstrument(), plainRules);
    expect(first.events).toMatchObject([{ complete: false, fill: { quantity: decimal('1.234'), price: decimal('95') } }]);
    expect(first.account.openOrders).toMatchObject([{ status: 'open', fills: [{ quantity: decimal('1.234') }] }]);
    expect(availableMargin(first.account, () => decimal('95')).toString()).toBe('9942.976554'); // 10,000 - 3 * 95 / 5 - fee 0.023446
    const second = matchBar(first.account, fall('100'), makeInstrument(), plainRules);
    expect(second.events).toMatchObject([{ complete: true, fill: { quantity: decimal('1.766') } }]);
    expect(second.account.openOrders).toEqual([]);
    expect(heldQuantity(second.account, 'BTC/USDT:USDT').toString()).toBe('3');
  });

  test('gives nothing where nothing was traded, and the rungs of a ladder share what there is', () => {
    expect(after(resting, fall('0'))).toEqual([]);
    const ladder = havingPlaced(makePaperAccount(), buyAt('96', { clientOrderId: 'near' }), buyAt('95', { clientOrderId: 'far' }));
    expect(after(ladder, fall('15'))).toEqual(['near 96 x1', 'far 95 x0.5']);
  });

  test('does not keep a stop from closing all of it', () => {
    expect(after(havingPlaced(long, stopAt('95')), fall('0.1'))).toEqual(['stop 95 x1']);
  });

  test('leaves a target in part, and the stop then has no more than the rest to close', () => {
    const guarded = havingPlaced(long, targetAt('105'), stopAt('90'));
    const rise = makeBar({ open: '100', high: '106', low: '100', close: '106' }, { volume: decimal('4') });
    const risen = matchBar(guarded, rise, makeInstrument(), plainRules);
    expect(risen.events).toMatchObject([{ complete: false, fill: { quantity: decimal('0.4') } }]);
    const crash = makeBar({ open: '100', high: '100', low: '80', close: '80' });
    expect(after(risen.account, crash)).toEqual(['stop 90 x0.6', 'stop expired', 'target cancelled']);
  });
});

describe('stops', () => {
  const guarded = havingPlaced(long, stopAt('95'));

  test('a price that touches the trigger executes it, half the spread and the slippage worse', () => {
    const bar = makeBar({ open: '100', high: '100', low: '95', close: '96' }, { spreadRatio: decimal('0.002') });
    expect(after(guarded, makeBar({ open: '100', high: '100', low: '95', close: '96' }))).toEqual(['stop 95 x1']);
    expect(after(guarded, bar, { ...plainRules, slippageRatio: decimal('0.001') })).toEqual(['stop 94.8 x1']); // 95 * 0.998 = 94.81
  });

  test('a gap over the trigger executes it at the open', () => {
    expect(after(guarded, makeBar({ open: '80', high: '120', low: '70', close: '110' }))).toEqual(['stop 80 x1']);
  });

  test('a stop to buy closes a short position', () => {
    const short = havingPlaced(makePaperAccount(), { clientOrderId: 'first', side: 'sell' }, stopAt('105', { side: 'buy' }));
    expect(after(short, makeBar({ open: '100', high: '106', low: '99', close: '101' }))).toEqual(['stop 105 x1']);
  });
});

describe('liquidation', () => {
  // 5x from 100, 0.5 % to be kept: (100 - 20) / 0.995 = 80.402
  test('a long position whose margin is used up is closed at its liquidation price, however far the bar goes', () => {
    const { account, events } = matchBar(long, makeBar({ open: '100', high: '101', low: '60', close: '90' }), makeInstrument(), plainRules);
    expect(events).toMatchObject([{ type: 'position_liquidated', side: 'long', fill: { price: decimal('80.4'), quantity: decimal('1') } }]);
    expect(account.positions).toEqual([]);
    expect(account.positionEvents).toEqual(events);
    expect(account.ledger.slice(-2)).toMatchObject([
      { kind: 'liquidation', amount: decimal('-19.6') },
      { kind: 'fee', amount: decimal('-0.0402') }, // 80.4 * 0.0005
    ]);
    expect(sumDecimals(account.ledger.map(({ amount }) => amount)).eq(account.balance)).toBe(true);
  });

  test('a short one above', () => {
    const short = havingPlaced(makePaperAccount(), { clientOrderId: 'first', side: 'sell' });
    expect(after(short, makeBar({ open: '100', high: '119.4', low: '99', close: '101' }))).toEqual([]);
    expect(after(short, makeBar({ open: '100', high: '119.5', low: '99', close: '101' }))).toEqual(['liquidated 119.5 x1']); // 120 / 1.005 = 119.403
  });

  test('even where the market opens beyond, since the venue bears what is lost further', () => {
    expect(after(long, makeBar({ open: '50', high: '55', low: '45', close: '55' }))).toEqual(['liquidated 80.4 x1']);
  });

  test('a stop before it comes first, one behind it never', () => {
    const crash = makeBar({ open: '100', high: '100', low: '70', close: '75' });
    expect(after(havingPlaced(long, stopAt('80.5')), crash)).toEqual(['stop 80.5 x1']);
    expect(after(havingPlaced(long, stopAt('80.4')), crash)).toEqual(['stop 80.4 x1']);
    expect(after(havingPlaced(long, stopAt('80.3'), targetAt('105')), crash)).toEqual([
      'liquidated 80.4 x1',
      'stop cancelled',
      'target cancelled',
    ]);
  });

  test('what adds to a position on the way moves its liquidation price', () => {
    const scaling = havingPlaced(long, buyAt('82'));
    expect(after(scaling, makeBar({ open: '100', high: '100', low: '74', close: '75' }))).toEqual(['entry 82 x1']); // (91 - 18.2) / 0.995 = 73.17
  });

  test('without leverage a long position outlives everything', () => {
    const unlevered = havingPlaced(makePaperAccount(), { leverage: decimal('1') });
    expect(after(unlevered, makeBar({ open: '100', high: '100', low: '0.1', close: '0.1' }))).toEqual([]);
  });
});

describe('several orders in one bar', () => {
  const wild = { open: '100', high: '110', low: '90', close: '105' };

  test('of stop and target the stop comes first, and the target is cancelled', () => {
    const guarded = havingPlaced(long, targetAt('105'), stopAt('95'));
    expect(after(guarded, makeBar(wild))).toEqual(['stop 95 x1', 'target cancelled']);
  });

  test('so it is for a short position', () => {
    const short = havingPlaced(
      makePaperAccount(),
      { clientOrderId: 'first', side: 'sell' },
      targetAt('95', { side: 'buy' }),
      stopAt('105', { side: 'buy' }),
    );
    expect(after(short, makeBar(wild))).toEqual(['stop 105 x1', 'target cancelled']);
  });

  test('a partial target leaves the rest to the others', () => {
    const guarded = havingPlaced(long, targetAt('105', { quantity: decimal('0.4') }), stopAt('90'));
    const risen = matchBar(guarded, makeBar({ open: '100', high: '106', low: '99', close: '106' }), makeInstrument(), plainRules);
    expect(heldQuantity(risen.account, 'BTC/USDT:USDT').toString()).toBe('0.6');
    expect(after(risen.account, makeBar({ open: '106', high: '106', low: '80', close: '80' }))).toEqual([
      'stop 90 x0.6',
      'stop expired', // what it had more
    ]);
  });

  test('an entry and the stop behind it may both happen: the rest of the bar counts against the entry', () => {
    const scaling = havingPlaced(long, buyAt('97'), stopAt('95', { quantity: decimal('2') }), targetAt('102', { quantity: decimal('2') }));
    expect(after(scaling, makeBar({ open: '100', high: '103', low: '94', close: '103' }))).toEqual([
      'entry 97 x1',
      'stop 95 x2',
      'target cancelled',
    ]);
  });

  test('a breakout that turns round within the bar is stopped out', () => {
    const breakout = { clientOrderId: 'breakout', type: 'stop', triggerPrice: decimal('105') } as const;
    const waiting = havingPlaced(long, breakout, stopAt('95', { quantity: decimal('2') }));
    expect(after(waiting, makeBar({ open: '100', high: '106', low: '94', close: '100' }))).toEqual(['breakout 105 x1', 'stop 95 x2']);
  });

  test('ladder rungs fill in the order in which the price meets them', () => {
    const ladder = havingPlaced(makePaperAccount(), buyAt('92', { clientOrderId: 'low' }), buyAt('96', { clientOrderId: 'high' }));
    expect(after(ladder, makeBar(wild))).toEqual(['high 96 x1', 'low 92 x1']);
  });
});
