import type { Decimal } from '@trade-executor/domain/decimal';
import { quoteAround } from '@trade-executor/domain/prices/quote-around';
import { simulatedDepth } from '@trade-executor/domain/prices/simulated-depth';
import { simulatedFundingRate } from '@trade-executor/domain/prices/simulated-funding-rate';
import { simulatedMarkets } from '@trade-executor/domain/prices/simulated-instruments';
import {
  simulatedBar,
  simulatedHourlyVolume,
  simulatedPrice,
  unroundedPrice,
  type SimulatedMarket,
} from '@trade-executor/domain/prices/simulated-price';
import { HOUR_MS, MINUTE_MS, type UnixMs } from '@trade-executor/domain/time';
import { foldHour } from '../fold-hour.ts';
import type { MarketStateStore } from '../market-state-store.ts';
import type { PriceFeed } from '../price-feed.ts';
import { marketSlices } from './market-slices.ts';
import { marketTimeAt, pushedFactor, type SimulatedMarketState } from './simulated-market-state.ts';

export type SimulatedFeed = PriceFeed & {
  speed(): number;
  /** Lets market time run that many times as fast as the wall clock from now on. */
  setSpeed(speed: number): Promise<void>;
  /** Multiplies a price for good, and that of the coin's other market; false for an unknown symbol. The next bar opens with the jump. */
  push(symbol: string, factor: number): Promise<boolean>;
  /** Pushes the last price to `price`; false for an unknown symbol. */
  pushTo(symbol: string, price: Decimal): Promise<boolean>;
};

export type SimulatedFeedOptions = {
  readonly seed: string;
  /** Wall clock. */
  readonly now: () => UnixMs;
  readonly state: MarketStateStore<SimulatedMarketState>;
  readonly markets?: readonly SimulatedMarket[];
  /** Market time starts no earlier: what accounts have already lived through. */
  readonly notBefore?: UnixMs;
};

/** An hour is looked at once a minute: second by second it would cost a thousand times more than a decision. */
const HOUR_SAMPLES = 60;

/** Prices that follow from the seed. Market time is the wall clock's on the first start, and runs on while the process is down. */
export async function createSimulatedFeed(options: SimulatedFeedOptions): Promise<SimulatedFeed> {
  const { seed, now, markets = simulatedMarkets, notBefore = 0 } = options;
  const bySymbol = new Map(markets.map((market) => [market.instrument.symbol, market]));
  const instruments = markets.map(({ instrument }) => instrument);
  let state = (await options.state.load()) ?? { anchorMarket: now(), anchorWall: now(), speed: 1, pushes: [] };
  if (marketTimeAt(state, now()) < notBefore) state = { ...state, anchorMarket: notBefore, anchorWall: now() };
  await options.state.save(state);

  let latest = 0;
  const marketNow = (): UnixMs => (latest = Math.max(latest, marketTimeAt(state, now())));
  const priceAt = (market: SimulatedMarket, at: UnixMs): Decimal =>
    simulatedPrice(seed, market, at, pushedFactor(state, market.pricedAs, at));
  const push = async (symbol: string, factor: number): Promise<boolean> => {
    const market = bySymbol.get(symbol);
    if (market === undefined) return false;
    state = { ...state, pushes: [...state.pushes, { symbol: market.pricedAs, at: marketNow(), factor }] };
    await options.state.save(state);
    return true;
  };

  return {
    marketNow,
    instruments: () => instruments,
    quote(symbol, at = marketNow()) {
      const market = bySymbol.get(symbol);
      return market === undefined ? null : quoteAround(market.instrument, priceAt(market, at), market.spreadRatio, at);
    },
    depth(symbol, at = marketNow()) {
      const market = bySymbol.get(symbol);
      return market === undefined ? null : simulatedDepth(seed, market, at, Number(priceAt(market, at).toString()));
    },
    fundingRate: (symbol, at) => (bySymbol.get(symbol)?.instrument.kind === 'perpetual' ? simulatedFundingRate(seed, symbol, at) : null),
    *bars(symbol, from, to) {
      const market = bySymbol.get(symbol);
      if (market === undefined) return;
      const cuts = state.pushes.map(({ at }) => at);
      for (const slice of marketSlices(from, to, cuts)) {
        const factorAt = (at: UnixMs): number => pushedFactor(state, market.pricedAs, at);
        yield simulatedBar(seed, market, slice.from, slice.to, factorAt(slice.from), factorAt(slice.from - 1));
      }
    },
    hour(symbol, from) {
      const market = bySymbol.get(symbol);
      if (market === undefined || from + HOUR_MS > marketNow()) return null;
      const prices = Array.from({ length: HOUR_SAMPLES }, (_, place) => priceAt(market, from + place * MINUTE_MS + MINUTE_MS - 1));
      const bars = prices.map((price) => ({ high: price, low: price, close: price }));
      return foldHour(bars, [simulatedHourlyVolume(market)]);
    },
    speed: () => state.speed,
    async setSpeed(speed) {
      state = { ...state, anchorMarket: marketNow(), anchorWall: now(), speed };
      await options.state.save(state);
    },
    push,
    async pushTo(symbol, price) {
      const market = bySymbol.get(symbol);
      if (market === undefined) return false;
      const at = marketNow();
      const present = unroundedPrice(seed, market, at) * pushedFactor(state, market.pricedAs, at);
      return push(symbol, Number(price.toString()) / present);
    },
  };
}
