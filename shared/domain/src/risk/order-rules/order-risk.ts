import { ONE, sumDecimals } from '../../decimal.ts';
import { moveAhead } from '../../decide/direction.ts';
import { deny, pass } from '../rule.ts';
import type { OrderRule } from './order-rule.ts';

const name = 'order-risk';

/** Fill by fill, with fees and slippage: what the whole order loses at its stop is what the trade may lose, or less. */
export const orderRisk: OrderRule = ({ plan, size, signal: { order }, account: { takerFeeRatio }, copier: { settings }, newProvider }) => {
  const { side } = order;
  const exit = moveAhead(side, plan.stopLoss, settings.slippageRatio.times('-1'));
  const losses = plan.entries.map(({ type, quantity, limitPrice }, place) => {
    const expected = size.entries[place]?.price ?? plan.stopLoss;
    const entry = type === 'limit' && limitPrice !== null ? limitPrice : moveAhead(side, expected, settings.slippageRatio);
    const lost = side === 'long' ? entry.minus(exit) : exit.minus(entry);
    return quantity.times(lost.plus(takerFeeRatio.times(entry.plus(exit))));
  });
  const worstLoss = sumDecimals(losses).round(8);
  const riskAmount = size.riskAmount.times(newProvider?.sizeRatio ?? ONE);
  const numbers = { worstLoss: worstLoss.toString(), riskAmount: riskAmount.round(8).toString() };
  return sumDecimals(losses).lte(riskAmount) ? pass(name, numbers) : deny(name, 'ORDER_RISK_EXCEEDED', numbers);
};
