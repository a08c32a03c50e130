import { ONE, ceilToStep, decimal, floorToStep, maxDecimal, minDecimal, type Decimal } from '../decimal.ts';
import { statedLeverage } from '../decide/percent-to-ratio.ts';
import type { SignalOrder } from '../signals/outcome.ts';
import type { ProviderProfile } from '../signals/provider-profile.ts';

export type ChooseLeverageInput = {
  readonly order: SignalOrder;
  readonly profile: ProviderProfile;
  /** The copier's and the instrument's. */
  readonly caps: readonly Decimal[];
  /** Quote asset. */
  readonly notional: Decimal;
  /** Quote asset, more than 0. */
  readonly availableMargin: Decimal;
};

/**
 * Returns a whole number (venues take no other), at least 1 and at most every cap. The text's leverage, or the lower end of its range, counts
 * when there is one. Where the text is silent, the smallest with which the position binds at most half of the available margin: size comes
 * from the risk, so more leverage would earn nothing and bring the liquidation price nearer, while less would leave no margin for a second
 * trade or an adverse move.
 */
export function chooseLeverage({ order, profile, caps, notional, availableMargin }: ChooseLeverageInput): Decimal {
  const providerCap = profile.leverageCap === null ? [] : [decimal(profile.leverageCap)];
  const wanted = statedLeverage(order) ?? ceilToStep(notional.times('2').div(availableMargin), ONE);
  return maxDecimal(ONE, floorToStep(minDecimal(wanted, ...caps, ...providerCap), ONE));
}
