import type { TradeEvent } from './event.ts';
import type { Trade } from './trade.ts';

/** A trade keeps so many events; the store keeps the older ones elsewhere. */
export const maxEventsInTrade = 500;

export function logEvent(trade: Trade, event: TradeEvent): Trade {
  return { ...trade, events: [...trade.events, event].slice(-maxEventsInTrade) };
}

/** Keeps, beside an event that could not be followed, what was odd about it. */
export function logOddity(trade: Trade, { eventId, at }: TradeEvent, code: string, detail: string): Trade {
  return logEvent(trade, { eventId: `noted:${eventId}`, at, type: 'noted', asker: null, code, detail });
}
