import type { Fill, Order, OrderLeg } from '../order.ts';
import { orderForm } from './order-form.ts';
import { legKind } from './order-facts.ts';
import type { Trade } from './trade.ts';
import { entrySide, exitSide } from './wanted-order.ts';

/** An order that we never sent, as it stands in a trade: it filled at once, for what it did to the trade's position. */
export function orderOfOthers(trade: Trade, leg: OrderLeg, fill: Fill, venueOrderId: string): Order {
  const { orders, instrument, plan } = trade;
  const enters = legKind(leg) === 'entry';
  return {
    intent: {
      clientOrderId: fill.clientOrderId,
      leg,
      generation: orders.filter(({ intent }) => intent.leg === leg).length + 1,
      symbol: instrument.symbol,
      side: enters ? entrySide(trade) : exitSide(trade),
      type: 'market',
      quantity: fill.quantity,
      limitPrice: null,
      triggerPrice: null,
      ...orderForm(trade, !enters),
      leverage: plan.leverage,
    },
    state: { status: 'filled', venueOrderId },
    fills: [fill],
    cancelWanted: false,
  };
}
