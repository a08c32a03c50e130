import { isOnStep, ONE, ZERO } from '@trade-executor/domain/decimal';
import { unknownFacts } from '@trade-executor/domain/instruments/instrument';
import { describe, expect, test } from 'vitest';
import type { Market } from '../ports/market.ts';

/** Registers the promises that every market keeps. The market must show at least one price. */
export function describeMarket(name: string, open: () => Promise<Market>): void {
  describe(`${name} keeps the contract of a market`, () => {
    test('symbols are unified and unique', async () => {
      const symbols = (await open()).instruments().map(({ symbol, base, quote, kind }) => {
        expect(symbol).toBe(kind === 'spot' ? `${base}/${quote}` : `${base}/${quote}:${quote}`);
        return symbol;
      });
      expect(symbols.length).toBeGreaterThan(0);
      expect(new Set(symbols).size).toBe(symbols.length);
    });

    test('limits are positive, and the least quantity is a whole number of steps', async () => {
      for (const { tickSize, stepSize, minQuantity, minNotional, maxLeverage } of (await open()).instruments()) {
        for (const limit of [tickSize, stepSize, minQuantity]) expect(limit.gt(ZERO)).toBe(true);
        expect(minNotional.gte(ZERO) && maxLeverage.gte(ONE)).toBe(true);
        expect(isOnStep(minQuantity, stepSize)).toBe(true);
      }
    });

    test('a quote is of its symbol, positive, on the tick, and its bid is not above its ask', async () => {
      const market = await open();
      const quotes = market.instruments().flatMap(({ symbol, tickSize }) => {
        const quote = market.quote(symbol);
        if (quote === null) return [];
        expect(quote.symbol).toBe(symbol);
        expect(quote.bid.gt(ZERO) && quote.bid.lte(quote.ask)).toBe(true);
        expect([quote.bid, quote.ask, quote.last].every((price) => isOnStep(price, tickSize))).toBe(true);
        return [quote];
      });
      expect(quotes.length).toBeGreaterThan(0);
    });

    test('what is told of a market beside its price is positive, or not known', async () => {
      const market = await open();
      for (const { symbol } of market.instruments()) {
        const { atr, dailyVolume } = market.facts(symbol);
        for (const fact of [atr, dailyVolume]) expect(fact === null || fact.gte(ZERO)).toBe(true);
        expect(market.facts(symbol)).toEqual({ atr, dailyVolume });
      }
    });

    test('a symbol that is not traded has no quote, and nothing is known of it', async () => {
      const market = await open();
      expect(market.quote('NONE/USDT:USDT')).toBeNull();
      expect(market.facts('NONE/USDT:USDT')).toEqual(unknownFacts);
    });
  });
}
