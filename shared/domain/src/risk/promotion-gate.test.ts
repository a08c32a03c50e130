import { expect, test } from 'vitest';
import { decimal } from '../decimal.ts';
import { makeCopierSettings } from '../testing/make-copier.ts';
import { promotionGate, worstCaseSummary, type PromotionFacts } from './promotion-gate.ts';

const nothing: PromotionFacts = { paperTrades: 0, waivedAt: null, twoFactor: 'not_set_up', worstCaseConfirmedAt: null };
const all: PromotionFacts = { paperTrades: 20, waivedAt: null, twoFactor: 'confirmed', worstCaseConfirmedAt: 1 };
const summary = worstCaseSummary(makeCopierSettings({ maxDailyLossRatio: decimal('0.03') }), decimal('12345.67'));
const tell = (facts: PromotionFacts): readonly string[] =>
  promotionGate(facts, summary, 'USDT').map(({ step, done }) => `${step} ${done ? 'done' : 'missing'}`);

test.each<[string, Partial<PromotionFacts>, readonly string[]]>([
  ['everything', {}, ['paper_trades done', 'two_factor done', 'worst_case done']],
  ['one paper trade less', { paperTrades: 19 }, ['paper_trades missing', 'two_factor done', 'worst_case done']],
  ['none, but waived', { paperTrades: 0, waivedAt: 1 }, ['paper_trades done', 'two_factor done', 'worst_case done']],
  ['no second factor', { twoFactor: 'not_set_up' }, ['paper_trades done', 'two_factor missing', 'worst_case done']],
  ['a second factor not asked yet', { twoFactor: 'not_confirmed' }, ['paper_trades done', 'two_factor missing', 'worst_case done']],
  ['the worst case not confirmed', { worstCaseConfirmedAt: null }, ['paper_trades done', 'two_factor done', 'worst_case missing']],
])('%s', (_name, changes, steps) => {
  expect(tell({ ...all, ...changes })).toEqual(steps);
});

test('says in words what is missing, and in money what may be lost', () => {
  expect(promotionGate(nothing, summary, 'USDT').map(({ text }) => text)).toEqual([
    '0 of 20 trades have ended on paper. Let the copier go on, or waive the others in so many words.',
    'Two-factor log-in is not set up. Without it nobody goes live.',
    // 5 positions at 1 %; 3 % a day
    'If every stop is hit at once, 617.28 USDT are lost; trading pauses when a day loses 370.37 USDT. Confirm that you have understood this.',
  ]);
  const unlimited = worstCaseSummary(makeCopierSettings(), decimal('1000'));
  expect(promotionGate(all, unlimited, 'USDT')[2]?.text).toBe(
    'If every stop is hit at once, 50.00 USDT are lost; there is no daily loss limit. Confirmed.',
  );
});
