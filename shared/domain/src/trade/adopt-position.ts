import { ZERO, minDecimal } from '../decimal.ts';
import type { Fill, OrderLeg } from '../order.ts';
import { clientOrderId } from './client-order-id.ts';
import type { TradeEventOf } from './event.ts';
import { forgive } from './order-facts.ts';
import { orderOfOthers } from './order-of-others.ts';
import { positionOf } from './position-of.ts';
import type { Trade } from './trade.ts';

/**
 * Takes over what the venue holds where the trader changed the position by hand: the difference is booked as an order of the trader's, without
 * a fee, since nobody told it. From then on the trade is the trader's: no entry is placed any more, what is left stays protected, and the
 * provider's word no longer reaches it.
 */
export function adoptPosition(trade: Trade, event: TradeEventOf<'position_adopted'>): Trade {
  const { quantity, price, eventId, at } = event;
  const difference = quantity.minus(trade.position.quantity);
  if (difference.eq(ZERO)) return trade;
  const leg = difference.lt(ZERO) ? 'exit' : entryByHand(trade);
  const fill: Fill = {
    fillId: eventId,
    clientOrderId: nextId(trade, leg),
    price,
    quantity: difference.abs(),
    fee: ZERO,
    liquidity: 'taker',
    at,
  };
  const orders = forgive([...trade.orders, orderOfOthers(trade, leg, fill, eventId)], ['stop', 'target']);
  const position = positionOf({ ...trade, orders });
  const ours = { ...trade, orders, position, adopted: true, entriesEnded: true };
  if (position.quantity.gt(ZERO)) return { ...ours, exitQuantity: minDecimal(trade.exitQuantity, position.quantity) };
  return { ...ours, exitQuantity: ZERO, closeWanted: trade.closeWanted ?? 'trader' };
}

/** An entry beside those of the plan. */
function entryByHand({ plan, orders }: Trade): OrderLeg {
  const places = orders.map(({ intent: { leg } }) => (leg.startsWith('entry-') ? Number(leg.slice('entry-'.length)) : -1));
  return `entry-${Math.max(plan.entries.length - 1, ...places) + 1}`;
}

function nextId({ signalId, copierId, round, orders }: Trade, leg: OrderLeg): string {
  const generation = orders.filter(({ intent }) => intent.leg === leg).length + 1;
  return clientOrderId({ signalId, copierId, round, leg, generation });
}
