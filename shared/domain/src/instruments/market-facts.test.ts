import { expect, test } from 'vitest';
import { decimal } from '../decimal.ts';
import { marketFacts, type MarketHour } from './market-facts.ts';

const hour = (high: string, low: string, close: string, volume: string | null = '10'): MarketHour => ({
  high: decimal(high),
  low: decimal(low),
  close: decimal(close),
  volume: volume === null ? null : decimal(volume),
});
const calm = Array.from({ length: 24 }, () => hour('101', '99', '100'));

test.each([
  ['every hour two wide', calm, '2', '240'],
  // the last hour opens with a gap: 110 less the close of 100 before it; (13 · 2 + 10) / 14
  ['a gap counts from the close before it', [...calm.slice(1), hour('110', '108', '109')], '2.5714285714', '240'],
  ['an hour that nobody saw leaves the range open', [...calm.slice(1, -3), null, ...calm.slice(0, 3)], 'null', 'null'],
  ['one beyond the fifteen leaves only the volume open', [null, ...calm.slice(1)], '2', 'null'],
  ['a volume that is not told', [...calm.slice(1), hour('101', '99', '100', null)], '2', 'null'],
  ['too few hours', calm.slice(0, 14), 'null', 'null'],
])('%s', (_name, hours, atr, dailyVolume) => {
  const facts = marketFacts(hours);
  expect([facts.atr, facts.dailyVolume].map(String)).toEqual([atr, dailyVolume]);
});
