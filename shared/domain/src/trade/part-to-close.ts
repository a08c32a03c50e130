import { type Decimal, ONE, ZERO, floorToStep } from '../decimal.ts';
import { sellablePart } from './spot/sellable-part.ts';
import type { Trade } from './trade.ts';

/**
 * Returns how much a partial close takes of what is open and not about to be closed already: base asset, floored to the step; 'all' when
 * the rest would be too small to trade; null when the part itself is.
 * @param fraction more than 0, at most 1
 */
export function partToClose(trade: Trade, fraction: Decimal): Decimal | 'all' | null {
  const { instrument, position, exitQuantity } = trade;
  const open = position.quantity.minus(exitQuantity);
  const part = floorToStep(open.times(fraction), instrument.stepSize);
  const isTooSmall = (quantity: Decimal): boolean =>
    instrument.kind === 'spot' ? sellablePart(quantity, trade).eq(ZERO) : quantity.lt(instrument.minQuantity);
  if (fraction.gte(ONE) || (part.gt(ZERO) && isTooSmall(open.minus(part)))) return 'all';
  return isTooSmall(part) || part.eq(ZERO) ? null : part;
}
