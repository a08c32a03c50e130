import type { OrderIntent } from '../order.ts';
import type { Trade } from './trade.ts';

/**
 * Returns how an order says that it opens or reduces: one-way and on spot by a flag; in hedge mode by naming the position, without the flag,
 * as the venues want it.
 */
export function orderForm(
  { positionMode, instrument, side }: Pick<Trade, 'positionMode' | 'instrument' | 'side'>,
  reduceOnly: boolean,
): Pick<OrderIntent, 'reduceOnly' | 'positionSide'> {
  return positionMode === 'hedge' && instrument.kind === 'perpetual' ? { reduceOnly: false, positionSide: side } : { reduceOnly };
}
