import { expect, test } from 'vitest';
import { codeOptions, reasonWords, receiptTitle, verdictOptions, verdictWords } from './receipt-words.ts';

test('a verdict is said of what the receipt is about', () => {
  expect(verdictWords({ subject: 'entry', verdict: 'done' })).toBe('Call followed');
  expect(verdictWords({ subject: 'edit', verdict: 'denied' })).toBe('Edited call not followed');
  expect(verdictWords({ subject: 'entry', verdict: 'asked' })).toBe('Call put to you');
});

test('reasons are chosen by words in their order, never by codes; being asked is a verdict and no reason', () => {
  expect(codeOptions.find(({ value }) => value === 'STOP_MISSING')?.label).toBe('No stop');
  expect(codeOptions.some(({ value }) => value === 'CONFIRMATION_PENDING')).toBe(false);
  expect(codeOptions.filter(({ label }) => /_|[A-Z]{3}/.test(label))).toEqual([]);
  expect(verdictOptions.map(({ label }) => label)).toEqual(['Followed', 'Not followed', 'Put to you']);
});

test('a reason that is the title already is not said twice', () => {
  const denial = { code: 'STOP_MISSING', what: 'The signal has no stop.', why: 'No position is opened without one.', whatToDo: 'Wait.' };
  expect(reasonWords({ understood: 'LONG BTC', denial })?.whole).toBe('The signal has no stop. No position is opened without one.');
  expect(receiptTitle({ understood: null, denial })).toBe('The signal has no stop.');
  expect(reasonWords({ understood: null, denial })).toEqual({ short: denial.why, whole: denial.why });
  expect(reasonWords({ understood: 'LONG BTC', denial: null })).toBeNull();
});
