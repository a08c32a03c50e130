import { ONE, decimal, minDecimal, type Decimal } from '../decimal.ts';
import type { SizeSettings } from '../settings/copier-settings.ts';
import type { SignalOrder } from '../signals/outcome.ts';

/**
 * Returns what a position should be worth by the copier's method, quote asset, lowered by "half size" in the text; null when the method asks
 * for no worth: by risk, or by the provider's size where the text has none. Never multiplied with leverage.
 */
export function wantedNotional(settings: SizeSettings, equity: Decimal, order: SignalOrder): Decimal | null {
  const factor = order.sizeFactor === null ? ONE : minDecimal(ONE, decimal(order.sizeFactor));
  switch (settings.sizingMethod) {
    case 'risk':
      return null;
    case 'fixed':
      return settings.fixedNotional?.times(factor) ?? null;
    case 'equity':
      return settings.equityRatio?.times(equity).times(factor) ?? null;
    case 'provider':
      if (order.sizePercent === null) return null;
      return equity.times(decimal(order.sizePercent)).div('100').times(settings.providerScale).times(factor);
  }
}
