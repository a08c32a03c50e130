import { ZERO, isOnStep, type Decimal } from '../../decimal.ts';
import { deny, pass } from '../rule.ts';
import type { OrderRule } from './order-rule.ts';

const name = 'order-on-grid';

/** Every price is on the tick and every quantity on the step, at least the venue's minimum: nothing would be rounded by the venue. */
export const orderOnGrid: OrderRule = ({ instrument: { symbol, tickSize, stepSize, minQuantity }, plan }) => {
  const prices = [
    plan.stopLoss,
    ...plan.targets.map(({ price }) => price),
    ...plan.entries.flatMap(({ limitPrice, triggerPrice }) =>
      [limitPrice, triggerPrice].filter((price): price is Decimal => price !== null),
    ),
  ];
  const numbers = { symbol, entries: String(plan.entries.length), targets: String(plan.targets.length) };
  const offTick = prices.find((price) => price.lte(ZERO) || !isOnStep(price, tickSize));
  if (offTick !== undefined) return deny(name, 'ORDER_OFF_GRID', numbers, { price: offTick.toString(), tickSize: tickSize.toString() });
  const wrong = plan.entries.find(({ quantity }) => quantity.lte(ZERO) || !isOnStep(quantity, stepSize) || quantity.lt(minQuantity));
  if (wrong === undefined && plan.entries.length > 0) return pass(name, numbers);
  return deny(name, 'ORDER_OFF_GRID', numbers, { quantity: wrong?.quantity.toString() ?? '0', stepSize: stepSize.toString() });
};
