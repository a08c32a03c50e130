import { expect, test } from 'vitest';
import { decimal } from '../decimal.ts';
import type { FundingEvent, LiquidationEvent } from '../position-event.ts';
import { makeTrade } from '../testing/make-trade.ts';
import { makeTradeStory } from '../testing/make-trade-story.ts';
import { TEST_NOW } from '../testing/make-signal.ts';
import { advanceTrade } from './advance-trade.ts';
import { netProfit } from './net-profit.ts';
import { ownPositionEvents } from './own-position-events.ts';
import type { Trade } from './trade.ts';

const at = TEST_NOW + 60_000;
const liquidation: LiquidationEvent = {
  type: 'position_liquidated',
  accountId: 'account-1',
  symbol: 'BTC/USDT:USDT',
  side: 'long',
  venueOrderId: 'venue-9',
  fill: {
    fillId: 'fill-9',
    clientOrderId: 'account-1-l9',
    price: decimal('32000'),
    quantity: decimal('1'),
    fee: decimal('16'),
    liquidity: 'taker',
    at,
  },
};

const funding: FundingEvent = {
  type: 'funding_paid',
  accountId: 'account-1',
  symbol: 'BTC/USDT:USDT',
  side: 'long',
  quantity: decimal('1'),
  amount: decimal('-4'),
  at,
};

function openTrade() {
  const story = makeTradeStory(makeTrade());
  story.accept('entry-0');
  story.fill('entry-0', '1', '40000');
  story.accept('stop');
  return story;
}

const followed = (trade: Trade, events: Parameters<typeof ownPositionEvents>[1]): Trade =>
  ownPositionEvents(trade, events).reduce((current, event) => advanceTrade(current, event).trade, trade);

test('a liquidation closes the trade at a loss, and what is left of its orders is called off', () => {
  const liquidated = followed(openTrade().trade(), [liquidation]);
  expect(liquidated.position).toMatchObject({ quantity: decimal('0'), realizedPnl: decimal('-8000'), fees: decimal('17') });
  expect(liquidated.orders.filter(({ cancelWanted }) => cancelWanted).map(({ intent }) => intent.leg)).toContain('stop');
  const story = makeTradeStory({ trade: liquidated, actions: [] });
  for (const order of liquidated.orders.filter(({ cancelWanted }) => cancelWanted)) story.cancelled(order.intent.leg);
  expect(story.trade()).toMatchObject({ stage: 'closed', closeReason: 'liquidation' });
});

test('it is booked once, whoever tells it again', () => {
  const liquidated = followed(openTrade().trade(), [liquidation]);
  expect(ownPositionEvents(liquidated, [liquidation])).toEqual([]);
  expect(followed(liquidated, [liquidation, liquidation])).toBe(liquidated);
});

test('another symbol, another side and what was before the trade concern it not', () => {
  const { trade } = openTrade();
  expect(ownPositionEvents(trade(), [{ ...liquidation, symbol: 'ETH/USDT:USDT' }])).toEqual([]);
  expect(ownPositionEvents(trade(), [{ ...liquidation, side: 'short' }])).toEqual([]);
  expect(ownPositionEvents(trade(), [{ ...liquidation, fill: { ...liquidation.fill, at: TEST_NOW - 1 } }])).toEqual([]);
});

test('before the entry is known to have filled there is nothing to book, afterwards there is', () => {
  const story = makeTradeStory(makeTrade());
  story.accept('entry-0');
  expect(ownPositionEvents(story.trade(), [liquidation])).toEqual([]);
  story.fill('entry-0', '1', '40000');
  expect(ownPositionEvents(story.trade(), [liquidation])).toHaveLength(1);
});

test('what is told of a trade that holds nothing is noted and changes nothing', () => {
  const { trade } = makeTrade();
  const { type, fill, venueOrderId } = liquidation;
  const after = advanceTrade(trade, { type, eventId: 'odd', at, fill, venueOrderId }).trade;
  expect(after.position).toEqual(trade.position);
  expect(after.events.at(-1)).toMatchObject({ type: 'noted', code: 'LIQUIDATED_WHILE_FLAT' });
});

test('funding is part of what the trade earned, and stays so through later fills', () => {
  const funded = followed(openTrade().trade(), [funding, { ...funding, at: at + 1, amount: decimal('1.5') }]);
  expect(funded.position.funding).toEqual(decimal('-2.5'));
  expect(ownPositionEvents(funded, [funding])).toEqual([]);
  const story = openTrade();
  story.tell({ type: 'funding_paid', amount: decimal('-2.5') });
  story.fill('stop', '1', '39000');
  expect(netProfit(story.trade().position).toString()).toBe('-1004.5'); // 1,000 lost, fees 2, funding 2.5
});

test('a trade that held a quarter of the position bears a quarter', () => {
  const funded = followed(openTrade().trade(), [{ ...funding, quantity: decimal('4') }]);
  expect(funded.position.funding).toEqual(decimal('-1'));
});

test('funding of the moment in which the entry filled is not its own, nor what is older than its log', () => {
  const { trade } = openTrade();
  const entered = trade().orders.flatMap(({ fills }) => fills)[0]?.at ?? 0;
  expect(ownPositionEvents(trade(), [{ ...funding, at: entered }])).toEqual([]);
  let busy = trade();
  for (let index = 0; index < 600; index++) {
    busy = advanceTrade(busy, { type: 'noted', eventId: `note-${index}`, at: at + index, asker: null, code: 'TEST', detail: '' }).trade;
  }
  expect(ownPositionEvents(busy, [funding])).toEqual([]);
});
