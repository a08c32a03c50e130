import { minDecimal } from '../../decimal.ts';
import { tierOf } from '../../sizing/liquidation-price.ts';
import { deny, pass } from '../rule.ts';
import type { OrderRule } from './order-rule.ts';

const name = 'order-leverage';

/** The leverage is at most the copier's, the instrument's, and that of the venue's bracket for this notional. */
export const orderLeverage: OrderRule = ({ instrument, plan: { leverage }, size: { notional }, copier: { settings } }) => {
  if (instrument.kind === 'spot') return null;
  const bracket = tierOf(instrument.maintenance, notional)?.maxLeverage ?? instrument.maxLeverage;
  const most = minDecimal(settings.maxLeverage, instrument.maxLeverage, bracket);
  const numbers = { leverage: leverage.toString(), maxLeverage: most.toString() };
  return leverage.lte(most) ? pass(name, numbers) : deny(name, 'LEVERAGE_TOO_HIGH', numbers);
};
