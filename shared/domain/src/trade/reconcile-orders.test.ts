import { expect, test } from 'vitest';
import { decimal } from '../decimal.ts';
import type { Fill } from '../order.ts';
import { makeTrade } from '../testing/make-trade.ts';
import { makeTradeStory } from '../testing/make-trade-story.ts';
import { advanceTrade } from './advance-trade.ts';
import { type VenueOrderView, reconcileTrade } from './reconcile-orders.ts';
import type { Trade } from './trade.ts';

const entryOf = ({ orders }: Trade): string => orders[0]?.intent.clientOrderId ?? '';
const fillOf = (clientOrderId: string, fillId: string, quantity: string): Fill => {
  return { fillId, clientOrderId, price: decimal('40000'), quantity: decimal(quantity), fee: decimal('1'), liquidity: 'maker', at: 7 };
};
const reconcile = (trade: Trade, view: VenueOrderView | 'NOT_FOUND' | 'UNKNOWN') =>
  reconcileTrade(trade, new Map([[entryOf(trade), view]]), 9);

test('a fill that the stream lost comes by look-up, one that it told does not come again', () => {
  const story = makeTradeStory(makeTrade());
  story.accept('entry-0');
  story.fill('entry-0', '0.4', '40000'); // fill-1
  const id = entryOf(story.trade());
  const fills = [fillOf(id, 'fill-1', '0.4'), fillOf(id, 'fill-2', '0.1')];
  const events = reconcile(story.trade(), { venueOrderId: 'v', status: 'cancelled', fills });
  expect(events.map(({ eventId }) => eventId)).toEqual(['fill:fill-2', `ended:${id}`]);
  const after = events.reduce((trade, event) => advanceTrade(trade, event).trade, story.trade());
  expect(after.position.quantity.toString()).toBe('0.5');
  expect(after.orders[0]?.state.status).toBe('cancelled');
  expect(reconcile(after, { venueOrderId: 'v', status: 'cancelled', fills })).toEqual([]);
});

test('an order whose answer was lost is adopted', () => {
  const story = makeTradeStory(makeTrade());
  story.unresolved('entry-0');
  const events = reconcile(story.trade(), { venueOrderId: 'v', status: 'open', fills: [] });
  expect(events.map(({ type }) => type)).toEqual(['order_accepted']);
  expect(advanceTrade(story.trade(), events[0] ?? { type: 'created', eventId: '', at: 0 }).trade.orders[0]?.state.status).toBe('accepted');
});

test('not found and unknown prove nothing', () => {
  const { trade } = makeTrade();
  expect(reconcile(trade, 'NOT_FOUND')).toEqual([]);
  expect(reconcile(trade, 'UNKNOWN')).toEqual([]);
  expect(reconcileTrade(trade, new Map(), 9)).toEqual([]);
});
