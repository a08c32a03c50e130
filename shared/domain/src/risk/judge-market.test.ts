import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal } from '../decimal.ts';
import { simulatedMarkets } from '../prices/simulated-instruments.ts';
import { simulatedPrice } from '../prices/simulated-price.ts';
import { makeInstrument, makeQuote } from '../testing/make-instrument.ts';
import { DAY_MS, MINUTE_MS, SECOND_MS } from '../time.ts';
import {
  coinSymbols,
  judgeMarket,
  keepSamples,
  marketHalt,
  readMarket,
  sampleMarket,
  type MarketReading,
  type MarketSample,
} from './judge-market.ts';
import { defaultMarketLimits, type MarketLimits } from './market-limits.ts';

const NOW = 20_000 * DAY_MS;
const symbols = Array.from({ length: 9 }, (_, n) => `C${n}/USDT:USDT`);
/** Each symbol's price in turn; null: none. */
const sample = (agoMs: number, prices: readonly (string | null)[]): MarketSample => ({
  at: NOW - agoMs,
  prices: new Map(symbols.flatMap((symbol, n) => (prices[n] == null ? [] : [[symbol, decimal(prices[n])] as const]))),
});
const all = (price: string | null, ...first: readonly (string | null)[]): readonly (string | null)[] =>
  symbols.map((_, n) => (n in first ? (first[n] ?? null) : price));
const read = (before: readonly (string | null)[], now: readonly (string | null)[], agoMs = 4 * MINUTE_MS): MarketReading =>
  readMarket([sample(agoMs, before)], sample(0, now), symbols);
const judged = (reading: MarketReading, limits: Partial<MarketLimits> = {}): string | null =>
  judgeMarket(reading, { ...defaultMarketLimits, ...limits });

describe('how the market as a whole moves', () => {
  test.each([
    ['all five percent up', all('100'), all('105'), '0.05'],
    ['all five percent down', all('100'), all('95'), '0.05'],
    ['some up, some down', all('100'), all('106', '94', '94', '94', '94'), '0.06'],
    ['four of nine run away', all('100'), all('100', '150', '150', '150', '50'), '0'],
    ['five of nine do', all('100'), all('100', '150', '150', '150', '50', '90'), '0.1'],
  ] as const)('%s', (_, before, now, move) => {
    expect(read(before, now).medianMoveRatio?.toString()).toBe(move);
  });

  test('from the furthest price of the last five minutes, so that a fall after a rise is seen', () => {
    const samples = [sample(4 * MINUTE_MS, all('100')), sample(2 * MINUTE_MS, all('110'))];
    expect(
      readMarket(samples, sample(0, all('100')), symbols)
        .medianMoveRatio?.round(4)
        .toString(),
    ).toBe('0.0909');
  });

  test('what lies further back is forgotten, and what leaps ahead of it too', () => {
    const samples = [sample(6 * MINUTE_MS, all('50')), sample(5 * MINUTE_MS, all('100')), sample(-MINUTE_MS, all('70'))];
    expect(keepSamples(samples, NOW).map(({ at }) => NOW - at)).toEqual([5 * MINUTE_MS]);
  });

  test('of four coins nothing is said, nor before anything was seen', () => {
    expect(readMarket([sample(1, all('100'))], sample(0, all('200')), symbols.slice(0, 4)).medianMoveRatio).toBeNull();
    expect(readMarket([], sample(0, all('200')), symbols)).toMatchObject({ medianMoveRatio: null, unpricedRatio: null });
  });

  test('halts from the limit on, in a sentence', () => {
    expect(judged(read(all('100'), all('104.99')))).toBeNull();
    expect(judged(read(all('100'), all('105')))).toBe('Half of 9 coins have moved by 5 % or more within five minutes; the limit is 5 %.');
    expect(judged(read(all('100'), all('101')), { maxMoveRatio: '0.01' })).not.toBeNull();
    expect(judged(read(all('100'), all('200')), { on: false })).toBeNull();
  });
});

describe('prices that are missing', () => {
  test('an old quote is none; what does not trade is not asked, and a coin only once', () => {
    const instruments = [
      makeInstrument({ symbol: 'A', base: 'A' }),
      makeInstrument({ symbol: 'A-spot', base: 'A' }),
      makeInstrument({ symbol: 'B', base: 'B' }),
      makeInstrument({ symbol: 'C', base: 'C', status: 'halted' }),
      makeInstrument({ symbol: 'D', base: 'D' }),
    ];
    const quotes = { A: NOW - MINUTE_MS, B: NOW - MINUTE_MS - 1, C: NOW };
    const symbols = coinSymbols(instruments);
    expect(symbols).toEqual(['A', 'B', 'D']);
    const quoteOf = (symbol: string) => (symbol in quotes ? makeQuote('1', { symbol, at: quotes[symbol as keyof typeof quotes] }) : null);
    expect([...sampleMarket({ symbols, quoteOf, at: NOW }).prices.keys()]).toEqual(['A']);
  });

  test('count once they were missing for a minute', () => {
    const dark = all(null, '100', '100', '100', '100');
    const reading = (agoMs: number) => readMarket([sample(2 * MINUTE_MS, all('100')), sample(agoMs, all('100'))], sample(0, dark), symbols);
    expect(judged(reading(MINUTE_MS - 1))).toBeNull();
    expect(judged(reading(MINUTE_MS))).toBe('55.56 % of 9 coins have had no price for a minute; the limit is 50 %.');
  });

  test('say nothing of a feed that has just started', () => {
    const started = (agoMs: number) => judged(readMarket([sample(agoMs, all(null))], sample(0, all(null)), symbols));
    expect(started(30 * SECOND_MS - 1)).toBeNull();
    expect(started(30 * SECOND_MS)).not.toBeNull();
  });
});

test('property: whatever fewer than half of the coins do, and however few lose their price, nothing is halted', () => {
  const price = fc.option(fc.integer({ min: 1, max: 1_000_000 }).map(String), { nil: null });
  fc.assert(
    fc.property(fc.array(price, { maxLength: 4 }), fc.array(price, { maxLength: 4 }), (before, now) => {
      expect(judged(read(all('100', ...before), all('101', ...now)))).toBeNull();
    }),
  );
});

test('property: the simulated market never halts itself, on whatever day', () => {
  const markets = simulatedMarkets;
  const names = markets.map(({ instrument: { symbol } }) => symbol);
  const at = (moment: number): MarketSample => ({
    at: moment,
    prices: new Map(markets.map((market) => [market.instrument.symbol, simulatedPrice('1', market, moment)])),
  });
  fc.assert(
    fc.property(fc.integer({ min: NOW, max: NOW + 365 * DAY_MS }), (moment) => {
      const earlier = [5, 4, 3, 2, 1].map((minutes) => at(moment - minutes * MINUTE_MS));
      const { medianMoveRatio } = readMarket(earlier, at(moment), names);
      expect(medianMoveRatio?.lt('0.025')).toBe(true); // half of the limit
    }),
    { numRuns: 200 },
  );
});

test('the halt turns entries off everywhere until it was calm for long enough, and is the same within its minute', () => {
  const halt = marketHalt('Wild.', defaultMarketLimits, NOW);
  expect(halt).toMatchObject({ scope: 'platform', pause: 'entries_off', cause: 'market', until: NOW + 15 * MINUTE_MS, by: null });
  expect(marketHalt('Wilder.', defaultMarketLimits, NOW + MINUTE_MS - 1).haltId).toBe(halt.haltId);
  expect(marketHalt('Wild.', defaultMarketLimits, NOW + MINUTE_MS).haltId).not.toBe(halt.haltId);
});
