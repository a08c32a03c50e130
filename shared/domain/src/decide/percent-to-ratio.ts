import { ONE, ZERO, decimal, type Decimal } from '../decimal.ts';
import { err, ok, type Result } from '../result.ts';
import type { Denial } from '../risk/verdict.ts';
import type { DecimalString, SignalOrder } from '../signals/outcome.ts';
import type { ProviderProfile } from '../signals/provider-profile.ts';

/** The leverage in the text; of a range its lower end; null when the text has none. */
export function statedLeverage(order: SignalOrder): Decimal | null {
  const stated = order.leverage ?? order.leverageRange?.[0] ?? null;
  return stated === null || decimal(stated).lte(ZERO) ? null : decimal(stated);
}

/**
 * Returns the distance from the entry as a ratio of its price. A percentage of margin is divided by the leverage in the text, the provider's
 * own, never by ours.
 * @returns or PERCENT_AMBIGUOUS when the profile says nothing, or says `of_margin` and the text has no leverage
 */
export function percentToRatio(percent: DecimalString, order: SignalOrder, profile: ProviderProfile): Result<Decimal, Denial> {
  const leverage = profile.percentMeaning === 'of_price' ? ONE : statedLeverage(order);
  if (profile.percentMeaning === null || leverage === null) {
    return err({ code: 'PERCENT_AMBIGUOUS', evidence: { percent, meaning: profile.percentMeaning ?? 'not stated in the profile' } });
  }
  return ok(decimal(percent).div('100').div(leverage));
}
