import { sumDecimals, ZERO, type Decimal } from '../decimal.ts';
import type { MaintenanceTier } from '../instruments/instrument.ts';

/** One position of the symbol that is asked about. */
export type CrossPosition = {
  /** Base asset, signed: more than 0 long, less than 0 short. */
  readonly quantity: Decimal;
  /** Sum of price times quantity of what is held, quote asset, more than 0. */
  readonly entryCost: Decimal;
  readonly tier: Pick<MaintenanceTier, 'ratio' | 'deduction'>;
};

export type CrossLiquidationInput = {
  /** All of the symbol: one, in hedge mode up to one of each side. */
  readonly positions: readonly CrossPosition[];
  /** Quote asset: the balance, without open profit and without the margin of isolated positions. */
  readonly walletBalance: Decimal;
  /** What positions of other symbols on the same margin must keep, and what they would earn now. Quote asset. */
  readonly others: { readonly maintenance: Decimal; readonly unrealizedPnl: Decimal };
};

/** `falling`: liquidated when the price falls there; false: when it rises there. */
export type CrossLiquidation = { readonly price: Decimal; readonly falling: boolean };

/**
 * Returns the price of one symbol at which everything on the account's margin together has just what it must keep; null when no price above 0
 * brings that about. From wallet + profits = maintenance of all, solved for the price of this symbol while the others stand still:
 * (wallet - others' maintenance + others' profit + deductions - cost of longs + cost of shorts) / (quantities * ratios - longs + shorts),
 * which is Binance's formula; fees and funding are not counted. Linear instruments.
 */
export function crossLiquidationPrice({ positions, walletBalance, others }: CrossLiquidationInput): CrossLiquidation | null {
  const costs = positions.map(({ quantity, entryCost }) => (quantity.gt(ZERO) ? entryCost : entryCost.times('-1')));
  const deductions = positions.map(({ tier }) => tier.deduction);
  const atZero = walletBalance.minus(others.maintenance).plus(others.unrealizedPnl).plus(sumDecimals(deductions)).minus(sumDecimals(costs));
  const perPrice = sumDecimals(positions.map(({ quantity, tier }) => quantity.minus(quantity.abs().times(tier.ratio))));
  if (perPrice.eq(ZERO)) return null;
  const price = atZero.times('-1').div(perPrice);
  return price.gt(ZERO) ? { price, falling: perPrice.gt(ZERO) } : null;
}

/** Returns what a position must keep at a price, quote asset. */
export function maintenanceMargin({ quantity, tier }: Omit<CrossPosition, 'entryCost'>, price: Decimal): Decimal {
  const kept = quantity.abs().times(price).times(tier.ratio).minus(tier.deduction);
  return kept.gt(ZERO) ? kept : ZERO;
}

/** Without brackets nothing is kept. */
export const noTier: CrossPosition['tier'] = { ratio: ZERO, deduction: ZERO };
