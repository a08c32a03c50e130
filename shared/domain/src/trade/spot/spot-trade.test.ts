import { describe, expect, test } from 'vitest';
import { ONE, decimal } from '../../decimal.ts';
import { makeQuote, makeSpotInstrument } from '../../testing/make-instrument.ts';
import { makePlan, makePlannedEntry, makePlannedTarget, makeTrade } from '../../testing/make-trade.ts';
import { makeTradeStory, provider, trader, type TradeStory } from '../../testing/make-trade-story.ts';
import { explainDenial } from '../../decide/explain.ts';
import { changeStop } from '../change-stop.ts';
import { editEntries } from '../edit-entries.ts';
import { netProfit } from '../net-profit.ts';
import { noManagement, type TradePlan } from '../plan.ts';
import { unprotectedQuantity } from '../protection.ts';
import type { Trade } from '../trade.ts';

type Limits = Parameters<typeof makeSpotInstrument>[0];

/** Buys 1 BTC at 40,000, stop 39,000, half at 41,000 and half at 42,000; the fee of a buy is a thousandth of it. */
const openStory = (plan: Partial<TradePlan> = {}, limits: Limits = {}): TradeStory =>
  makeTradeStory(makeTrade({ instrument: makeSpotInstrument(limits), plan: makePlan({ leverage: ONE, ...plan }) }));
const held = ({ position: { quantity, dust } }: Trade): string => `${quantity.toString()} and ${dust.toString()} dust`;

/** Bought and covered by its stop. */
function covered(plan: Partial<TradePlan> = {}, limits: Limits = {}): TradeStory {
  const story = openStory(plan, limits);
  story.fill('entry-0', '1', '40000');
  story.accept('stop');
  return story;
}

describe('what is held', () => {
  test('is what was bought less the fee, and one stop rests for all of it; targets have no order', () => {
    const story = openStory();
    expect(story.fill('entry-0', '1', '40000')).toEqual(['place stop#1 sell 0.999 @ 39000']);
    expect(held(story.trade())).toBe('0.999 and 0 dust');
    expect(story.trade().orders.some(({ intent }) => intent.reduceOnly)).toBe(false);
    expect(story.trade().position.fees).toEqual(decimal('40')); // 0.001 at 40,000
  });

  test('less than a step stays as dust', () => {
    const story = openStory({ entries: [makePlannedEntry('0.5', '40000')] });
    expect(story.fill('entry-0', '0.5', '40000')).toEqual(['place stop#1 sell 0.499 @ 39000']);
    expect(held(story.trade())).toBe('0.499 and 0.0005 dust');
  });

  test('what fills and could not be sold at the stop is dust until more fills; if nothing does, the trade is over', () => {
    const story = openStory({}, { minNotional: decimal('4000') });
    expect(story.fill('entry-0', '0.1', '40000')).toEqual([]); // 0.0999 × 39,000 = 3,896
    expect(held(story.trade())).toBe('0 and 0.0999 dust');
    expect(unprotectedQuantity(story.trade())).toEqual(decimal('0'));
    story.tell({ type: 'entries_cancelled', asker: provider });
    story.cancelled('entry-0');
    expect(story.trade()).toMatchObject({ stage: 'closed', closeReason: 'unfilled' });
    expect(held(story.trade())).toBe('0 and 0.0999 dust');
  });

  test('each further fill replaces the stop: the old one ends first, for it locks what it covers', () => {
    const story = openStory();
    story.fill('entry-0', '0.4', '40000');
    story.accept('stop');
    expect(story.fill('entry-0', '0.6', '40000')).toEqual(['cancel stop#1 sell 0.399 @ 39000']);
    expect(unprotectedQuantity(story.trade())).toEqual(decimal('0.999'));
    expect(story.cancelled('stop')).toEqual(['place stop#2 sell 0.999 @ 39000']);
    story.accept('stop');
    expect(unprotectedQuantity(story.trade())).toEqual(decimal('0'));
  });
});

describe('a target', () => {
  test('is watched, and sold at market beside a stop that was reduced first', () => {
    const story = covered();
    expect(story.look('40999.9')).toEqual([]);
    expect(story.look('41000')).toEqual(['cancel stop#1 sell 0.999 @ 39000']);
    expect(story.cancelled('stop')).toEqual(['place stop#2 sell 0.5 @ 39000']); // 0.499 of 0.999 is the half, down to the step
    expect(story.accept('stop')).toEqual(['place target-0#1 sell 0.499 @ 41000']);
    expect(story.trade().orders.at(-1)?.intent).toMatchObject({ type: 'market', limitPrice: null });
    expect(story.fill('target-0', '0.499', '41010')).toEqual([]);
    expect(story.live()).toEqual(['stop#2 sell 0.5 @ 39000 accepted']);
    expect(held(story.trade())).toBe('0.5 and 0 dust');
  });

  test('that stays where it is does nothing twice, and a last one closes the trade', () => {
    const story = covered();
    story.look('41000');
    expect(story.look('41000')).toEqual([]);
    story.cancelled('stop');
    story.accept('stop');
    story.fill('target-0', '0.499', '41000');
    expect(story.look('41500')).toEqual([]);
    expect(story.look('42000')).toEqual(['cancel stop#2 sell 0.5 @ 39000']);
    expect(story.cancelled('stop')).toEqual(['place target-1#1 sell 0.5 @ 42000']);
    story.fill('target-1', '0.5', '42000');
    expect(story.trade()).toMatchObject({ stage: 'closed', closeReason: 'target' });
    const { realizedPnl, fees } = story.trade().position;
    expect(realizedPnl).toEqual(decimal('1499')); // 0.499 × 1,000 + 0.5 × 2,000
    expect(fees).toEqual(decimal('42'));
    // 0.499 × 41,000 + 0.5 × 42,000 - 2 of fees - 40,000 spent
    expect(netProfit(story.trade().position)).toEqual(decimal('1457'));
  });

  test('takes what would be too little for a stop of its own', () => {
    const story = covered({}, { minNotional: decimal('19500.1') }); // half of it at 39,000 is 19,500
    story.look('41000');
    expect(story.cancelled('stop')).toEqual(['place target-0#1 sell 0.999 @ 41000']);
  });

  test('two reached at once are sold beside one stop', () => {
    const targets = [makePlannedTarget('41000', '0.3'), makePlannedTarget('41500', '0.3'), makePlannedTarget('45000', '0.4')];
    const story = covered({ targets });
    story.look('41600');
    story.cancelled('stop');
    expect(story.accept('stop')).toEqual(['place target-0#1 sell 0.299 @ 41000', 'place target-1#1 sell 0.299 @ 41500']);
  });

  test('whose sale the venue refuses is given up, and the stop comes back for all', () => {
    const story = covered();
    story.look('41000');
    story.cancelled('stop');
    story.accept('stop');
    expect(story.reject('target-0')).toEqual(['cancel stop#2 sell 0.5 @ 39000']);
    expect(story.cancelled('stop')).toEqual(['place stop#3 sell 0.999 @ 39000']);
    expect(story.look('41100')).toEqual([]);
  });

  test('whose stop is refused in between is not sold; the protector takes over', () => {
    const story = covered();
    story.look('41000');
    story.cancelled('stop');
    for (let refusal = 1; refusal <= 5; refusal++) story.reject('stop');
    expect(story.live()).toEqual([]);
    expect(unprotectedQuantity(story.trade())).toEqual(decimal('0.999'));
    expect(story.tell({ type: 'emergency_exit', code: 'STOP_NOT_LIVE_IN_TIME' })).toEqual(['place exit#1 sell 0.999 at market']);
  });

  test('reached before another entry fills is forgotten: it has to be reached with what is held then', () => {
    const story = openStory({ entries: [makePlannedEntry('1', '40000'), makePlannedEntry('1', '39800')] });
    story.fill('entry-0', '1', '40000');
    story.accept('stop');
    story.look('41000');
    story.cancelled('stop');
    story.accept('stop');
    story.fill('target-0', '0.499', '41000');
    expect(story.fill('entry-1', '1', '39800')).toEqual(['cancel stop#2 sell 0.5 @ 39000']);
    expect(story.cancelled('stop')).toEqual(['place stop#3 sell 1.499 @ 39000']);
    story.accept('stop');
    expect(story.look('40900')).toEqual([]);
    expect(story.look('41000')).toEqual(['cancel stop#3 sell 1.499 @ 39000']);
  });

  test('filled moves the stop where the plan says so', () => {
    const story = covered({ management: { ...noManagement, stop: { type: 'breakeven_after_target', target: 1 } } });
    story.look('41000');
    story.cancelled('stop');
    story.accept('stop');
    story.fill('target-0', '0.499', '41000');
    expect(story.look('41000')).toEqual(['cancel stop#2 sell 0.5 @ 39000']);
    expect(story.cancelled('stop')).toEqual(['place stop#3 sell 0.5 @ 40000']);
  });

  test('at which the rest is to be followed is not sold', () => {
    const story = covered({ targets: [makePlannedTarget('41000', '1')], management: { ...noManagement, trailingTarget: decimal('500') } });
    expect(story.look('41000')).toEqual(['cancel stop#1 sell 0.999 @ 39000']);
    expect(story.cancelled('stop')).toEqual(['place stop#2 sell 0.999 @ 40500']);
  });
});

describe('closing', () => {
  const closeAll = { type: 'close_wanted', asker: trader, fraction: ONE } as const;

  test('the stop ends, then everything is sold', () => {
    const story = covered();
    expect(story.tell(closeAll)).toEqual(['cancel stop#1 sell 0.999 @ 39000']);
    expect(story.cancelled('stop')).toEqual(['place exit#1 sell 0.999 at market']);
    story.fill('exit', '0.999', '40500');
    expect(story.trade()).toMatchObject({ stage: 'closed', closeReason: 'trader' });
  });

  test('a stop that fills first has done it', () => {
    const story = covered();
    story.tell(closeAll);
    expect(story.fill('stop', '0.999', '39000')).toEqual([]);
    expect(story.trade()).toMatchObject({ stage: 'closed', closeReason: 'stop' });
  });

  test('a part of it: the stop for the rest is live before the part is sold', () => {
    const story = covered();
    expect(story.tell({ ...closeAll, fraction: decimal('0.25') })).toEqual(['cancel stop#1 sell 0.999 @ 39000']);
    expect(story.cancelled('stop')).toEqual(['place stop#2 sell 0.75 @ 39000']);
    expect(story.accept('stop')).toEqual(['place exit#1 sell 0.249 at market']);
    story.fill('exit', '0.249', '40500');
    expect(story.live()).toEqual(['stop#2 sell 0.75 @ 39000 accepted']);
  });

  test('a part whose rest could not be sold is all of it', () => {
    const story = covered({}, { minNotional: decimal('30000') });
    story.tell({ ...closeAll, fraction: decimal('0.5') });
    expect(story.cancelled('stop')).toEqual(['place exit#1 sell 0.999 at market']);
  });

  test('a sale that the venue refuses until it is given up brings the stop back', () => {
    const story = covered();
    story.tell(closeAll);
    story.cancelled('stop');
    for (let refusal = 1; refusal <= 4; refusal++) expect(story.reject('exit')).toEqual([`place exit#${refusal + 1} sell 0.999 at market`]);
    expect(story.reject('exit')).toEqual(['place stop#2 sell 0.999 @ 39000']);
    story.accept('stop');
    expect(unprotectedQuantity(story.trade())).toEqual(decimal('0'));
  });

  test('what is worth too little to be sold when it has to be is dust, and the trade is over', () => {
    const story = covered();
    story.tell(closeAll);
    story.cancelled('stop');
    expect(story.reject('exit', 'NOTIONAL_BELOW_MINIMUM')).toEqual([]);
    expect(story.trade()).toMatchObject({ stage: 'closed', closeReason: 'trader' });
    expect(held(story.trade())).toBe('0 and 0.999 dust');
  });

  test('a sale without an answer is waited for, never sent beside another: nothing is sold twice', () => {
    const story = covered();
    story.look('41000');
    story.cancelled('stop');
    story.accept('stop');
    story.unresolved('target-0');
    expect(unprotectedQuantity(story.trade())).toEqual(decimal('0.499'));
    expect(story.tell({ type: 'emergency_exit', code: 'STOP_NOT_LIVE_IN_TIME' })).toEqual([
      'cancel stop#2 sell 0.5 @ 39000',
      'cancel target-0#1 sell 0.499 @ 41000',
    ]);
    expect(story.cancelled('stop')).toEqual(['place exit#1 sell 0.5 at market']);
    story.fill('exit', '0.5', '40000');
    story.fill('target-0', '0.499', '41000');
    expect(story.trade()).toMatchObject({ stage: 'closed', closeReason: 'target' });
  });

  test('a stop without an answer is called off before anything is sold', () => {
    const story = openStory();
    story.fill('entry-0', '1', '40000');
    story.unresolved('stop');
    expect(story.tell({ type: 'emergency_exit', code: 'STOP_NOT_LIVE_IN_TIME' })).toEqual(['cancel stop#1 sell 0.999 @ 39000']);
    expect(story.retried('stop')).toEqual(['place exit#1 sell 0.999 at market']); // the venue never had it
  });

  test('a new stop that the market has passed meanwhile is an exit', () => {
    const story = covered();
    story.tell({ type: 'stop_moved', asker: provider, stopLoss: decimal('39500'), source: 'instruction' });
    expect(story.cancelled('stop')).toEqual(['place stop#2 sell 0.999 @ 39500']);
    expect(story.reject('stop', 'WOULD_TRIGGER')).toEqual(['place exit#1 sell 0.999 at market']);
  });
});

describe('a stop that somebody moves', () => {
  const to = (story: TradeStory, stopLoss: string) =>
    changeStop({
      trade: story.trade(),
      stopLoss: decimal(stopLoss),
      source: 'trader',
      quote: makeQuote('40000', { symbol: 'BTC/USDT' }),
      asker: trader,
      allowStopWidening: true,
      settings: { liquidationBufferRatio: decimal('0.25'), slippageRatio: decimal('0.001') },
    });

  test('goes no lower than where what is held is worth an order', () => {
    const story = covered({}, { minNotional: decimal('38000') });
    expect(to(story, '38500')).toMatchObject({ ok: true });
    const refused = to(story, '38000');
    expect(refused).toMatchObject({ ok: false, error: { code: 'NOTIONAL_BELOW_MINIMUM' } });
    expect(!refused.ok && explainDenial(refused.error)).toMatchObject({
      what: 'The stop was not moved.',
      why: 'At 38000 what is held would be worth 37962; the venue takes no order on spot under 38000.',
    });
  });

  test('before anything is bought leaves no entry that could not be sold there', () => {
    const story = openStory({}, { minNotional: decimal('19500') });
    expect(to(story, '38000')).toMatchObject({ ok: false, error: { code: 'NOTIONAL_BELOW_MINIMUM' } }); // half as much, for the same risk
    expect(to(story, '38900')).toMatchObject({ ok: true });
  });
});

describe('an entry moved on a word', () => {
  const settings = { liquidationBufferRatio: decimal('0.2'), slippageRatio: decimal('0') };
  const moveTo = (story: TradeStory, price: string) =>
    editEntries({ trade: story.trade(), prices: [decimal(price)], quote: makeQuote('41000'), asker: provider, settings });

  test('is refused where the less that it buys could not be sold at the stop', () => {
    const story = openStory({}, { minNotional: decimal('19300') });
    // twice as far from the stop: half of it, at least 0.495 after any fee, 19,305 at the stop
    expect(moveTo(story, '41000')).toMatchObject({ ok: true });
    // a little further: 0.497 of it, perhaps 0.492, 19,188 at the stop
    expect(moveTo(story, '41010')).toMatchObject({ ok: false, error: { code: 'NOTIONAL_BELOW_MINIMUM' } });
  });
});
