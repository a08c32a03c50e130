import type { UnixMs } from '../time.ts';
import type { TradeEvent, TradeEventType } from './event.ts';
import type { Trade } from './trade.ts';

type WithoutId<Event> = Event extends TradeEvent ? Omit<Event, 'eventId' | 'at'> : never;

/** What an event says, before it has an id and a time. */
export type Wish = WithoutId<TradeEvent>;

/** Makes events of wishes that come from one message or request; asked again, they have the same ids. */
export function toEvents(wishes: readonly Wish[], eventIdPrefix: string, at: UnixMs): readonly TradeEvent[] {
  return wishes.map((wish, index) => ({ ...wish, eventId: `${eventIdPrefix}:${index}:${wish.type}`, at }));
}

/** True when the wishes of this message or request are in the trade's log: taken up again after a crash, they are not judged anew. */
export function isCarriedOut({ events }: Trade, eventIdPrefix: string, type: TradeEventType | '' = ''): boolean {
  return events.some(({ eventId }) => eventId.startsWith(`${eventIdPrefix}:`) && eventId.endsWith(type));
}
