import { expect, test } from 'vitest';
import { codeOptions, verdictOptions, verdictWords } from './receipt-words.ts';

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
