import { ONE, sumDecimals, type Decimal } from '../../decimal.ts';
import { moveAhead } from '../../decide/direction.ts';
import { deny, pass } from '../rule.ts';
import type { OrderRule } from './order-rule.ts';

const name = 'order-risk';

/** Fill by fill, with fees and slippage: what the whole order loses at its stop is what the trade may lose, or less. */
export const orderRisk: OrderRule = (context) => {
  const { plan, size, signal, account, copier, newProvider, instrument } = context;
  const { order } = signal;
  const { takerFeeRatio } = account;
  const { settings } = copier;
  const { side } = order;
  const exit = moveAhead(side, plan.stopLoss, settings.slippageRatio.times('-1'));
  const losses = plan.entries.map(({ type, quantity, limitPrice }, place) => {
    const expected = size.entries[place]?.price ?? plan.stopLoss;
    const entry = type === 'limit' && limitPrice !== null ? limitPrice : moveAhead(side, expected, settings.slippageRatio);
    if (instrument.kind === 'spot') return lostOnSpot(quantity, entry, exit, takerFeeRatio);
    const lost = side === 'long' ? entry.minus(exit) : exit.minus(entry);
    return quantity.times(lost.plus(takerFeeRatio.times(entry.plus(exit))));
  });
  const worstLoss = sumDecimals(losses).round(8);
  const riskAmount = size.riskAmount.times(newProvider?.sizeRatio ?? ONE);
  const numbers = { worstLoss: worstLoss.toString(), riskAmount: riskAmount.round(8).toString() };
  return sumDecimals(losses).lte(riskAmount) ? pass(name, numbers) : deny(name, 'ORDER_RISK_EXCEEDED', numbers);
};

/** What was paid, less what the sale brings: both fees make it less, the first by leaving less to sell. */
function lostOnSpot(quantity: Decimal, entry: Decimal, exit: Decimal, feeRatio: Decimal): Decimal {
  const sold = quantity.minus(quantity.times(feeRatio));
  const proceeds = sold.times(exit);
  return quantity.times(entry).minus(proceeds.minus(proceeds.times(feeRatio)));
}
