import { ZERO } from '../decimal.ts';
import type { Order, OrderState } from '../order.ts';
import type { TradeEventOf } from './event.ts';
import { isGivenUp, isLive } from './order-facts.ts';
import { positionOf } from './position-of.ts';
import type { Trade } from './trade.ts';

type OrderEvent = TradeEventOf<
  'order_accepted' | 'order_rejected' | 'order_cancelled' | 'order_expired' | 'order_unresolved' | 'order_retried'
>;

/** Takes over what the venue (or the silence of it) says of one order. What an order has gone past does not come back. */
export function applyOrderState(trade: Trade, event: OrderEvent): Trade {
  const order = trade.orders.find(({ intent }) => intent.clientOrderId === event.clientOrderId);
  if (!order || !isLive(order)) return trade;
  const state = nextState(order, event);
  const orders = trade.orders.map((candidate) => (candidate === order ? { ...order, state } : candidate));
  return afterState({ ...trade, orders }, { ...order, state });
}

function nextState({ state, cancelWanted }: Order, event: OrderEvent): OrderState {
  const sent = state.status === 'intended' || state.status === 'unresolved' ? state : null;
  switch (event.type) {
    case 'order_accepted':
      return sent ? { status: 'accepted', venueOrderId: event.venueOrderId } : state;
    case 'order_rejected':
      return sent ? { status: 'rejected', code: event.code, venueMessage: event.venueMessage } : state;
    case 'order_cancelled':
      return { status: 'cancelled', venueOrderId: event.venueOrderId };
    case 'order_expired':
      return { status: 'expired', venueOrderId: event.venueOrderId };
    case 'order_unresolved':
      return sent ? { status: 'unresolved', attempt: sent.attempt, since: event.at } : state;
    case 'order_retried':
      if (!sent) return state;
      // Known absent: what nobody wants any more is not sent again.
      return cancelWanted ? { status: 'cancelled', venueOrderId: null } : { status: 'intended', attempt: sent.attempt + 1 };
  }
}

function afterState(trade: Trade, { intent, state }: Order): Trade {
  if (state.status === 'rejected' && state.code === 'WOULD_TRIGGER' && intent.leg === 'stop') {
    const isCurrent = intent.triggerPrice?.eq(trade.plan.stopLoss) ?? false;
    return isCurrent ? { ...trade, closeWanted: trade.closeWanted ?? 'stop', entriesEnded: true } : trade;
  }
  if (intent.leg === 'exit' && state.status === 'rejected' && trade.instrument.kind === 'spot') {
    const position = positionOf(trade);
    if (position.quantity.eq(ZERO)) return { ...trade, position, exitQuantity: ZERO };
  }
  if (intent.leg === 'exit' && isGivenUp(trade.orders, 'exit')) return { ...trade, exitQuantity: ZERO };
  return trade;
}
