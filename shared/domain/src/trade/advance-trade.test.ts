import { describe, expect, test } from 'vitest';
import { decimal } from '../decimal.ts';
import { makePlan, makePlannedEntry, makeTrade } from '../testing/make-trade.ts';
import { makeTradeStory, provider } from '../testing/make-trade-story.ts';

describe('a trade that goes as planned', () => {
  test('entry filled, targets scale out, the stop closes nothing that is gone', () => {
    const story = makeTradeStory(makeTrade());
    expect(story.live()).toEqual(['entry-0#1 buy 1 @ 40000 intended']);
    expect(story.accept('entry-0')).toEqual([]);
    expect(story.fill('entry-0', '1', '40000')).toEqual([
      'place stop#1 sell 1 @ 39000',
      'place target-0#1 sell 0.5 @ 41000',
      'place target-1#1 sell 0.5 @ 42000',
    ]);
    story.accept('stop');
    story.accept('target-0');
    story.accept('target-1');
    expect(story.fill('target-0', '0.5', '41000')).toEqual(['place stop#2 sell 0.5 @ 39000']);
    expect(story.accept('stop', 2)).toEqual(['cancel stop#1 sell 1 @ 39000']);
    story.cancelled('stop', 1);
    expect(story.fill('target-1', '0.5', '42000')).toEqual(['cancel stop#2 sell 0.5 @ 39000']);
    expect(story.trade()).toMatchObject({ stage: 'closing', closedAt: null });
    story.cancelled('stop', 2);
    expect(story.trade()).toMatchObject({ stage: 'closed', closeReason: 'target' });
    expect(story.trade().position.realizedPnl).toEqual(decimal('1500')); // 0.5 × 1000 + 0.5 × 2000
    expect(story.trade().position.fees).toEqual(decimal('3'));
  });

  test('a target fills, then the stop takes the rest', () => {
    const story = makeTradeStory(makeTrade());
    story.fill('entry-0', '1', '40000');
    story.accept('stop');
    story.fill('target-0', '0.5', '41000');
    story.accept('stop', 2);
    story.cancelled('stop', 1);
    expect(story.fill('stop', '0.5', '38990')).toEqual(['cancel target-1#1 sell 0.5 @ 42000']);
    story.cancelled('target-1');
    expect(story.trade()).toMatchObject({ stage: 'closed', closeReason: 'stop' });
    expect(story.trade().position.realizedPnl).toEqual(decimal('-5')); // 0.5 × 1000 − 0.5 × 1010
  });

  test('a short earns when the price falls', () => {
    const story = makeTradeStory(makeTrade({ side: 'short' }));
    story.fill('entry-0', '1', '40000');
    expect(story.live()).toEqual([
      'stop#1 buy 1 @ 41000 intended',
      'target-0#1 buy 0.5 @ 39000 intended',
      'target-1#1 buy 0.5 @ 38000 intended',
    ]);
    story.fill('target-0', '0.5', '39000');
    expect(story.trade().position.realizedPnl).toEqual(decimal('500'));
  });
});

describe('entries', () => {
  test('a partial fill is protected at once, and the next one resizes the stop: first the new, then away with the old', () => {
    const story = makeTradeStory(makeTrade());
    expect(story.fill('entry-0', '0.4', '40000')).toEqual([
      'place stop#1 sell 0.4 @ 39000',
      'place target-0#1 sell 0.2 @ 41000',
      'place target-1#1 sell 0.2 @ 42000',
    ]);
    story.accept('stop');
    expect(story.fill('entry-0', '0.6', '39990')).toEqual([
      'place stop#2 sell 1 @ 39000',
      'cancel target-0#1 sell 0.2 @ 41000',
      'cancel target-1#1 sell 0.2 @ 42000',
    ]);
    expect(story.cancelled('target-0')).toEqual([]); // all targets make room first
    expect(story.cancelled('target-1')).toEqual(['place target-0#2 sell 0.5 @ 41000', 'place target-1#2 sell 0.5 @ 42000']);
    expect(story.accept('stop', 2)).toEqual(['cancel stop#1 sell 0.4 @ 39000']);
    expect(story.trade().position.averageEntryPrice).toEqual(decimal('39994'));
  });

  test('a refused replacement leaves the old stop in place, is kept, and is tried four times more', () => {
    const story = makeTradeStory(makeTrade());
    story.fill('entry-0', '0.4', '40000');
    story.accept('stop');
    story.fill('entry-0', '0.6', '40000');
    for (const generation of [3, 4, 5, 6]) expect(story.reject('stop')).toEqual([`place stop#${generation} sell 1 @ 39000`]);
    expect(story.reject('stop')).toEqual([]);
    expect(story.live()).toContain('stop#1 sell 0.4 @ 39000 accepted');
    expect(story.trade().orders.filter(({ state }) => state.status === 'rejected')).toHaveLength(5);
  });

  test('expired unfilled: closed as unfilled once the cancel is confirmed', () => {
    const story = makeTradeStory(makeTrade());
    story.accept('entry-0');
    expect(story.tell({ type: 'entries_expired' })).toEqual(['cancel entry-0#1 buy 1 @ 40000']);
    expect(story.trade().stage).toBe('entering');
    story.cancelled('entry-0');
    expect(story.trade()).toMatchObject({ stage: 'closed', closeReason: 'unfilled' });
  });

  test('rejected with nothing else alive: closed as unfilled, the rejection kept', () => {
    const story = makeTradeStory(makeTrade());
    expect(story.reject('entry-0', 'MARGIN_INSUFFICIENT')).toEqual([]);
    expect(story.trade()).toMatchObject({ stage: 'closed', closeReason: 'unfilled' });
    expect(story.trade().orders[0]?.state).toMatchObject({ status: 'rejected', code: 'MARGIN_INSUFFICIENT' });
  });

  test('an amended plan cancels first and places again only what is still unfilled', () => {
    const story = makeTradeStory(makeTrade());
    story.accept('entry-0');
    const plan = makePlan({ entries: [makePlannedEntry('0.8', '39500')] });
    expect(story.tell({ type: 'plan_amended', asker: provider, plan })).toEqual(['cancel entry-0#1 buy 1 @ 40000']);
    story.fill('entry-0', '0.3', '40000'); // before the cancel arrives
    expect(story.cancelled('entry-0')).toEqual(['place entry-0#2 buy 0.5 @ 39500']);
  });

  test('an amended plan leaves an entry that it does not change where it is', () => {
    const story = makeTradeStory(makeTrade());
    story.accept('entry-0');
    expect(story.tell({ type: 'plan_amended', asker: provider, plan: makePlan({ stopLoss: decimal('39500') }) })).toEqual([]);
    expect(story.fill('entry-0', '1', '40000')[0]).toBe('place stop#1 sell 1 @ 39500');
  });

  test('amended twice before the first cancel is confirmed: one new order, of the last plan', () => {
    const story = makeTradeStory(makeTrade());
    story.accept('entry-0');
    story.tell({ type: 'plan_amended', asker: provider, plan: makePlan({ entries: [makePlannedEntry('1', '39500')] }) });
    story.tell({ type: 'plan_amended', asker: provider, plan: makePlan() });
    expect(story.cancelled('entry-0')).toEqual(['place entry-0#2 buy 1 @ 40000']);
  });

  test('an order whose outcome is unknown stays wanted; known absent, it is sent again under the same id', () => {
    const story = makeTradeStory(makeTrade());
    expect(story.unresolved('entry-0')).toEqual([]);
    expect(story.retried('entry-0')).toEqual(['place entry-0#1 buy 1 @ 40000']);
    expect(story.trade().orders[0]?.state).toEqual({ status: 'intended', attempt: 2 });
    story.unresolved('entry-0');
    story.tell({ type: 'entries_cancelled', asker: provider });
    expect(story.retried('entry-0')).toEqual([]); // nobody wants it any more
    expect(story.trade()).toMatchObject({ stage: 'closed', closeReason: 'unfilled' });
  });
});
