import { expect, test } from 'vitest';
import { fakePromotion } from '../../testing/fake-promotion.ts';
import { promotionLines, promotionSummary, worstCaseText } from './promotion-words.ts';

const { worstCase, steps } = fakePromotion;
const done = steps.map((step) => ({ ...step, done: true }));
const confirmed = { ...worstCase, standing: 'confirmed' } as const;

test('while it is folded it says how far the copier is, and that a confirmation counts no more', () => {
  expect(promotionSummary(fakePromotion)).toMatchObject({ badge: 'Confirm again', tone: 'warn' });
  expect(promotionSummary({ ...fakePromotion, worstCase: { ...worstCase, standing: 'missing' } }).badge).toBe('0 of 3 done');
  expect(promotionSummary({ ready: true, steps: done, worstCase: confirmed })).toMatchObject({ badge: '3 of 3 done', tone: 'gain' });
});

test('the worst case in money, beside what was confirmed only where that counts no more', () => {
  expect(promotionLines(worstCase)).toEqual([
    { label: 'One stop is hit', before: '101.90 USDT', after: '104.55 USDT' },
    { label: 'All 5 positions allowed are stopped at once', before: '305.71 USDT', after: '522.77 USDT' },
    { label: 'New trades end after a day’s loss of', before: 'no limit', after: '522.77 USDT' },
  ]);
  for (const { before, after } of promotionLines(confirmed)) expect(before).toBe(after);
  expect(promotionLines({ ...worstCase, maxOpenPositions: 1 })[1]?.label).toBe('The only position allowed is stopped');
});

test.each([
  ['missing', 'then confirm that you have understood it'],
  ['confirmed', /^Confirmed on \d+ \w+/],
  ['settings_changed', 'Settings have changed since you confirmed'],
  ['equity_grown', 'grown by more than a tenth since you confirmed'],
] as const)('what to do when it is %s', (standing, text) => {
  expect(worstCaseText({ ...worstCase, standing })).toMatch(text);
});
