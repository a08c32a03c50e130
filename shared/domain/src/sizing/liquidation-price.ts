import { ONE, ZERO, type Decimal } from '../decimal.ts';
import type { MaintenanceTier } from '../instruments/instrument.ts';
import type { PositionSide } from '../signals/outcome.ts';

export type LiquidationInput = {
  readonly side: PositionSide;
  /** Base asset, more than 0. */
  readonly quantity: Decimal;
  readonly averageEntryPrice: Decimal;
  readonly leverage: Decimal;
  readonly maintenance: readonly MaintenanceTier[];
};

/** The bracket of a notional; null without brackets. */
export function tierOf(maintenance: readonly MaintenanceTier[], notional: Decimal): MaintenanceTier | null {
  return maintenance.findLast(({ notionalFrom }) => notional.gte(notionalFrom)) ?? maintenance[0] ?? null;
}

/**
 * Returns the price at which an isolated position's margin has fallen to what must be kept; 0 when a long cannot be liquidated, null where no
 * brackets exist (spot). From margin + profit = price * quantity * ratio - deduction, with margin = entry / leverage * quantity:
 * long (entry * (1 - 1 / leverage) - deduction / quantity) / (1 - ratio), short (entry * (1 + 1 / leverage) + deduction / quantity) / (1 + ratio).
 * Bracket by the notional at entry, as Binance's formula has it; fees and funding are not counted. Linear instruments.
 */
export function liquidationPrice({ side, quantity, averageEntryPrice, leverage, maintenance }: LiquidationInput): Decimal | null {
  const tier = tierOf(maintenance, quantity.times(averageEntryPrice));
  if (tier === null) return null;
  const margin = averageEntryPrice.div(leverage);
  const deduction = tier.deduction.div(quantity);
  if (side === 'short') return averageEntryPrice.plus(margin).plus(deduction).div(ONE.plus(tier.ratio));
  const price = averageEntryPrice.minus(margin).minus(deduction).div(ONE.minus(tier.ratio));
  return price.gt(ZERO) ? price : ZERO;
}
