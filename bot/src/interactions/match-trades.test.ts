import { makeTradeView } from '@trade-executor/contracts/testing/make-trade-view';
import { expect, test } from 'vitest';
import { matchTrades, wordFor } from './match-trades.ts';

const bitcoin = makeTradeView({ tradeId: 't1' });
const ether = makeTradeView({ tradeId: 't2', base: 'ETH', symbol: 'ETH/USDT:USDT' });

test.each(['btc', 'BTC', 'BTC/USDT', 'btcusdt', 'BTC/USDT:USDT', 'BTCUSDT.P', '$BTC', 't1'])('%s means the bitcoin trade', (what) => {
  expect(matchTrades([bitcoin, ether], what)).toEqual([bitcoin]);
});

test('all means all, and what is not open means none', () => {
  expect(matchTrades([bitcoin, ether], 'all')).toEqual([bitcoin, ether]);
  expect(matchTrades([bitcoin, ether], 'SOL')).toEqual([]);
});

test('the server is asked for what it surely understands', () => {
  const spot = makeTradeView({ tradeId: 't3', symbol: 'BTC/USDT' });
  expect(wordFor([bitcoin], 'btcusdt.p')).toBe('t1');
  expect(wordFor([bitcoin, ether], ' All')).toBe('all');
  expect(wordFor([bitcoin, { ...bitcoin, tradeId: 't4' }], 'btc')).toBe('BTC/USDT:USDT');
  expect(wordFor([bitcoin, spot], 'btc')).toBe('BTC');
});
