import type { Fill } from '../order.ts';
import type { UnixMs } from '../time.ts';
import type { TradeEvent } from './event.ts';
import { acceptedEventId, endedEventId, fillEventId } from './event-id.ts';
import { isLive } from './order-facts.ts';
import type { Trade } from './trade.ts';

/** An order as the venue shows it, open or ended. */
export type VenueOrderView = {
  readonly venueOrderId: string;
  readonly status: 'open' | 'filled' | 'cancelled' | 'expired';
  readonly fills: readonly Fill[];
};

/** The events that a stream would have told of an order in this state, under the same ids; those already seen change nothing. */
export function orderEvents(clientOrderId: string, { venueOrderId, status, fills }: VenueOrderView, at: UnixMs): readonly TradeEvent[] {
  const accepted: TradeEvent = { type: 'order_accepted', eventId: acceptedEventId(clientOrderId), at, clientOrderId, venueOrderId };
  const filled = fills.map((fill): TradeEvent => ({
    type: 'order_filled',
    eventId: fillEventId(fill.fillId),
    at: fill.at,
    fill,
    venueOrderId,
  }));
  if (status === 'open' || status === 'filled') return [accepted, ...filled];
  const ended: TradeEvent = { type: `order_${status}`, eventId: endedEventId(clientOrderId), at, clientOrderId, venueOrderId };
  return [accepted, ...filled, ended];
}

/**
 * The events that bring a trade to the venue's truth, without those that it has seen. An order that was not found or could not be asked
 * for gives none: only time and further look-ups prove an order absent.
 * @param lookUps by client order id
 */
export function reconcileTrade(
  trade: Trade,
  lookUps: ReadonlyMap<string, VenueOrderView | 'NOT_FOUND' | 'UNKNOWN'>,
  at: UnixMs,
): readonly TradeEvent[] {
  const seen = new Set(trade.events.map(({ eventId }) => eventId));
  const booked = new Set(trade.orders.flatMap(({ fills }) => fills.map(({ fillId }) => fillEventId(fillId))));
  return trade.orders.flatMap((order) => {
    const view = lookUps.get(order.intent.clientOrderId);
    if (view === undefined || view === 'NOT_FOUND' || view === 'UNKNOWN') return [];
    const events = orderEvents(order.intent.clientOrderId, view, at).filter(({ eventId }) => !seen.has(eventId) && !booked.has(eventId));
    return events.filter(({ type }) => type === 'order_filled' || isLive(order));
  });
}
