import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimal } from '../decimal.ts';
import { makeTrade } from '../testing/make-trade.ts';
import { makeTradeStory } from '../testing/make-trade-story.ts';
import { advanceTrade } from './advance-trade.ts';
import { positionOf } from './position-of.ts';

function storyOfFills() {
  const story = makeTradeStory(makeTrade());
  story.fill('entry-0', '0.4', '40000');
  story.fill('entry-0', '0.6', '39000');
  story.fill('stop', '0.3', '38000', 1);
  story.fill('target-0', '0.1', '41000', 1);
  return story.trade();
}

test('average entry, realised profit before fees, fees', () => {
  const { position } = storyOfFills();
  expect(position.averageEntryPrice).toEqual(decimal('39400')); // 0.4 × 40,000 + 0.6 × 39,000
  expect(position.quantity).toEqual(decimal('0.6'));
  expect(position.realizedPnl).toEqual(decimal('-260')); // 0.3 × −1,400 + 0.1 × 1,600
  expect(position.fees).toEqual(decimal('4'));
});

test('property: the same fills give the same position in whatever order they come', () => {
  const trade = storyOfFills();
  const { orders, position } = trade;
  fc.assert(
    fc.property(fc.shuffledSubarray([...orders], { minLength: orders.length }), (shuffled) => {
      const mixed = shuffled.map((order) => ({ ...order, fills: order.fills.toReversed() }));
      expect(JSON.stringify(positionOf({ ...trade, orders: mixed }))).toBe(JSON.stringify(position));
    }),
  );
});

test('an exit known before its entry is flat until that comes', () => {
  const trade = storyOfFills();
  const withoutEntries = trade.orders.map((order) => (order.intent.leg === 'entry-0' ? { ...order, fills: [] } : order));
  expect(positionOf({ ...trade, orders: withoutEntries })).toMatchObject({ quantity: decimal('0'), realizedPnl: decimal('0') });
});

test('the log keeps its newest 500 events', () => {
  let { trade } = makeTrade();
  for (let index = 0; index < 600; index++) {
    trade = advanceTrade(trade, { type: 'noted', eventId: `note-${index}`, at: index, asker: null, code: 'TEST', detail: '' }).trade;
  }
  expect(trade.events).toHaveLength(500);
  expect(trade.events.at(-1)?.eventId).toBe('note-599');
});
