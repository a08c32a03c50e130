import { defaultSourceLimits } from '@trade-executor/domain/signals/source-limits';
import { expect, test } from 'vitest';
import { changedFields } from '../../lib/limit-form.ts';
import { limitsBack, readLimitsForm, toLimitsForm } from './limits-form.ts';

const stored = toLimitsForm(defaultSourceLimits, false);

test('ratios are shown in percent', () => {
  expect(stored).toEqual({
    messagesPerMinute: '7',
    entriesPerDay: '50',
    priceBandRatio: '25',
    entriesOutOfBand: '3',
    firstSignals: '20',
    firstSignalsSizeRatio: '25',
    known: false,
  });
});

test('what was edited is sent, in the units of the contract, and can be taken back', () => {
  const edits = { messagesPerMinute: '3', priceBandRatio: '12.5', entriesPerDay: '50', known: true };
  expect(changedFields(stored, edits)).toEqual(['messagesPerMinute', 'priceBandRatio', 'known']);
  const read = readLimitsForm(stored, edits);
  expect(read).toEqual({ ok: true, change: { messagesPerMinute: 3, priceBandRatio: '0.125', known: true } });
  if (read.ok)
    expect(limitsBack(defaultSourceLimits, false, read.change)).toEqual({ messagesPerMinute: 7, priceBandRatio: '0.25', known: false });
});

test.each([
  [{ messagesPerMinute: '0' }, { messagesPerMinute: 'Must be a whole number from 1 to 60.' }],
  [{ entriesPerDay: '2.5' }, { entriesPerDay: 'Must be a whole number from 1 to 200.' }],
  [{ firstSignals: '' }, { firstSignals: 'Must be a whole number from 0 to 100.' }],
  [{ priceBandRatio: 'all' }, { priceBandRatio: 'Must be from 1 % to 100 %, in at most two decimals.' }],
  [{ firstSignalsSizeRatio: '101' }, { firstSignalsSizeRatio: 'Must be from 1 % to 100 %, in at most two decimals.' }],
])('%j', (edits, errors) => {
  expect(readLimitsForm(stored, edits)).toEqual({ ok: false, errors });
});
