import { expect, test } from 'vitest';
import { HistoryFilter, toTradeQuery } from './history-filter.ts';

test('what is wrong in the address is left out, the rest counts', () => {
  expect(HistoryFilter.parse({ side: 'sideways', symbol: 'BTC/USDT:USDT', from: 'yesterday' })).toMatchObject({ symbol: 'BTC/USDT:USDT' });
});

test('both days are included', () => {
  const { from, to } = toTradeQuery({ from: '2026-11-01', to: '2026-11-01' });
  expect((to ?? 0) - (from ?? 0)).toBe(86_400_000);
});
