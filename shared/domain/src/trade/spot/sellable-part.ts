import { ZERO, floorToStep, type Decimal } from '../../decimal.ts';
import type { Trade } from '../trade.ts';

/** Returns what of a held quantity the venue would take in a sell at the stop: floored to the step, and 0 when that is under its minimums. */
export function sellablePart(held: Decimal, { instrument, plan }: Pick<Trade, 'instrument' | 'plan'>): Decimal {
  const { stepSize, minQuantity, minNotional } = instrument;
  const quantity = floorToStep(held, stepSize);
  return quantity.lt(minQuantity) || quantity.times(plan.stopLoss).lt(minNotional) ? ZERO : quantity;
}
