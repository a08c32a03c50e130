import { ZERO, minDecimal } from '../decimal.ts';
import type { Trade } from './trade.ts';
import { wantedExitsOnSpot, wantedSalesOnSpot } from './spot/wanted-on-spot.ts';
import { wantedEntries } from './wanted-entries.ts';
import { type WantedOrder, exitSide } from './wanted-order.ts';
import { wantedTargets } from './wanted-targets.ts';

/**
 * The orders that should be live now: a function of plan, position and wishes, whatever happened before. In order of urgency: exit,
 * stop, entries, targets.
 */
export function wantedOrders(trade: Trade): readonly WantedOrder[] {
  if (trade.instrument.kind === 'spot') return [...wantedExitsOnSpot(trade), ...wantedEntries(trade), ...wantedSalesOnSpot(trade)];
  return [...wantedExit(trade), ...wantedStop(trade), ...wantedEntries(trade), ...wantedTargets(trade)];
}

function wantedExit(trade: Trade): readonly WantedOrder[] {
  const { position, closeWanted, exitQuantity } = trade;
  const quantity = closeWanted ? position.quantity : minDecimal(exitQuantity, position.quantity);
  if (quantity.eq(ZERO)) return [];
  return [{ leg: 'exit', side: exitSide(trade), type: 'market', quantity, limitPrice: null, triggerPrice: null, reduceOnly: true }];
}

/** One stop for exactly the position; while all of it is being closed none is added (those that live stay until it is flat). */
function wantedStop(trade: Trade): readonly WantedOrder[] {
  const { plan, position, closeWanted } = trade;
  if (position.quantity.eq(ZERO) || closeWanted) return [];
  return [
    {
      leg: 'stop',
      side: exitSide(trade),
      type: 'stop',
      quantity: position.quantity,
      limitPrice: null,
      triggerPrice: plan.stopLoss,
      reduceOnly: true,
    },
  ];
}
