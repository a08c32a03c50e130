import type { SignalLeg, SignalOrder } from '@trade-executor/domain/signals/outcome';
import { expect, test } from 'vitest';
import { entryTest } from './meets-entry.ts';

const market: SignalLeg = { type: 'market', prices: [], shares: null };
const long: SignalOrder = {
  base: 'BTC',
  quote: 'USDT',
  side: 'long',
  market: null,
  legs: [market],
  stop: { price: '95', percent: null, points: null, candle: null },
  takeProfits: [{ price: '110', percent: null, share: null, open: false }],
  leverage: null,
  leverageRange: null,
  marginMode: null,
  riskPercent: null,
  sizePercent: null,
  sizeFactor: null,
  venues: [],
};
const short: SignalOrder = { ...long, side: 'short', stop: { price: '110', percent: null, points: null, candle: null }, takeProfits: [] };
const limit = (...prices: string[]): SignalLeg => ({ type: 'limit', prices, shares: null });
const zone = (...prices: string[]): SignalLeg => ({ type: 'zone', prices, shares: null });

test.each<[string, SignalOrder, { open: number; high: number; low: number }, boolean]>([
  ['a limit is met by the range that contains it', { ...long, legs: [limit('100')] }, { open: 99, high: 100, low: 98 }, true],
  ['and not by another', { ...long, legs: [limit('100')] }, { open: 99, high: 99.9, low: 98 }, false],
  ['one limit of several is enough', { ...long, legs: [limit('100', '90')] }, { open: 90, high: 91, low: 89 }, true],
  ['between two limits none is met', { ...long, legs: [limit('100', '90')] }, { open: 95, high: 96, low: 94 }, false],
  ['within a zone it is met', { ...long, legs: [zone('90', '100')] }, { open: 95, high: 96, low: 94 }, true],
  [
    'a market entry with a price is met at that price',
    { ...long, legs: [{ ...market, prices: ['100'] }] },
    { open: 99, high: 101, low: 98 },
    true,
  ],
  ['without a price by an open between stop and target', long, { open: 100, high: 200, low: 1 }, true],
  ['not at the stop', long, { open: 95, high: 200, low: 1 }, false],
  ['not beyond the target', long, { open: 111, high: 200, low: 1 }, false],
  ['a short without target: below its stop', { ...short, legs: [market] }, { open: 109, high: 109, low: 109 }, true],
  ['and not above it', { ...short, legs: [market] }, { open: 111, high: 111, low: 111 }, false],
  ['without any level by every candle', { ...long, stop: null, takeProfits: [] }, { open: 7, high: 7, low: 7 }, true],
  ['one leg of several is enough', { ...long, legs: [market, limit('50')] }, { open: 100, high: 100, low: 100 }, true],
])('%s', (_, order, candle, met) => {
  expect(entryTest(order)(candle)).toBe(met);
});
