import { sumDecimals, ZERO, type Decimal } from '../decimal.ts';
import type { Order } from '../order.ts';
import { happenedAt, type PositionEvent } from '../position-event.ts';
import type { UnixMs } from '../time.ts';
import type { TradeEvent } from './event.ts';
import { liquidatedEventId } from './event-id.ts';
import { legKind } from './order-facts.ts';
import type { Trade } from './trade.ts';

/**
 * Returns what of the events of an account's positions concerns this trade and was not booked yet: those of its symbol and side while it held
 * something. Of several trades on an account no two open ones share symbol and side. What comes before the fills it is about are known is left
 * out, to be asked for again.
 */
export function ownPositionEvents(trade: Trade, events: readonly PositionEvent[]): readonly TradeEvent[] {
  const seen = new Set(trade.events.map(({ eventId }) => eventId));
  const own = events.filter((event) => event.symbol === trade.instrument.symbol && event.side === trade.side && holdsAt(trade, event));
  return own.map(toTradeEvent).filter(({ eventId }) => !seen.has(eventId));
}

function toTradeEvent(event: PositionEvent): TradeEvent {
  const { fill, venueOrderId } = event;
  return { type: event.type, eventId: liquidatedEventId(fill.fillId), at: fill.at, fill, venueOrderId };
}

/** A trade opened later does not answer for what befell the position before, though it may have been filled in the same moment. */
function holdsAt(trade: Trade, event: PositionEvent): boolean {
  const at = happenedAt(event);
  if (heldBefore(trade, at).gt(ZERO)) return trade.position.quantity.gt(ZERO);
  return trade.openedAt < at && trade.position.quantity.gt(ZERO);
}

/** Base asset, by the fills before that moment. */
function heldBefore({ orders }: Trade, at: UnixMs): Decimal {
  return sumDecimals(orders.flatMap((order) => order.fills.filter((fill) => fill.at < at).map(({ quantity }) => signed(order, quantity))));
}

function signed({ intent }: Order, quantity: Decimal): Decimal {
  return legKind(intent.leg) === 'entry' ? quantity : quantity.times('-1');
}
