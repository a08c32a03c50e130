import type { Decimal } from '../decimal.ts';

/** What lies in an order book at one distance from its best price. */
export type DepthLevel = {
  /** From the best price of its side, as a ratio of it: 0 is the best price itself. */
  readonly awayRatio: Decimal;
  /** Base asset. */
  readonly quantity: Decimal;
};

/** Both sides of an order book, the nearest level first. */
export type BookDepth = { readonly bids: readonly DepthLevel[]; readonly asks: readonly DepthLevel[] };
