import { expect, test } from 'vitest';
import { decimal } from '../decimal.ts';
import { makeExposure } from '../testing/make-decision-context.ts';
import { makePlan, makePlannedEntry, makeShortPlan, makeTrade } from '../testing/make-trade.ts';
import { makeTradeStory, provider } from '../testing/make-trade-story.ts';
import { exposureOf } from './exposure-of.ts';

const costs = { takerFeeRatio: decimal('0.001'), slippageRatio: decimal('0') };
const before = makeExposure({ notional: decimal('60000') });
const tell = (story: ReturnType<typeof makeTradeStory>): readonly string[] => {
  const { notional, margin, risk } = exposureOf(story.trade(), before, costs);
  return [notional, margin, risk].map(String);
};
const plan = makePlan({ entries: [makePlannedEntry('1', '40000'), makePlannedEntry('0.5', '39600')] });

test('nothing filled: every entry, at its price, down to the stop and with both fees', () => {
  // 1 · 40000 + 0.5 · 39600; 1 · (1000 + 79) + 0.5 · (600 + 78.6)
  expect(tell(makeTradeStory(makeTrade({ plan })))).toEqual(['59800', '11960', '1418.3']);
});

test('what is filled has paid its fee; what waits has not', () => {
  const story = makeTradeStory(makeTrade({ plan }));
  story.fill('entry-0', '1', '40000');
  // 1 · (1000 + 39) + 0.5 · (600 + 78.6)
  expect(tell(story)).toEqual(['59800', '11960', '1378.3']);
});

test('entries that are called off count only as long as an order may fill', () => {
  const story = makeTradeStory(makeTrade({ plan }));
  story.fill('entry-0', '1', '40000');
  story.accept('entry-1');
  story.tell({ type: 'entries_cancelled', asker: provider });
  expect(tell(story)).toEqual(['59800', '11960', '1378.3']);
  story.cancelled('entry-1');
  expect(tell(story)).toEqual(['40000', '8000', '1039']);
});

test('a stop at breakeven risks the cost of leaving and nothing else; one beyond has locked in a gain', () => {
  const story = makeTradeStory(makeTrade());
  story.fill('entry-0', '1', '40000');
  story.tell({ type: 'stop_moved', asker: provider, stopLoss: decimal('40000'), source: 'breakeven' });
  expect(tell(story)).toEqual(['40000', '8000', '40']);
  story.tell({ type: 'stop_moved', asker: provider, stopLoss: decimal('40500'), source: 'instruction' });
  expect(tell(story)).toEqual(['40000', '8000', '-459.5']); // 500 less 40.5
});

test('after a target only the rest is at risk; a short risks upward', () => {
  const story = makeTradeStory(makeTrade({ side: 'short', plan: makeShortPlan() }));
  story.fill('entry-0', '1', '40000');
  story.accept('target-0');
  story.fill('target-0', '0.5', '39000');
  expect(tell(story)).toEqual(['20000', '20000', '520.5']); // 0.5 · (1000 + 41)
});

test('an entry at market is worth what was reserved for it', () => {
  const story = makeTradeStory(makeTrade({ plan: makePlan({ entries: [makePlannedEntry('1.5', null)] }) }));
  expect(tell(story)).toEqual(['60000', '12000', '1618.5']); // 40000 each: 1.5 · (1000 + 79)
});
