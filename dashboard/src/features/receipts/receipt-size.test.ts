import { expect, test } from 'vitest';
import { plannedQuantity } from './receipt-size.ts';

test('the size is that of all entries together, and there is none without a plan', () => {
  const entry = { type: 'limit', price: '100' };
  const entries = [{ ...entry, quantity: '0.1' }, { ...entry, quantity: '0.2' }]; // prettier-ignore
  expect(plannedQuantity({ plan: { entries, stopLoss: '90', leverage: '1', riskAmount: '3' } })).toBe('0.3');
  expect(plannedQuantity({ plan: null })).toBeNull();
});
