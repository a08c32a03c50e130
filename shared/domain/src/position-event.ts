import type { Decimal } from './decimal.ts';
import type { Fill } from './order.ts';
import type { PositionSide } from './signals/outcome.ts';
import type { UnixMs } from './time.ts';

/** What a venue does to a position without any order of ours. `fill` carries the whole position, and an order id of the venue's. */
export type LiquidationEvent = {
  readonly type: 'position_liquidated';
  readonly accountId: string;
  readonly symbol: string;
  readonly side: PositionSide;
  readonly venueOrderId: string;
  readonly fill: Fill;
};

/** What a perpetual's position paid (less than 0) or received at a funding time, quote asset. */
export type FundingEvent = {
  readonly type: 'funding_paid';
  readonly accountId: string;
  readonly symbol: string;
  readonly side: PositionSide;
  /** Base asset held then, more than 0. */
  readonly quantity: Decimal;
  readonly amount: Decimal;
  readonly at: UnixMs;
};

/** Both kinds stay known to the venue for a while, so that whoever missed one can ask for it. */
export type PositionEvent = LiquidationEvent | FundingEvent;

/** When it happened, market time. */
export function happenedAt(event: PositionEvent): UnixMs {
  return event.type === 'funding_paid' ? event.at : event.fill.at;
}

/** Returns the side of a signed quantity that is not 0. */
export function sideOf(quantity: Decimal): PositionSide {
  return quantity.gt('0') ? 'long' : 'short';
}
