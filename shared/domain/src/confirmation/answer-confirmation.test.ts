import { expect, test } from 'vitest';
import { makeConfirmation } from '../testing/make-confirmation.ts';
import { TEST_NOW } from '../testing/make-signal.ts';
import { MINUTE_MS } from '../time.ts';
import { answerConfirmation, type ConfirmationAnswer } from './answer-confirmation.ts';
import { confirmableUntil, confirmationStates, type ConfirmationState } from './confirmation.ts';

const { expiresAt } = makeConfirmation();

test.each<[state: ConfirmationState, answer: ConfirmationAnswer, question: number, now: number, becomes: ConfirmationState]>([
  ['waiting', 'confirm', 1, expiresAt - 1, 'confirmed'],
  ['waiting', 'dismiss', 1, expiresAt - 1, 'dismissed'],
  ['waiting', 'confirm', 1, expiresAt, 'expired'],
  ['waiting', 'dismiss', 1, expiresAt, 'expired'],
  ['waiting', 'confirm', 2, TEST_NOW, 'waiting'], // of another question
])('%s, %s of question %i at %i: %s', (state, answer, question, now, becomes) => {
  const before = makeConfirmation({ state });
  const after = answerConfirmation(before, { answer, question, now });
  expect(after.state).toBe(becomes);
  expect(after.version).toBe(becomes === 'waiting' ? 1 : 2);
});

test.each(confirmationStates.filter((state) => state !== 'waiting'))('what is %s is not answered a second time', (state) => {
  const before = makeConfirmation({ state });
  for (const answer of ['confirm', 'dismiss'] as const) {
    for (const now of [TEST_NOW, expiresAt]) expect(answerConfirmation(before, { answer, question: 1, now })).toBe(before);
  }
});

test('it is open as long as the copier takes signals, and at least two minutes', () => {
  const maxSignalAgeMs = 5 * MINUTE_MS;
  expect(confirmableUntil({ postedAt: 0, askedAt: 10_000, maxSignalAgeMs })).toBe(5 * MINUTE_MS);
  expect(confirmableUntil({ postedAt: 0, askedAt: 4 * MINUTE_MS, maxSignalAgeMs })).toBe(6 * MINUTE_MS);
});
