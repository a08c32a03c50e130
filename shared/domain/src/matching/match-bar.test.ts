import { describe, expect, test } from 'vitest';
import { decimal } from '../decimal.ts';
import type { PriceBar } from '../instruments/instrument.ts';
import { makeInstrument } from '../testing/make-instrument.ts';
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
  return matchBar(account, bar, makeInstrument(), rules).events.map((event) =>
    event.type === 'order_filled'
      ? `${event.fill.clientOrderId} ${event.fill.price.toString()} x${event.fill.quantity.toString()}`
      : `${event.clientOrderId} cancelled`,
  );
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
    expect(after(risen.account, makeBar({ open: '106', high: '106', low: '80', close: '80' }))).toEqual(['stop 90 x0.6']);
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
