import { sizeLimits, type SizeLimitName } from '../../sizing/size-limits.ts';
import { deny, pass } from '../rule.ts';
import type { DenialCode } from '../verdict.ts';
import type { OrderRule } from './order-rule.ts';

const name = 'order-caps';

const codes: Readonly<Partial<Record<SizeLimitName, DenialCode>>> = {
  position: 'MAX_POSITION_SIZE',
  symbol: 'MAX_SYMBOL_EXPOSURE',
  exposure: 'MAX_EXPOSURE',
  openRisk: 'MAX_OPEN_RISK',
  marginInUse: 'MAX_MARGIN',
};

/** Every cap of the copier still has room for the whole order. */
export const orderCaps: OrderRule = ({ instrument: { symbol }, size, copier: { settings }, balance: { equity }, standing: { open } }) => {
  const limits = sizeLimits({ caps: settings, equity, symbol, open });
  const takes = { notional: size.notional, loss: size.worstLoss, margin: size.margin };
  const numbers = Object.fromEntries(
    limits.map((limit) => [limit.name, `${takes[limit.of].toString()} of ${limit.most.round(8).toString()}`]),
  );
  const broken = limits.find((limit) => takes[limit.of].gt(limit.most));
  if (broken === undefined) return pass(name, numbers);
  return deny(name, codes[broken.name] ?? 'MAX_EXPOSURE', numbers, { room: broken.most.round(8).toString() });
};
