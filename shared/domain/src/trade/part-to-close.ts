import { type Decimal, ONE, floorToStep } from '../decimal.ts';
import type { Trade } from './trade.ts';

/**
 * Returns how much a partial close takes of what is open and not about to be closed already: base asset, floored to the step; 'all' when
 * the rest would be too small to trade; null when the part itself is.
 * @param fraction more than 0, at most 1
 */
export function partToClose({ instrument, position, exitQuantity }: Trade, fraction: Decimal): Decimal | 'all' | null {
  const open = position.quantity.minus(exitQuantity);
  const part = floorToStep(open.times(fraction), instrument.stepSize);
  if (fraction.gte(ONE) || (part.gt('0') && open.minus(part).lt(instrument.minQuantity))) return 'all';
  return part.lt(instrument.minQuantity) || part.eq('0') ? null : part;
}
