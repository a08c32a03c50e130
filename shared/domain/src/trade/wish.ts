import type { UnixMs } from '../time.ts';
import type { TradeEvent } from './event.ts';

type WithoutId<Event> = Event extends TradeEvent ? Omit<Event, 'eventId' | 'at'> : never;

/** What an event says, before it has an id and a time. */
export type Wish = WithoutId<TradeEvent>;

/** Makes events of wishes that come from one message or request; asked again, they have the same ids. */
export function toEvents(wishes: readonly Wish[], eventIdPrefix: string, at: UnixMs): readonly TradeEvent[] {
  return wishes.map((wish, index) => ({ ...wish, eventId: `${eventIdPrefix}:${index}:${wish.type}`, at }));
}
