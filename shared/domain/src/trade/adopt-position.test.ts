import { expect, test } from 'vitest';
import { ONE, ZERO, decimal } from '../decimal.ts';
import { makeQuote } from '../testing/make-instrument.ts';
import { makePlan, makePlannedEntry, makeTrade } from '../testing/make-trade.ts';
import { makeTradeStory, provider, trader } from '../testing/make-trade-story.ts';
import { makeCopierSettings } from '../testing/make-copier.ts';
import { makeAction } from '../testing/make-action.ts';
import { instructionEvents } from './instruction-events.ts';
import { profitOf } from './profit-of.ts';

function openTrade() {
  const entries = [makePlannedEntry('1', '40000'), makePlannedEntry('1', '39500')];
  const story = makeTradeStory(makeTrade({ plan: makePlan({ entries }) }));
  story.accept('entry-1');
  story.fill('entry-0', '1', '40000');
  for (const leg of ['stop', 'target-0', 'target-1'] as const) story.accept(leg);
  return story;
}
const byHand = (quantity: string, price = '40500') =>
  ({ type: 'position_adopted', quantity: decimal(quantity), price: decimal(price) }) as const;

test('a part sold by hand is booked, entries go, and what is left is protected', () => {
  const story = openTrade();
  expect(story.tell(byHand('0.4'))).toEqual([
    'place stop#2 sell 0.4 @ 39000',
    'cancel entry-1#1 buy 1 @ 39500',
    'cancel target-0#1 sell 0.5 @ 41000',
    'cancel target-1#1 sell 0.5 @ 42000',
  ]);
  story.cancelled('target-0');
  expect(story.cancelled('target-1')).toEqual(['place target-0#2 sell 0.2 @ 41000', 'place target-1#2 sell 0.2 @ 42000']);
  expect(story.trade()).toMatchObject({ stage: 'open', adopted: true, position: { quantity: decimal('0.4') } });
  expect(profitOf(story.trade(), null).realizedPnl).toEqual(decimal('300')); // 0.6 × 500
});

test('more bought by hand is protected too', () => {
  const story = openTrade();
  expect(story.tell(byHand('1.5'))).toContain('place stop#2 sell 1.5 @ 39000');
  expect(story.trade().position.averageEntryPrice.round(4)).toEqual(decimal('40166.6667')); // (40,000 + 0.5 × 40,500) / 1.5
});

test('all sold by hand: the trade ends, by its trader', () => {
  const story = openTrade();
  story.tell(byHand('0'));
  for (const leg of ['entry-1', 'stop', 'target-0', 'target-1'] as const) story.cancelled(leg);
  expect(story.trade()).toMatchObject({ stage: 'closed', closeReason: 'trader', position: { quantity: ZERO } });
});

test("the provider's word no longer reaches it, the trader's and the rules' do", () => {
  const story = openTrade();
  story.tell(byHand('0.4'));
  expect(story.tell({ type: 'close_wanted', asker: provider, fraction: ONE })).toEqual([]);
  expect(story.trade().events.at(-1)).toMatchObject({ type: 'noted', code: 'TRADE_ADOPTED' });
  const asked = {
    trade: story.trade(),
    quote: makeQuote('40500'),
    at: 0,
    eventIdPrefix: 'm',

    halt: null,
    settings: makeCopierSettings(),
  };
  const answer = instructionEvents({ ...asked, action: makeAction('close'), asker: provider });
  expect(answer).toMatchObject({ ok: false, error: { code: 'ACTION_NOT_SUPPORTED' } });
  expect(story.tell({ type: 'close_wanted', asker: trader, fraction: ONE })).toContain('place exit#2 sell 0.4 at market');
});
