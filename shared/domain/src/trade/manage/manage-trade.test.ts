import { expect, test } from 'vitest';
import { decimal } from '../../decimal.ts';
import { makePlan, makePlannedEntry, makePlannedTarget, makeTrade } from '../../testing/make-trade.ts';
import { makeTradeStory, provider, type TradeStory } from '../../testing/make-trade-story.ts';
import { TEST_NOW } from '../../testing/make-signal.ts';
import { HOUR_MS, MINUTE_MS } from '../../time.ts';
import { noManagement, type PlanManagement, type TradePlan } from '../plan.ts';

const plan = (management: Partial<PlanManagement>, changes: Partial<TradePlan> = {}): TradePlan =>
  makePlan({ management: { ...noManagement, ...management }, ...changes });

/** Long 1 BTC at 40,000, stop 39,000, targets 41,000 and 42,000 at half each; nothing filled yet. */
function waiting(management: Partial<PlanManagement>, changes?: Partial<TradePlan>): TradeStory {
  return makeTradeStory(makeTrade({ plan: plan(management, changes) }));
}

/** The same, entered, its stop and targets at the venue. */
function entered(management: Partial<PlanManagement>, changes?: Partial<TradePlan>): TradeStory {
  const story = waiting(management, changes);
  story.accept('entry-0');
  story.fill('entry-0', '1', '40000');
  story.accept('stop');
  for (const { intent } of story.trade().orders.filter(({ intent: { leg } }) => leg.startsWith('target-'))) story.accept(intent.leg);
  return story;
}

const stopOf = (story: TradeStory): string => `${story.trade().plan.stopLoss.toString()} ${story.trade().plan.stopSource}`;

test('a fixed stop stays, wherever the market goes', () => {
  const story = entered({});
  expect(story.look('41900')).toEqual([]);
  expect(stopOf(story)).toBe('39000 provider');
});

test('after the first target the stop goes to the entry, for what is left', () => {
  const story = entered({ stop: { type: 'breakeven_after_target', target: 1 } });
  expect(story.look('40900')).toEqual([]);
  story.fill('target-0', '0.5', '41000');
  story.accept('stop');
  expect(story.look('41000')).toEqual(['place stop#3 sell 0.5 @ 40000']);
  expect(stopOf(story)).toBe('40000 breakeven');
  expect(story.look('41000')).toEqual([]);
});

test('so far ahead of the entry the stop goes there', () => {
  const story = entered({ stop: { type: 'breakeven_after_distance', distance: decimal('500') } });
  expect(story.look('40499')).toEqual([]);
  expect(story.look('40500')).toEqual(['place stop#2 sell 1 @ 40000']);
});

test('from target to target: to the entry at the first, to the one before at each further one', () => {
  const targets = ['41000', '42000', '43000'].map((price) => makePlannedTarget(price, '0.25'));
  const story = entered({ stop: { type: 'moving_target', target: 1 } }, { targets });
  story.fill('target-0', '0.25', '41000');
  story.look('41000');
  expect(stopOf(story)).toBe('40000 breakeven');
  story.fill('target-1', '0.25', '42000');
  story.look('42000');
  expect(stopOf(story)).toBe('41000 target');
  story.fill('target-2', '0.25', '43000');
  story.look('43000');
  expect(stopOf(story)).toBe('42000 target');
});

test('a trailing stop follows at its distance, in steps, and never goes back', () => {
  const story = entered({ stop: { type: 'trailing', distance: decimal('1000') } });
  expect(story.look('40040')).toEqual([]); // under a twentieth of the distance
  story.look('40500.05');
  expect(stopOf(story)).toBe('39500 trailing');
  expect(story.look('39800')).toEqual([]);
  expect(stopOf(story)).toBe('39500 trailing');
});

test('a stop is never moved beyond the market', () => {
  const story = entered({ stop: { type: 'breakeven_after_target', target: 1 } });
  story.fill('target-0', '0.5', '41000');
  expect(story.look('39900')).toEqual([]);
});

test('a candle that closes beyond the provider’s stop closes; a touch does not', () => {
  const story = entered({ softStop: { price: decimal('39500'), candle: '4h', timeoutMs: null } });
  expect(story.look('39400')).toEqual([]);
  expect(story.look('39400', { closedCandles: [{ frame: '1h', close: decimal('39300') }] })).toEqual([]);
  expect(story.look('39400', { closedCandles: [{ frame: '4h', close: decimal('39600') }] })).toEqual([]);
  expect(story.look('39400', { closedCandles: [{ frame: '4h', close: decimal('39499') }] })).toContain('place exit#1 sell 1 at market');
});

test('with a stop timeout the market has to stay beyond; coming back starts the time anew', () => {
  const story = entered({ softStop: { price: decimal('39500'), candle: null, timeoutMs: 5 * MINUTE_MS } });
  const after = (minutes: number) => ({ at: TEST_NOW + HOUR_MS + minutes * MINUTE_MS });
  expect(story.look('39500', after(0))).toEqual([]);
  expect(story.look('39600', after(4))).toEqual([]);
  expect(story.look('39500', after(5))).toEqual([]);
  expect(story.look('39400', after(9))).toEqual([]);
  expect(story.look('39400', after(10))).toContain('place exit#1 sell 1 at market');
});

test('a stop that the provider sets takes the place of his soft one', () => {
  const story = entered({ softStop: { price: decimal('39500'), candle: null, timeoutMs: 0 } });
  story.tell({ type: 'stop_moved', asker: provider, stopLoss: decimal('39200'), source: 'instruction' });
  expect(story.look('39400')).toEqual([]);
});

test.each([
  ['the target', '41000'],
  ['the stop', '39000'],
])('before anything has filled, the market at %s ends the idea', (_, price) => {
  const story = waiting({ cancelEntriesAt: { target: decimal('41000'), stop: decimal('39000') } });
  story.accept('entry-0');
  expect(story.look('40500')).toEqual([]);
  expect(story.look(price)).toEqual(['cancel entry-0#1 buy 1 @ 40000']);
  story.cancelled('entry-0');
  expect([story.trade().stage, story.trade().closeReason]).toEqual(['closed', 'unfilled']);
});

test('a breakout whose stop lies above the market still waits for it', () => {
  const entries = [makePlannedEntry('1', null, { type: 'stop', triggerPrice: decimal('40000') })];
  const story = waiting({ cancelEntriesAt: { target: null, stop: decimal('39000') } }, { entries });
  expect(story.look('38000')).toEqual([]);
});

test('once something has filled, targets and stop are orders, and nothing is cancelled', () => {
  const entries = [makePlannedEntry('0.5', '40000'), makePlannedEntry('0.5', '39500')];
  const story = waiting({ cancelEntriesAt: { target: decimal('41000'), stop: decimal('39000') } }, { entries });
  story.accept('entry-0');
  story.fill('entry-0', '0.5', '40000');
  expect(story.look('41000')).toEqual([]);
});

test('a trailing entry waits for its price, follows it down, and never up', () => {
  const story = waiting({ trailingEntry: decimal('200') });
  expect(story.live()).toEqual([]);
  expect(story.look('40100')).toEqual([]);
  expect(story.look('40000')).toEqual(['place entry-0#1 buy 1 @ 40200']);
  story.accept('entry-0');
  expect(story.look('39995')).toEqual([]); // gains less than a twentieth
  expect(story.look('39800')).toEqual(['cancel entry-0#1 buy 1 @ 40200']);
  expect(story.cancelled('entry-0')).toEqual(['place entry-0#2 buy 1 @ 40000']);
  expect(story.look('39900')).toEqual([]);
});

test('at the last target nothing is sold: the stop follows the rest', () => {
  const story = entered({ trailingTarget: decimal('300') });
  expect(story.live().filter((line) => line.startsWith('target'))).toEqual(['target-0#1 sell 0.5 @ 41000 accepted']);
  story.fill('target-0', '0.5', '41000');
  story.accept('stop');
  story.look('42000');
  expect(stopOf(story)).toBe('41700 trailing');
  story.look('42500');
  expect(stopOf(story)).toBe('42200 trailing');
});

test('so long after the first fill the position is closed', () => {
  const story = entered({ timeExitMs: HOUR_MS });
  expect(story.look('40100', { at: TEST_NOW + HOUR_MS })).toEqual([]);
  expect(story.look('40100', { at: TEST_NOW + HOUR_MS + 10_000 })).toContain('place exit#1 sell 1 at market');
  expect(story.trade().closeWanted).toBe('time');
});

test('at the end of the session positions are closed and entries called off', () => {
  const closeAt = TEST_NOW + HOUR_MS;
  expect(entered({ closeAt }).look('40100', { at: closeAt - 1 })).toEqual([]);
  expect(entered({ closeAt }).look('40100', { at: closeAt })).toContain('place exit#1 sell 1 at market');
  const story = waiting({ closeAt });
  story.accept('entry-0');
  expect(story.look('40100', { at: closeAt })).toEqual(['cancel entry-0#1 buy 1 @ 40000']);
});
