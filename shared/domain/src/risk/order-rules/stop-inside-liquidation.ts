import { ONE, sumDecimals, type Decimal } from '../../decimal.ts';
import { moveAhead } from '../../decide/direction.ts';
import { liquidationPrice } from '../../sizing/liquidation-price.ts';
import { deny, pass } from '../rule.ts';
import type { OrderRule } from './order-rule.ts';

const name = 'stop-inside-liquidation';

/** When all entries have filled at their worst, the stop comes before the liquidation price by the copier's margin. */
export const stopInsideLiquidation: OrderRule = ({ instrument, plan, size, signal: { order }, copier: { settings } }) => {
  if (instrument.kind === 'spot') return null;
  const quantity = sumDecimals(size.entries.map((entry) => entry.quantity));
  const worst = (price: Decimal, type: string): Decimal =>
    type === 'limit' ? price : moveAhead(order.side, price, settings.slippageRatio);
  const entry = sumDecimals(size.entries.map((one) => worst(one.price, one.type).times(one.quantity))).div(quantity);
  const { maintenance } = instrument;
  const liquidation = liquidationPrice({ side: order.side, quantity, averageEntryPrice: entry, leverage: plan.leverage, maintenance });
  if (liquidation === null) return pass(name, { kind: instrument.kind });
  const numbers = {
    entry: entry.round(8).toString(),
    stopLoss: plan.stopLoss.toString(),
    liquidationPrice: liquidation.round(8).toString(),
    leverage: plan.leverage.toString(),
    bufferRatio: settings.liquidationBufferRatio.toString(),
  };
  const allowed = entry.minus(liquidation).abs().times(ONE.minus(settings.liquidationBufferRatio));
  return entry.minus(plan.stopLoss).abs().lte(allowed) ? pass(name, numbers) : deny(name, 'STOP_BEYOND_LIQUIDATION', numbers);
};
