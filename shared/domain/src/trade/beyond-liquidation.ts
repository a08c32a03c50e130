import { ZERO } from '../decimal.ts';
import { isAhead, moveAhead } from '../decide/direction.ts';
import type { Quote } from '../instruments/instrument.ts';
import type { Denial } from '../risk/verdict.ts';
import type { CopierSettings } from '../settings/copier-settings.ts';
import { leverageForStop } from '../sizing/leverage-for-stop.ts';
import { liquidationPrice } from '../sizing/liquidation-price.ts';
import type { TradePlan } from './plan.ts';
import type { Trade } from './trade.ts';
import { wantedEntries } from './wanted-entries.ts';

export type LiquidationSettings = Pick<CopierSettings, 'liquidationBufferRatio' | 'slippageRatio'>;

/**
 * Returns STOP_BEYOND_LIQUIDATION where the trade with another plan could be liquidated before its stop, at the leverage that it has and
 * whichever of its entries fill, at their worst; null where the stop comes first by the copier's margin.
 */
export function beyondLiquidation(trade: Trade, plan: TradePlan, quote: Quote, settings: LiquidationSettings): Denial | null {
  const { liquidationBufferRatio: bufferRatio, slippageRatio } = settings;
  const { side, position, instrument } = trade;
  const { stopLoss, leverage } = plan;
  const { maintenance } = instrument;
  const held = position.quantity.gt(ZERO) ? [{ price: position.averageEntryPrice, quantity: position.quantity }] : [];
  const waiting = wantedEntries({ ...trade, plan }).map(({ type, limitPrice, triggerPrice, quantity }) => {
    const price = type === 'market' ? quote.last : (limitPrice ?? triggerPrice ?? quote.last);
    return { price: type === 'limit' ? price : moveAhead(side, price, slippageRatio), quantity };
  });
  const met = waiting.toSorted((one, other) => (side === 'long' ? other.price.cmp(one.price) : one.price.cmp(other.price)));
  const entries = [...held, ...met].filter(({ price }) => isAhead(side, price, stopLoss)); // a stop in profit is no way to lose
  const [first] = entries;
  if (first === undefined) return null;
  const safe = leverageForStop({ side, entries, stopLoss, leverage, maintenance, bufferRatio });
  if (safe.ok && safe.value.gte(leverage)) return null;
  const liquidation = liquidationPrice({ side, averageEntryPrice: first.price, quantity: first.quantity, leverage, maintenance });
  const evidence = { stopLoss: stopLoss.toString(), leverage: leverage.toString(), bufferRatio: bufferRatio.toString() };
  return { code: 'STOP_BEYOND_LIQUIDATION', evidence: { ...evidence, liquidationPrice: liquidation?.round(8).toString() ?? '' } };
}
