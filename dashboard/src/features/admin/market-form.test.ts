import { defaultMarketLimits } from '@trade-executor/domain/risk/market-limits';
import { expect, test } from 'vitest';
import { readMarketForm, toMarketForm } from './market-form.ts';

const stored = toMarketForm(defaultMarketLimits);

test('what was edited is sent in the units of the contract', () => {
  expect(stored).toEqual({ on: true, maxMoveRatio: '5', maxUnpricedRatio: '50', calmMinutes: '15' });
  const read = readMarketForm(stored, { maxMoveRatio: '7.5', calmMinutes: '15', on: false });
  expect(read).toEqual({ ok: true, change: { maxMoveRatio: '0.075', on: false } });
});

test.each([
  [{ maxMoveRatio: '0.4' }, { maxMoveRatio: 'Must be from 0.5 % to 50 %, in at most two decimals.' }],
  [{ calmMinutes: 'soon' }, { calmMinutes: 'Must be a whole number from 1 to 720.' }],
])('%j', (edits, errors) => {
  expect(readMarketForm(stored, edits)).toEqual({ ok: false, errors });
});
