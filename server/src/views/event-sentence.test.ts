import { decimal } from '@trade-executor/domain/decimal';
import { makeTradeStory, provider, trader } from '@trade-executor/domain/testing/make-trade-story';
import { makePlan, makePlannedEntry, makeTrade } from '@trade-executor/domain/testing/make-trade';
import { expect, test } from 'vitest';
import { eventSentence } from './event-sentence.ts';

const created = makeTrade();
const { trade } = created;
const at = { eventId: 'event-1', at: 0 };

test.each([
  ['80297.4', '80,297.4'],
  ['1234567.00000891', '1,234,567.00000891'],
  ['999.5', '999.5'],
  ['1000', '1,000'],
  ['0.0000123456', '0.0000123456'],
])('a stop of %s reads %s: grouped, and every digit kept', (price, shown) => {
  const event = { ...at, type: 'stop_moved', asker: provider, stopLoss: decimal(price), source: 'instruction' } as const;
  expect(eventSentence(event, trade)).toBe(`Stop moved to ${shown} by the provider.`);
});

test('a fill tells quantity and price in groups', () => {
  const story = makeTradeStory(created);
  story.accept('entry-0');
  story.fill('entry-0', '1', '40000.25');
  const fill = story.trade().events.find(({ type }) => type === 'order_filled');
  expect(fill && eventSentence(fill, story.trade())).toBe('Bought 1 BTC at 40,000.25 (entry 1).');
});

test('an entry at market that the book could not fill tells what was left', () => {
  const story = makeTradeStory(makeTrade({ plan: makePlan({ entries: [makePlannedEntry('1', null)] }) }));
  story.accept('entry-0');
  story.fill('entry-0', '0.4', '40000');
  story.expired('entry-0');
  const ended = story.trade().events.find(({ type }) => type === 'order_expired');
  expect(ended && eventSentence(ended, story.trade())).toBe(
    "No more was offered within the copier's slippage: 0.6 BTC not bought (entry 1).",
  );
});

test('a target that is watched tells that the market was there', () => {
  expect(eventSentence({ ...at, type: 'target_reached', price: decimal('41000') }, trade)).toBe(
    'The market reached the target at 41,000: its part is sold.',
  );
});

test('what was noted and a share are told as they are', () => {
  expect(eventSentence({ ...at, type: 'noted', asker: null, code: 'X', detail: 'message 100000000000000901 was edited' }, trade)).toBe(
    'Message 100000000000000901 was edited.',
  );
  expect(eventSentence({ ...at, type: 'close_wanted', asker: trader, fraction: decimal('0.25') }, trade)).toBe(
    'Close of 25 % asked by you.',
  );
});
