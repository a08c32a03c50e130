import { ZERO, maxDecimal, type Decimal } from '../../decimal.ts';
import { exitTouch, isAhead, movePriceAhead, roundAhead, roundBack } from '../../decide/direction.ts';
import type { Quote } from '../../instruments/instrument.ts';
import { levelOfTarget, ordersOfKind } from '../order-facts.ts';
import type { StopSource } from '../plan.ts';
import type { Trade } from '../trade.ts';
import { byRules, type Manager } from './market-look.ts';

type Move = { readonly stopLoss: Decimal; readonly source: StopSource };

/** The stop comes closer as the plan's stop management says; it never goes away from the market, nor beyond it. */
export const moveStopAlong: Manager = (trade, { quote }) => {
  const { side, plan, position, closeWanted, instrument } = trade;
  if (closeWanted || position.quantity.eq(ZERO)) return [];
  const move = wantedMove(trade, quote);
  if (move === null || !isAhead(side, move.stopLoss, plan.stopLoss) || !isAhead(side, exitTouch(side, quote), move.stopLoss)) return [];
  const { stop } = plan.management;
  // A trailing stop moves in steps, so that it does not replace its order at every tick.
  const step = stop.type === 'trailing' ? maxDecimal(instrument.tickSize, stop.distance.div('20')) : ZERO;
  if (move.stopLoss.minus(plan.stopLoss).abs().lt(step)) return [];
  return [{ type: 'stop_moved', asker: byRules, ...move }];
};

function wantedMove(trade: Trade, quote: Quote): Move | null {
  const { side, plan, instrument, position } = trade;
  const { stop } = plan.management;
  const market = exitTouch(side, quote);
  switch (stop.type) {
    case 'fixed':
      return null;
    case 'breakeven_after_target':
      return filledTargets(trade).length >= stop.target ? breakeven(trade) : null;
    case 'breakeven_after_distance':
      return isAhead(side, movePriceAhead(side, position.averageEntryPrice, stop.distance), market) ? null : breakeven(trade);
    case 'moving_target': {
      const filled = filledTargets(trade);
      if (filled.length < stop.target) return null;
      const before = filled.at(-2);
      return before === undefined || filled.length === stop.target ? breakeven(trade) : { stopLoss: before, source: 'target' };
    }
    case 'trailing': {
      const behind = movePriceAhead(side, market, stop.distance.times('-1'));
      return { stopLoss: roundBack(side, behind, instrument.tickSize), source: 'trailing' };
    }
  }
}

/** At the average entry, on the tick that loses nothing. */
function breakeven({ side, position, instrument }: Trade): Move {
  return { stopLoss: roundAhead(side, position.averageEntryPrice, instrument.tickSize), source: 'breakeven' };
}

/** Prices of the targets that have filled, nearest first. */
function filledTargets({ side, orders }: Trade): readonly Decimal[] {
  const prices = ordersOfKind(orders, 'target').flatMap((order) => {
    const level = levelOfTarget(order);
    return order.state.status === 'filled' && level !== null ? [level] : [];
  });
  return prices.toSorted((a, b) => (side === 'long' ? a.cmp(b) : b.cmp(a)));
}
