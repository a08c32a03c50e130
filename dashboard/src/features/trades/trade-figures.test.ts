import { expect, test } from 'vitest';
import { netPnl, profitInRisks } from './trade-figures.ts';

const money = { realizedPnl: '30', unrealizedPnl: '25.5', fees: '1.5', funding: '0' };

test('net profit takes the fees off', () => {
  expect(netPnl(money)).toBe('54');
  expect(netPnl({ ...money, unrealizedPnl: null })).toBe('28.5');
});

test('profit in multiples of the risk', () => {
  expect(profitInRisks({ ...money, riskAmount: '100' })).toBe('0.54');
  expect(profitInRisks({ ...money, riskAmount: '0' })).toBeNull();
});
