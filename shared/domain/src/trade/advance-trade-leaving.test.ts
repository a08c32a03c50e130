import { describe, expect, test } from 'vitest';
import { ONE, ZERO, decimal } from '../decimal.ts';
import { makeInstrument } from '../testing/make-instrument.ts';
import { makePlan, makePlannedEntry, makePlannedTarget, makeTrade } from '../testing/make-trade.ts';
import { makeTradeStory, provider, trader } from '../testing/make-trade-story.ts';

describe('leaving', () => {
  test('closed by instruction: entries and targets go, the position leaves at market, the stop stays until flat', () => {
    const story = makeTradeStory(makeTrade({ plan: makePlan({ entries: [makePlannedEntry('1', null), makePlannedEntry('1', '39500')] }) }));
    story.fill('entry-0', '1', '40000');
    story.accept('stop');
    expect(story.tell({ type: 'close_wanted', asker: provider, fraction: ONE })).toEqual([
      'place exit#1 sell 1 at market',
      'cancel entry-1#1 buy 1 @ 39500',
      'cancel target-0#1 sell 0.5 @ 41000',
      'cancel target-1#1 sell 0.5 @ 42000',
    ]);
    expect(story.trade().stage).toBe('closing');
    expect(story.fill('exit', '1', '40100')).toEqual(['cancel stop#1 sell 1 @ 39000']);
    expect(story.fill('entry-1', '0.2', '39500')).toEqual(['place exit#2 sell 0.2 at market']); // late fill after cancel
    story.fill('exit', '0.2', '39500');
    story.cancelled('entry-1');
    story.cancelled('stop');
    story.cancelled('target-0');
    story.cancelled('target-1');
    expect(story.trade()).toMatchObject({ stage: 'closed', closeReason: 'instruction' });
  });

  test('a fill that arrives after the trade was closed opens it again, to be closed at market', () => {
    const story = makeTradeStory(makeTrade());
    story.tell({ type: 'close_wanted', asker: trader, fraction: ONE });
    story.cancelled('entry-0');
    expect(story.trade()).toMatchObject({ stage: 'closed', closeReason: 'unfilled' });
    expect(story.fill('entry-0', '0.5', '40000')).toEqual(['place exit#1 sell 0.5 at market']);
    expect(story.trade()).toMatchObject({ stage: 'closing', closeReason: null, closedAt: null });
    story.fill('exit', '0.5', '40000');
    expect(story.trade()).toMatchObject({ stage: 'closed', closeReason: 'trader' });
  });

  test('half closed: exit for half, then stop and targets for the rest', () => {
    const story = makeTradeStory(makeTrade());
    story.fill('entry-0', '1', '40000');
    story.accept('stop');
    expect(story.tell({ type: 'close_wanted', asker: provider, fraction: decimal('0.5') })).toEqual([
      'place exit#1 sell 0.5 at market',
      'cancel target-0#1 sell 0.5 @ 41000',
      'cancel target-1#1 sell 0.5 @ 42000',
    ]);
    expect(story.fill('exit', '0.5', '40500')).toEqual(['place stop#2 sell 0.5 @ 39000']);
    story.cancelled('target-0');
    expect(story.cancelled('target-1')).toEqual(['place target-0#2 sell 0.25 @ 41000', 'place target-1#2 sell 0.25 @ 42000']);
    expect(story.trade()).toMatchObject({ stage: 'open', exitQuantity: ZERO });
  });

  test('a part that leaves too little behind closes all; one too small itself closes nothing and is noted', () => {
    const plan = makePlan({ entries: [makePlannedEntry('0.003', '40000')], targets: [] });
    const instrument = makeInstrument({ minQuantity: decimal('0.002') });
    const story = makeTradeStory(makeTrade({ plan, instrument }));
    story.fill('entry-0', '0.003', '40000');
    expect(story.tell({ type: 'close_wanted', asker: trader, fraction: decimal('0.2') })).toEqual([]);
    expect(story.trade().events.at(-1)).toMatchObject({ type: 'noted', code: 'PARTIAL_CLOSE_TOO_SMALL' });
    expect(story.tell({ type: 'close_wanted', asker: trader, fraction: decimal('0.7') })).toEqual(['place exit#1 sell 0.003 at market']);
  });

  test('the market is past the stop already: out at market at once', () => {
    const story = makeTradeStory(makeTrade());
    story.fill('entry-0', '1', '40000');
    expect(story.reject('stop', 'WOULD_TRIGGER')).toContain('place exit#1 sell 1 at market');
    story.cancelled('target-0');
    story.cancelled('target-1');
    story.fill('exit', '1', '38900');
    expect(story.trade()).toMatchObject({ stage: 'closed', closeReason: 'stop' });
  });

  test('emergency exit', () => {
    const story = makeTradeStory(makeTrade());
    story.fill('entry-0', '1', '40000');
    expect(story.tell({ type: 'emergency_exit', code: 'STOP_NOT_LIVE_IN_TIME' })[0]).toBe('place exit#1 sell 1 at market');
    story.fill('exit', '1', '39900');
    story.cancelled('target-0');
    story.cancelled('target-1');
    story.cancelled('stop');
    expect(story.trade()).toMatchObject({ stage: 'closed', closeReason: 'emergency' });
  });

  test('a refused exit is tried again, five times in all, and again when it is asked for again', () => {
    const story = makeTradeStory(makeTrade());
    story.fill('entry-0', '1', '40000');
    story.tell({ type: 'close_wanted', asker: trader, fraction: ONE });
    for (const generation of [2, 3, 4, 5]) expect(story.reject('exit')).toEqual([`place exit#${generation} sell 1 at market`]);
    expect(story.reject('exit')).toEqual([]);
    expect(story.tell({ type: 'emergency_exit', code: 'STOP_NOT_LIVE_IN_TIME' })).toEqual(['place exit#6 sell 1 at market']);
  });
});

describe('changes while open', () => {
  test('an entry that the stop was moved past is not waited for any more', () => {
    const plan = makePlan({ entries: [makePlannedEntry('0.5', '40000'), makePlannedEntry('0.5', '39500')], targets: [] });
    const story = makeTradeStory(makeTrade({ plan }));
    story.fill('entry-0', '0.5', '40000');
    const moved = { type: 'stop_moved', asker: provider, stopLoss: decimal('40000'), source: 'breakeven' } as const;
    expect(story.tell(moved)).toEqual(['place stop#2 sell 0.5 @ 40000', 'cancel entry-1#1 buy 0.5 @ 39500']);
  });

  test('a moved stop is placed before the old one goes', () => {
    const story = makeTradeStory(makeTrade());
    story.fill('entry-0', '1', '40000');
    story.accept('stop');
    const moved = { type: 'stop_moved', asker: provider, stopLoss: decimal('40000'), source: 'breakeven' } as const;
    expect(story.tell(moved)).toEqual(['place stop#2 sell 1 @ 40000']);
    expect(story.accept('stop', 2)).toEqual(['cancel stop#1 sell 1 @ 39000']);
  });

  test('other targets share what is left of the position', () => {
    const story = makeTradeStory(makeTrade());
    story.fill('entry-0', '1', '40000');
    story.fill('target-0', '0.5', '41000');
    const targets = [makePlannedTarget('43000', '0.5'), makePlannedTarget('44000', '0.5')];
    expect(story.tell({ type: 'targets_changed', asker: provider, targets })).toEqual(['cancel target-1#1 sell 0.5 @ 42000']);
    expect(story.cancelled('target-1')).toEqual(['place target-0#2 sell 0.25 @ 43000', 'place target-1#2 sell 0.25 @ 44000']);
  });

  test('targets with less than the whole leave the rest to the stop', () => {
    const story = makeTradeStory(makeTrade({ plan: makePlan({ targets: [makePlannedTarget('41000', '0.25')] }) }));
    story.fill('entry-0', '1', '40000');
    expect(story.live()).toEqual(['stop#1 sell 1 @ 39000 intended', 'target-0#1 sell 0.25 @ 41000 intended']);
  });

  test('a refused target is not tried again, and harms nothing', () => {
    const story = makeTradeStory(makeTrade());
    story.fill('entry-0', '1', '40000');
    expect(story.reject('target-0', 'ALREADY_FLAT')).toEqual([]);
    expect(story.trade().stage).toBe('open');
  });
});

describe('what cannot be', () => {
  test('fills of unknown orders and more than was ordered are noted, not booked; a repeated event changes nothing', () => {
    const story = makeTradeStory(makeTrade());
    story.fill('entry-0', '0.9', '40000');
    story.fill('entry-0', '0.2', '40000');
    expect(story.trade().events.at(-1)).toMatchObject({ type: 'noted', code: 'OVERFILL' });
    expect(story.trade().position.quantity).toEqual(decimal('0.9'));
    const fill = { clientOrderId: 'someone', fillId: 'x', price: ONE, quantity: ONE, fee: ZERO, liquidity: 'taker', at: 0 } as const;
    expect(story.tell({ type: 'order_filled', fill, venueOrderId: 'v' })).toEqual([]);
    expect(story.trade().events.at(-1)).toMatchObject({ type: 'noted', code: 'FILL_OF_UNKNOWN_ORDER' });
  });

  test('a stop that a hand took away is put back', () => {
    const story = makeTradeStory(makeTrade());
    story.fill('entry-0', '1', '40000');
    story.accept('stop');
    expect(story.cancelled('stop')).toEqual(['place stop#2 sell 1 @ 39000']);
  });
});
