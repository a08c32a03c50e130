import { type Decimal, ZERO, maxDecimal, minDecimal, sumDecimals } from '../decimal.ts';
import { isAhead } from '../decide/direction.ts';
import type { OrderLeg } from '../order.ts';
import { waitsToTrail } from './manage/trail-entry.ts';
import { filledQuantity, isLive } from './order-facts.ts';
import type { Trade } from './trade.ts';
import { type WantedOrder, entrySide } from './wanted-order.ts';

/**
 * The entries still wanted: of each planned one what is not filled yet, together never more than the plan as a whole has left (an
 * order of a former plan may have filled before its cancel arrived), and none that the stop has been moved past.
 */
export function wantedEntries(trade: Trade): readonly WantedOrder[] {
  const { plan, position, entriesEnded, closeWanted, side } = trade;
  if (entriesEnded || closeWanted) return [];
  let left = maxDecimal(ZERO, sumDecimals(plan.entries.map(({ quantity }) => quantity)).minus(position.entered));
  const wanted: WantedOrder[] = [];
  plan.entries.forEach(({ type, quantity: planned, limitPrice, triggerPrice }, index) => {
    const leg: OrderLeg = `entry-${index}`;
    const quantity = minDecimal(planned.minus(filledOfLeg(trade, leg)), left);
    const price = limitPrice ?? triggerPrice;
    if (waitsToTrail(plan, index) || (price && !isAhead(side, price, plan.stopLoss))) return;
    if (quantity.lte(ZERO) || (isTooSmall(trade, quantity) && !hasLiveOrder(trade, leg))) return;
    left = left.minus(quantity);
    wanted.push({ leg, side: entrySide(trade), type, quantity, limitPrice, triggerPrice, reduceOnly: false });
  });
  return wanted;
}

function filledOfLeg({ orders }: Trade, leg: OrderLeg): Decimal {
  return sumDecimals(orders.filter(({ intent }) => intent.leg === leg).map(filledQuantity));
}

/** What is left of a live order may be as small as it likes; a new order may not. */
function isTooSmall({ instrument }: Trade, quantity: Decimal): boolean {
  return quantity.lt(instrument.minQuantity);
}

function hasLiveOrder({ orders }: Trade, leg: OrderLeg): boolean {
  return orders.some((order) => order.intent.leg === leg && isLive(order) && !order.cancelWanted);
}
