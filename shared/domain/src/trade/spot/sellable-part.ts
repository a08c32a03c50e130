import { ONE, ZERO, decimal, floorToStep, type Decimal } from '../../decimal.ts';
import type { Instrument } from '../../instruments/instrument.ts';
import { ordersOfKind } from '../order-facts.ts';
import type { Trade } from '../trade.ts';

/** Returns what of a held quantity the venue would take in a sell at the stop: floored to the step, and 0 when that is under its minimums. */
export function sellablePart(held: Decimal, { instrument, plan }: Pick<Trade, 'instrument' | 'plan'>): Decimal {
  const { stepSize, minQuantity, minNotional } = instrument;
  const quantity = floorToStep(held, stepSize);
  return quantity.lt(minQuantity) || quantity.times(plan.stopLoss).lt(minNotional) ? ZERO : quantity;
}

/** No venue's fee is more than this. */
const FEE_MOST = decimal('0.01');

/** Returns what an entry is sure to leave to be sold: on spot less by the fee that is taken out of what is bought, in whole steps. */
export function surelyLeft(bought: Decimal, { kind, stepSize }: Instrument): Decimal {
  return kind === 'spot' ? floorToStep(bought.times(ONE.minus(FEE_MOST)), stepSize) : bought;
}

/** A venue's words for an order that is too small to be taken. */
const tooLittle: ReadonlySet<string> = new Set(['NOTIONAL_BELOW_MINIMUM', 'QUANTITY_BELOW_MINIMUM']);

/** True when all of it was to be sold and the venue would not take so little: the market has fallen since it was bought. */
export function isRefusedAsTooLittle(quantity: Decimal, { orders, closeWanted }: Pick<Trade, 'orders' | 'closeWanted'>): boolean {
  if (closeWanted === null) return false;
  return ordersOfKind(orders, 'exit').some(
    ({ intent, state }) => state.status === 'rejected' && tooLittle.has(state.code) && intent.quantity.gte(quantity),
  );
}
