import { expect, test } from 'vitest';
import { CONFIRM_WITHIN_MS, createConfirmations } from './confirmations.ts';

const question = { id: '1', userId: 'ann', what: 'BTC' };

test('a question is answered once', () => {
  const confirmations = createConfirmations({ now: () => 0 });
  confirmations.open(question);
  expect(confirmations.take({ id: '1', userId: 'ann' })).toEqual({ what: 'BTC' });
  expect(confirmations.take({ id: '1', userId: 'ann' })).toEqual({ fault: 'unknown' });
});

test('only by its owner, who can still answer after another one tried', () => {
  const confirmations = createConfirmations({ now: () => 0 });
  confirmations.open(question);
  expect(confirmations.take({ id: '1', userId: 'bob' })).toEqual({ fault: 'not-yours' });
  expect(confirmations.take({ id: '1', userId: 'ann' })).toEqual({ what: 'BTC' });
});

test('within 60 seconds', () => {
  let time = 0;
  const confirmations = createConfirmations({ now: () => time });
  expect(confirmations.open(question)).toBe(CONFIRM_WITHIN_MS);
  time = CONFIRM_WITHIN_MS + 1;
  expect(confirmations.take({ id: '1', userId: 'ann' })).toEqual({ fault: 'expired' });
});
