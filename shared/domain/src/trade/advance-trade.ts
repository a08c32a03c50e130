import { applyEvent } from './apply-event.ts';
import type { TradeEvent } from './event.ts';
import { logEvent } from './log-event.ts';
import { newActions } from './pending-actions.ts';
import { settleTrade } from './settle-trade.ts';
import type { Trade, VenueAction } from './trade.ts';

export type Advance = {
  readonly trade: Trade;
  /** What this event newly wants of the venue, most urgent first; the intents are in the trade. */
  readonly actions: readonly VenueAction[];
};

/**
 * The trade after one event. First the event's fact is booked, then the orders are brought toward what is wanted now: the wanted orders
 * are computed from plan and position alone, so a trade that was brought up to date by look-ups ends up like one that saw every event.
 * Total: an event that cannot be followed is kept in the log and changes nothing else; a repeated `eventId` changes nothing at all.
 */
export function advanceTrade(trade: Trade, event: TradeEvent): Advance {
  if (trade.events.some(({ eventId }) => eventId === event.eventId)) return { trade, actions: [] };
  const after = settleTrade(applyEvent(logEvent(trade, event), event), event.at);
  return { trade: after, actions: newActions(trade, after) };
}
