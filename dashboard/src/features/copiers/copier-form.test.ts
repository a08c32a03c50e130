import { expect, test } from 'vitest';
import { readForm, toForm } from './copier-form.ts';

const settings = {
  riskRatio: '0.01',
  maxOpenPositions: 5,
  maxLeverage: '10',
  maxPriceDistanceRatio: '0.02',
  slippageRatio: '0.001',
  maxSignalAgeMs: 300_000,
  entryExpiryMs: 86_400_000,
  allowStopWidening: false,
};

test('what is shown and stored unchanged is the same', () => {
  const form = toForm(settings);
  expect(form).toMatchObject({ riskPercent: '1', slippagePercent: '0.1', maxSignalAgeSeconds: '300', entryExpiryHours: '24' });
  expect(readForm(form)).toEqual({ ok: true, settings });
});

test.each([
  ['riskPercent', '11', 'Enter from 0.01 to 10 %'],
  ['riskPercent', '', 'Enter a number, like 1 or 0.5'],
  ['riskPercent', '-1', 'Enter a number, like 1 or 0.5'],
  ['maxOpenPositions', '2.5', 'Enter a whole number'],
  ['maxLeverage', '0', 'Enter from 1 to 125×'],
  ['maxSignalAgeSeconds', '0', 'Enter from 1 to 86400 s'],
])('%s of "%s" is refused: %s', (field, text, error) => {
  expect(readForm({ ...toForm(settings), [field]: text })).toEqual({ ok: false, errors: { [field]: error } });
});
