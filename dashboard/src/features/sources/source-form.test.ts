import { expect, test } from 'vitest';
import { readForm, toForm } from './source-form.ts';

const webhookId = '900000000000000900';
const source = {
  allow: { threads: true, forwarded: false, webhookIds: [webhookId], botIds: [] },
  joinWithinMs: 90_000,
  parseReceipts: false,
};

test('what is shown is what is stored', () => {
  const form = toForm(source);
  expect(form).toMatchObject({ webhookIds: webhookId, joinWithinSeconds: '90' });
  expect(readForm(form)).toEqual({ ok: true, change: source });
});

test('ids may be set apart by lines, commas or blanks', () => {
  const botIds = ' 900000000000000901,900000000000000902\n900000000000000903 ';
  const ids = ['900000000000000901', '900000000000000902', '900000000000000903'];
  expect(readForm({ ...toForm(source), botIds })).toMatchObject({ change: { allow: { botIds: ids } } });
});

test.each([
  [{ webhookIds: 'Captain Hook' }, { webhookIds: expect.stringContaining('“Captain” is not') }],
  [{ botIds: `${webhookId} ${webhookId}` }, { botIds: 'An id stands there twice' }],
  [{ botIds: Array.from({ length: 21 }, (_, n) => `9000000000000009${n + 10}`).join('\n') }, { botIds: 'Enter at most 20' }],
  [{ joinWithinSeconds: '601' }, { joinWithinSeconds: 'Enter a whole number from 0 to 600' }],
  [{ joinWithinSeconds: '1.5' }, { joinWithinSeconds: 'Enter a whole number from 0 to 600' }],
  [{ joinWithinSeconds: '' }, { joinWithinSeconds: 'Enter a whole number from 0 to 600' }],
])('%j is said beside its field', (change, errors) => {
  expect(readForm({ ...toForm(source), ...change })).toEqual({ ok: false, errors });
});
