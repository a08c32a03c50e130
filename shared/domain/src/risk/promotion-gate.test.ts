import { expect, test } from 'vitest';
import { decimal } from '../decimal.ts';
import type { CopierSettings } from '../settings/copier-settings.ts';
import { makeCopierSettings } from '../testing/make-copier.ts';
import { standingOf, summariseWorstCase, type ConfirmedWorstCase } from './confirmed-worst-case.ts';
import { missingPaperTrades, promotionGate, type PromotionFacts } from './promotion-gate.ts';

const withSettings = (changes: Partial<CopierSettings>, equity = '12345.67', accountId = 'tom-paper') =>
  summariseWorstCase({ accountId, asset: 'USDT', equity: decimal(equity), settings: makeCopierSettings(changes) });
const worstCase = withSettings({ maxDailyLossRatio: decimal('0.03') });
const confirmed: ConfirmedWorstCase = { ...worstCase, at: 1 };

const nothing: PromotionFacts = { paperTrades: 0, waiver: null, twoFactor: 'not_set_up', worstCase, confirmed: null };
const all: PromotionFacts = { paperTrades: 20, waiver: null, twoFactor: 'confirmed', worstCase, confirmed };
const tell = (facts: PromotionFacts): readonly string[] =>
  promotionGate(facts).map(({ step, done }) => `${step} ${done ? 'done' : 'missing'}`);
const [paperText, twoFactorText, worstCaseText] = [0, 1, 2].map((at) => (facts: PromotionFacts) => promotionGate(facts)[at]?.text);

test.each<[string, Partial<PromotionFacts>, readonly string[]]>([
  ['everything', {}, ['paper_trades done', 'two_factor done', 'worst_case done']],
  ['one paper trade less', { paperTrades: 19 }, ['paper_trades missing', 'two_factor done', 'worst_case done']],
  ['none, but waived', { paperTrades: 0, waiver: { missing: 20, at: 1 } }, ['paper_trades done', 'two_factor done', 'worst_case done']],
  ['fewer waived than missing', { paperTrades: 3, waiver: { missing: 16, at: 1 } }, ['paper_trades missing', 'two_factor done', 'worst_case done']], // prettier-ignore
  ['no second factor', { twoFactor: 'not_set_up' }, ['paper_trades done', 'two_factor missing', 'worst_case done']],
  ['a second factor not asked yet', { twoFactor: 'not_confirmed' }, ['paper_trades done', 'two_factor missing', 'worst_case done']],
  ['the worst case not confirmed', { confirmed: null }, ['paper_trades done', 'two_factor done', 'worst_case missing']],
  ['other settings than confirmed', { worstCase: withSettings({}) }, ['paper_trades done', 'two_factor done', 'worst_case missing']],
])('%s', (_name, changes, steps) => {
  expect(tell({ ...all, ...changes })).toEqual(steps);
});

test('says in words what is missing, and in money what may be lost', () => {
  expect(promotionGate(nothing).map(({ text }) => text)).toEqual([
    '0 of 20 trades have ended on paper. Let the copier go on, or waive the other 20 in so many words.',
    'Two-factor log-in is not set up, and cannot be set up here yet. Without it nobody goes live: stay on paper meanwhile.',
    // 5 positions at 1 %; 3 % a day
    'If every stop is hit at once, 617.28 USDT are lost; trading pauses when a day loses 370.37 USDT. Confirm that you have understood this.',
  ]);
  expect(paperText?.({ ...all, paperTrades: 4, waiver: { missing: 18, at: 1 } })).toBe(
    '4 of 20 trades have ended on paper; you waived the other 16.',
  );
  expect(twoFactorText?.(all)).toBe('Confirmed with your second factor.');
  const unlimited = withSettings({}, '1000');
  expect(worstCaseText?.({ ...all, worstCase: unlimited, confirmed: { ...unlimited, at: 1 } })).toBe(
    'If every stop is hit at once, 50.00 USDT are lost; there is no daily loss limit. Confirmed.',
  );
  expect(worstCaseText?.({ ...all, worstCase: unlimited })).toBe(
    'If every stop is hit at once, 50.00 USDT are lost; there is no daily loss limit. Settings have changed since you confirmed 617.28 USDT: confirm again.',
  );
});

test('what was confirmed counts until a setting, the account, or what it is worth is another', () => {
  const same = { maxDailyLossRatio: decimal('0.03') };
  expect(standingOf(null, worstCase)).toBe('missing');
  expect(standingOf(confirmed, worstCase)).toBe('confirmed');
  expect(standingOf(confirmed, withSettings({ maxDailyLossRatio: decimal('0.0300') }))).toBe('confirmed');
  expect(standingOf(confirmed, withSettings({ ...same, riskRatio: decimal('0.02') }))).toBe('settings_changed');
  // Less may be lost, but it is not what was read.
  expect(standingOf(confirmed, withSettings({ ...same, riskRatio: decimal('0.005') }))).toBe('settings_changed');
  expect(standingOf(confirmed, withSettings({ ...same, deniedCoins: ['DOGE'] }))).toBe('settings_changed');
  expect(standingOf(confirmed, withSettings(same, '12345.67', 'tom-other'))).toBe('settings_changed');
  // 12345.67 × 1.1 = 13580.237
  expect(standingOf(confirmed, withSettings(same, '13580.23'))).toBe('confirmed');
  expect(standingOf(confirmed, withSettings(same, '13580.24'))).toBe('equity_grown');
  expect(standingOf(confirmed, withSettings(same, '5000'))).toBe('confirmed');
});

test.each([
  [0, 20],
  [19, 1],
  [20, 0],
  [35, 0],
])('after %i paper trades %i are missing', (paperTrades, missing) => {
  expect(missingPaperTrades({ paperTrades })).toBe(missing);
});
