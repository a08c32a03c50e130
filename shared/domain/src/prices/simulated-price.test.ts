import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal, isOnStep, ZERO } from '../decimal.ts';
import { DAY_MS, MINUTE_MS } from '../time.ts';
import { quoteAround } from './quote-around.ts';
import { simulatedMarkets } from './simulated-instruments.ts';
import {
  largestGapRatio,
  SIMULATED_GRID_MS,
  simulatedBar,
  simulatedPrice,
  unroundedPrice,
  type SimulatedMarket,
} from './simulated-price.ts';

const market = fc.constantFrom(...simulatedMarkets);
const perpetuals = simulatedMarkets.filter(({ instrument }) => instrument.kind === 'perpetual');
const seed = fc.string({ maxLength: 12 });
const moment = fc.integer({ min: Date.UTC(2020), max: Date.UTC(2040) });
const start = Date.UTC(2026, 10, 20);
const STRETCH_MS = 10 * MINUTE_MS;

test('the same seed, symbol and time always give the same price; another seed another one', () => {
  const [btc] = simulatedMarkets;
  if (btc === undefined) throw new Error('no market');
  expect(simulatedPrice('seed', btc, start).toString()).toBe(simulatedPrice('seed', btc, start).toString());
  expect(simulatedPrice('seed', btc, start).toString()).not.toBe(simulatedPrice('other', btc, start).toString());
});

test('property: every price is positive, on the tick and within a factor of five of the base', () => {
  fc.assert(
    fc.property(seed, market, moment, (of, where, at) => {
      const price = simulatedPrice(of, where, at);
      expect(price.gt(ZERO)).toBe(true);
      expect(isOnStep(price, where.instrument.tickSize)).toBe(true);
      expect(price.gt(where.basePrice.div('5')) && price.lt(where.basePrice.times('5'))).toBe(true);
    }),
  );
});

test('property: from one millisecond to the next the price moves by less than a hundred-thousandth, gaps aside', () => {
  fc.assert(
    fc.property(seed, market, moment, (of, where, at) => {
      fc.pre(at % SIMULATED_GRID_MS !== 0);
      expect(Math.abs(logReturn(of, where, at - 1, at))).toBeLessThan(1e-5);
    }),
  );
});

test('gaps happen, and none is larger than said', () => {
  const jumps = perpetuals.flatMap((where) => jumpsOfSixtyDays(where));
  expect(jumps.length).toBeGreaterThan(20);
  for (const { where, jump } of jumps) expect(Math.expm1(Math.abs(jump))).toBeLessThanOrEqual(largestGapRatio(where) + 1e-4);
});

test('a day moves a price by about what its volatility says, 2 to 6 %', () => {
  for (const where of perpetuals) {
    const days = Array.from({ length: 400 }, (_, day) => logReturn('days', where, start + day * DAY_MS, start + (day + 1) * DAY_MS));
    const deviation = Math.sqrt(days.reduce((sum, value) => sum + value * value, 0) / days.length);
    expect(deviation / where.dailyVolatilityRatio).toBeGreaterThan(0.7);
    expect(deviation / where.dailyVolatilityRatio).toBeLessThan(1.4);
    expect(deviation).toBeGreaterThan(0.015);
    expect(deviation).toBeLessThan(0.07);
  }
});

test('some days are wild and some are calm', () => {
  const [btc] = simulatedMarkets;
  if (btc === undefined) throw new Error('no market');
  const ranges = Array.from({ length: 60 }, (_, day) => {
    const bar = simulatedBar('regimes', btc, start + day * DAY_MS, start + (day + 1) * DAY_MS);
    return Number(bar.high.div(bar.low).toString()) - 1;
  });
  expect(Math.max(...ranges) / Math.min(...ranges)).toBeGreaterThan(2.5);
});

describe('bars', () => {
  test('property: high and low hold open and close, which are the prices at both ends', () => {
    fc.assert(
      fc.property(seed, market, moment, fc.integer({ min: 1, max: MINUTE_MS }), (of, where, from, ms) => {
        const bar = simulatedBar(of, where, from, from + ms);
        expect(bar.open.eq(simulatedPrice(of, where, from))).toBe(true);
        expect(bar.close.eq(simulatedPrice(of, where, from + ms - 1))).toBe(true);
        for (const price of [bar.open, bar.close]) expect(price.lte(bar.high) && price.gte(bar.low)).toBe(true);
      }),
    );
  });

  test('property: a bar holds its parts', () => {
    fc.assert(
      fc.property(seed, market, moment, fc.integer({ min: 2, max: MINUTE_MS }), (of, where, from, ms) => {
        const whole = simulatedBar(of, where, from, from + ms);
        const half = from + Math.floor(ms / 2);
        const parts = [simulatedBar(of, where, from, half), simulatedBar(of, where, half, from + ms)];
        const tick = where.instrument.tickSize.times('3'); // the cut itself is one more look at the price, a millisecond apart
        for (const part of parts) {
          expect(part.high.lte(whole.high.times('1.00002').plus(tick))).toBe(true);
          expect(part.low.gte(whole.low.times('0.99998').minus(tick))).toBe(true);
        }
      }),
    );
  });

  test('a push multiplies the price', () => {
    const [btc] = simulatedMarkets;
    if (btc === undefined) throw new Error('no market');
    const ratio = simulatedPrice('seed', btc, start, 0.9).div(simulatedPrice('seed', btc, start));
    expect(Number(ratio.toString())).toBeCloseTo(0.9, 4);
  });
});

test('a quote has its ask above its bid, both on the tick, around the last price', () => {
  for (const { instrument, basePrice, spreadRatio } of simulatedMarkets) {
    const { bid, ask, last } = quoteAround(instrument, basePrice, spreadRatio, 0);
    expect(bid.lt(last) && last.lt(ask)).toBe(true);
    expect([bid, ask].every((price) => isOnStep(price, instrument.tickSize))).toBe(true);
  }
});

test('the simulated instruments have distinct symbols, and limits that allow a trade of 200 USDT', () => {
  expect(new Set(simulatedMarkets.map(({ instrument }) => instrument.symbol)).size).toBe(simulatedMarkets.length);
  for (const { instrument, basePrice } of simulatedMarkets) {
    expect(isOnStep(basePrice, instrument.tickSize)).toBe(true);
    expect(instrument.minQuantity.times(basePrice).lte('200')).toBe(true);
    expect(instrument.minNotional.lte('100')).toBe(true);
    expect(instrument.maxLeverage.gte(decimal(instrument.kind === 'spot' ? '1' : '20'))).toBe(true);
  }
});

test('a coin’s spot market moves with its perpetual, a little below it; 1000PEPE is PEPE there', () => {
  const spot = simulatedMarkets.filter(({ instrument }) => instrument.kind === 'spot');
  expect(spot).toHaveLength(perpetuals.length);
  for (const where of spot) {
    const { base, maxLeverage, maintenance } = where.instrument;
    const perpetual = perpetuals.find(({ instrument }) => instrument.symbol === where.pricedAs);
    if (perpetual === undefined) throw new Error(`${base} has no perpetual`);
    const units = base === 'PEPE' ? 1000 : 1;
    const basis = (unroundedPrice('seed', where, start) * units) / unroundedPrice('seed', perpetual, start) - 1;
    expect(basis).toBeLessThan(0);
    expect(basis).toBeGreaterThan(-0.001); // two basis points, and what the tick rounds off the base price
    expect([maxLeverage.toString(), maintenance]).toEqual(['1', []]);
  }
});

function logReturn(of: string, where: SimulatedMarket, from: number, to: number): number {
  return Math.log(unroundedPrice(of, where, to) / unroundedPrice(of, where, from));
}

/** Looks closer only at ten-minute stretches in which much happened. */
function jumpsOfSixtyDays(where: SimulatedMarket): readonly { readonly where: SimulatedMarket; readonly jump: number }[] {
  const much = where.dailyVolatilityRatio / 4;
  const stretches = Array.from({ length: (60 * DAY_MS) / STRETCH_MS }, (_, index) => start + index * STRETCH_MS);
  const busy = stretches.filter((from) => Math.abs(logReturn('gaps', where, from, from + STRETCH_MS)) > much);
  const seams = busy.flatMap((from) =>
    Array.from({ length: STRETCH_MS / SIMULATED_GRID_MS }, (_, index) => from + index * SIMULATED_GRID_MS),
  );
  return seams.map((seam) => ({ where, jump: logReturn('gaps', where, seam - 1, seam) })).filter(({ jump }) => Math.abs(jump) > much / 2);
}
