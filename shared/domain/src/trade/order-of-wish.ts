import type { Decimal } from '../decimal.ts';
import type { Order } from '../order.ts';
import { clientOrderId } from './client-order-id.ts';
import { isLive, unfilledQuantity } from './order-facts.ts';
import { orderForm } from './order-form.ts';
import type { Trade } from './trade.ts';
import type { WantedOrder } from './wanted-order.ts';

/** True for a living order that still executes just what is wanted. */
export function serves(order: Order, wish: WantedOrder): boolean {
  const { intent, cancelWanted } = order;
  return (
    isLive(order) &&
    !cancelWanted &&
    intent.leg === wish.leg &&
    intent.side === wish.side &&
    intent.type === wish.type &&
    isSamePrice(intent.limitPrice, wish.limitPrice) &&
    isSamePrice(intent.triggerPrice, wish.triggerPrice) &&
    unfilledQuantity(order).eq(wish.quantity)
  );
}

function isSamePrice(one: Decimal | null, other: Decimal | null): boolean {
  return one === null || other === null ? one === other : one.eq(other);
}

/** The next generation of a leg's order, intended. */
export function toOrder(wish: WantedOrder, trade: Trade): Order {
  const { signalId, copierId, round, instrument, plan, orders } = trade;
  const { leg, side, type, quantity, limitPrice, triggerPrice, reduceOnly } = wish;
  const generation = orders.filter(({ intent }) => intent.leg === leg).length + 1;
  return {
    intent: {
      clientOrderId: clientOrderId({ signalId, copierId, round, leg, generation }),
      leg,
      generation,
      symbol: instrument.symbol,
      side,
      type,
      quantity,
      limitPrice,
      triggerPrice,
      ...orderForm(trade, reduceOnly),
      leverage: plan.leverage,
    },
    state: { status: 'intended', attempt: 1 },
    fills: [],
    cancelWanted: false,
  };
}
