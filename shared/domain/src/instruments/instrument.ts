import type { Decimal } from '../decimal.ts';

/** Something that can be traded on a venue, with the venue's limits. Quantities are base asset; contracts exist only inside a client. */
export type Instrument = {
  /** Unified symbol: "BTC/USDT" on spot, "BTC/USDT:USDT" for the linear perpetual. */
  readonly symbol: string;
  readonly base: string;
  readonly quote: string;
  readonly kind: 'spot' | 'perpetual';
  readonly status: 'trading' | 'halted';
  readonly tickSize: Decimal;
  readonly stepSize: Decimal;
  readonly minQuantity: Decimal;
  /** Quote asset. */
  readonly minNotional: Decimal;
  readonly maxLeverage: Decimal;
};

/** What the market shows at one moment (market time). */
export type Quote = { readonly symbol: string; readonly bid: Decimal; readonly ask: Decimal; readonly last: Decimal; readonly at: number };

/** One step of a market: all prices met in [from, to). Market time, ms. A tick has from = to and four equal prices. */
export type PriceBar = {
  readonly symbol: string;
  readonly from: number;
  readonly to: number;
  readonly open: Decimal;
  readonly high: Decimal;
  readonly low: Decimal;
  readonly close: Decimal;
  /** Distance of ask and bid as a ratio of the price, 0.0002 for two basis points. */
  readonly spreadRatio: Decimal;
};
