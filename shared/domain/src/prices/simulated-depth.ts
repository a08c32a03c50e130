import { decimal } from '../decimal.ts';
import type { BookDepth, DepthLevel } from '../instruments/book-depth.ts';
import { SECOND_MS, type UnixMs } from '../time.ts';
import { topOfBook, type SimulatedMarket } from './simulated-price.ts';
import { hashText, randomAt } from './value-noise.ts';

const LEVELS = 20;
const BID_STREAM = 400;
const ASK_STREAM = 500;
/** A level has by so much more than the one before it, of what the best price has. */
const GROWTH = 0.5;

/**
 * Returns the book of a simulated market in a second of market time: levels a spread apart, each with more than the one before it, by half and
 * half again as seed, symbol, side and second will have it. A pure function of its arguments.
 * @param price the last price, for quantities in base asset
 */
export function simulatedDepth(seed: string, market: SimulatedMarket, at: UnixMs, price: number): BookDepth {
  const symbolSeed = hashText(`${seed}:${market.instrument.symbol}`);
  const second = Math.floor(at / SECOND_MS);
  const top = topOfBook(market) / price;
  const side = (stream: number): readonly DepthLevel[] =>
    Array.from({ length: LEVELS }, (_, level) => {
      const share = (0.5 + randomAt(symbolSeed, stream + level, second)) * (1 + GROWTH * level);
      return { awayRatio: market.spreadRatio.times(String(level)), quantity: decimal((top * share).toFixed(8)) };
    });
  return { bids: side(BID_STREAM), asks: side(ASK_STREAM) };
}
