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
  /** Maintenance margin by notional, the smallest first; none on spot. */
  readonly maintenance: readonly MaintenanceTier[];
};

/** True for the unified symbol of a spot market: that of a perpetual also names what it settles in. */
export function isSpotSymbol(symbol: string): boolean {
  return !symbol.includes(':');
}

/** From this notional on, a position must keep notional * ratio - deduction as margin, at no more than this leverage (a venue's bracket). */
export type MaintenanceTier = {
  /** Quote asset, 0 for the first. */
  readonly notionalFrom: Decimal;
  readonly ratio: Decimal;
  /** Quote asset; makes the margin continuous from tier to tier. */
  readonly deduction: Decimal;
  readonly maxLeverage: Decimal;
};

/** What the market shows at one moment (market time). */
export type Quote = { readonly symbol: string; readonly bid: Decimal; readonly ask: Decimal; readonly last: Decimal; readonly at: number };

/** What is known of a market beside its price; null: not known. */
export type MarketFacts = {
  /** Average true range of the last 14 hours, in price. */
  readonly atr: Decimal | null;
  /** Quote asset traded in 24 h. */
  readonly dailyVolume: Decimal | null;
};

export const unknownFacts: MarketFacts = { atr: null, dailyVolume: null };

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
  /** Base asset traded; null: not known. */
  readonly volume: Decimal | null;
};
