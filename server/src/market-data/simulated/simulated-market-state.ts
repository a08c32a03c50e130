import type { UnixMs } from '@trade-executor/domain/time';
import { z } from 'zod';

/** What a simulated market must know after a restart; the prices themselves follow from the seed. */
export const SimulatedMarketState = z.object({
  /** Market time was `anchorMarket` at wall time `anchorWall`, and has run `speed` times as fast since. */
  anchorMarket: z.number(),
  anchorWall: z.number(),
  speed: z.number(),
  /** Each multiplies the price of its symbol from a market time on, for good. Oldest first. */
  pushes: z.array(z.object({ symbol: z.string(), at: z.number(), factor: z.number() })).readonly(),
});
export type SimulatedMarketState = z.infer<typeof SimulatedMarketState>;

export function marketTimeAt({ anchorMarket, anchorWall, speed }: SimulatedMarketState, now: UnixMs): UnixMs {
  return Math.floor(anchorMarket + Math.max(0, now - anchorWall) * speed);
}

/** Returns by how much a symbol was pushed altogether up to a market time. */
export function pushedFactor({ pushes }: SimulatedMarketState, symbol: string, at: UnixMs): number {
  return pushes.reduce((factor, push) => (push.symbol === symbol && push.at <= at ? factor * push.factor : factor), 1);
}
