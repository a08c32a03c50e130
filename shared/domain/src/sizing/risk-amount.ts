import { ONE, ZERO, decimal, floorToStep, maxDecimal, minDecimal, type Decimal } from '../decimal.ts';
import type { SizeSettings } from '../settings/copier-settings.ts';
import type { SignalOrder } from '../signals/outcome.ts';

/** Money is stored in ten places; rounding down keeps "at most" true. */
const MONEY_STEP = decimal('0.0000000001');

export type RiskAmount = { readonly riskRatio: Decimal; readonly riskAmount: Decimal };

/**
 * Returns what one trade may lose: the copier's ratio of equity, lowered (never raised) by the text's hints: "risk 0.5%" (times the scale
 * where the copier follows the provider's size) and "half size". A hint in percent of the deposit says nothing about the loss at the stop.
 * Quote asset, 0 or more.
 */
export function riskAmountOf(
  equity: Decimal,
  { riskRatio: most, sizingMethod, providerScale }: SizeSettings,
  order: SignalOrder,
): RiskAmount {
  const scale = sizingMethod === 'provider' ? providerScale : ONE;
  const hinted = order.riskPercent === null ? most : decimal(order.riskPercent).div('100').times(scale);
  const factor = order.sizeFactor === null ? ONE : decimal(order.sizeFactor);
  const riskRatio = minDecimal(most, hinted).times(minDecimal(ONE, factor));
  return { riskRatio, riskAmount: floorToStep(maxDecimal(ZERO, equity.times(riskRatio)), MONEY_STEP) };
}
