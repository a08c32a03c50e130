import { decimal } from '@trade-executor/domain/decimal';
import { expect, test } from 'vitest';
import { fakeCopierSettings } from '../../testing/fake-settings.ts';
import { readForm, toForm } from './copier-form.ts';

const { settings } = fakeCopierSettings({ maxLeverage: decimal('10'), entryExpiryMs: 86_400_000 });

test('what is shown and stored unchanged is the same', () => {
  const form = toForm(settings);
  expect(form).toMatchObject({ riskPercent: '1', slippagePercent: '0.1', maxSignalAgeSeconds: '300', entryExpiryHours: '24' });
  const { riskRatio, maxOpenPositions } = settings;
  expect(readForm(form)).toMatchObject({ ok: true, settings: { riskRatio, maxOpenPositions } });
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
