import { limitDenials, sizeLimits } from '../../sizing/size-limits.ts';
import { deny, pass } from '../rule.ts';
import type { OrderRule } from './order-rule.ts';

const name = 'order-caps';

/** Every cap of the copier still has room for the whole order. */
export const orderCaps: OrderRule = ({ instrument: { symbol }, size, copier: { settings }, balance: { equity }, standing: { open } }) => {
  const limits = sizeLimits({ caps: settings, equity, symbol, open });
  const takes = { notional: size.notional, loss: size.worstLoss, margin: size.margin };
  const numbers = Object.fromEntries(
    limits.map((limit) => [limit.name, `${takes[limit.of].toString()} of ${limit.most.round(8).toString()}`]),
  );
  const broken = limits.find((limit) => takes[limit.of].gt(limit.most));
  if (broken === undefined) return pass(name, numbers);
  return deny(name, limitDenials[broken.name] ?? 'MAX_EXPOSURE', numbers, { room: broken.most.round(8).toString() });
};
