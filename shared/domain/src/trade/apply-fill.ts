import { ZERO, maxDecimal } from '../decimal.ts';
import type { Order, OrderState } from '../order.ts';
import type { TradeEventOf } from './event.ts';
import { logOddity } from './log-event.ts';
import { filledQuantity, forgive, isLive, legKind, unfilledQuantity } from './order-facts.ts';
import { positionOf } from './position-of.ts';
import type { TradePlan } from './plan.ts';
import type { CloseReason, Trade } from './trade.ts';

type FilledEvent = TradeEventOf<'order_filled'>;

/** Books one fill. A known one changes nothing; one that cannot be ours (unknown order, more than ordered) is noted and not booked. */
export function applyFill(trade: Trade, event: FilledEvent): Trade {
  const { fill } = event;
  const order = trade.orders.find(({ intent }) => intent.clientOrderId === fill.clientOrderId);
  if (!order) return logOddity(trade, event, 'FILL_OF_UNKNOWN_ORDER', `fill ${fill.fillId} of order ${fill.clientOrderId}`);
  if (trade.orders.some(({ fills }) => fills.some(({ fillId }) => fillId === fill.fillId))) return trade;
  if (fill.quantity.lte(ZERO) || fill.quantity.gt(unfilledQuantity(order))) {
    const detail = `fill ${fill.fillId} of ${fill.quantity.toString()} where ${unfilledQuantity(order).toString()} was left`;
    return logOddity(trade, event, 'OVERFILL', detail);
  }
  const filled = withFill(order, event);
  const orders = trade.orders.map((candidate) => (candidate === order ? filled : candidate));
  const position = positionOf({ ...trade, orders });
  return afterFill({ ...trade, orders, position }, filled, event);
}

function withFill(order: Order, { fill, venueOrderId }: FilledEvent): Order {
  const fills = [...order.fills, fill];
  const complete = filledQuantity({ ...order, fills }).eq(order.intent.quantity);
  const partly: OrderState = isLive(order) ? { status: 'partially_filled', venueOrderId } : order.state;
  return { ...order, fills, state: complete ? { status: 'filled', venueOrderId } : partly };
}

function afterFill(trade: Trade, order: Order, { fill }: FilledEvent): Trade {
  const kind = legKind(order.intent.leg);
  if (kind === 'entry') {
    // There is more to protect now, and a target that was reached with less has to be reached again.
    return { ...trade, plan: withoutReached(trade.plan), orders: forgive(trade.orders, ['stop', 'target']) };
  }
  const exitQuantity = kind === 'exit' ? maxDecimal(ZERO, trade.exitQuantity.minus(fill.quantity)) : trade.exitQuantity;
  const entriesEnded = trade.entriesEnded || kind === 'stop';
  if (trade.position.quantity.gt(ZERO)) return { ...trade, exitQuantity, entriesEnded };
  // Flat: the trade is over, and whatever an entry still fills is to be closed as well.
  const reason: CloseReason = kind === 'exit' ? (trade.closeWanted ?? 'instruction') : kind;
  return { ...trade, exitQuantity: ZERO, entriesEnded: true, closeWanted: reason };
}

function withoutReached(plan: TradePlan): TradePlan {
  if (plan.targets.every(({ reached }) => reached === undefined)) return plan;
  return { ...plan, targets: plan.targets.map(({ price, share }) => ({ price, share })) };
}
