import type { Clock } from '../execution/ports/clock.ts';
import type { Venue } from '../execution/ports/venue.ts';
import type { EventBus } from './event-bus.ts';

type VenueWithEventsInput = {
  readonly name: string;
  readonly venue: Venue;
  readonly bus: EventBus;
  readonly clock: Pick<Clock, 'now'>;
};

/** Returns the same venue; how it answered each order is told on the bus. A client that throws counts as OUTCOME_UNKNOWN. */
export function venueWithEvents({ name, venue, bus, clock }: VenueWithEventsInput): Venue {
  return {
    ...venue,
    async place(accountId, intent) {
      const { clientOrderId, leg } = intent;
      const answered = { type: 'order.answered', venue: name, accountId, clientOrderId, leg } as const;
      try {
        const outcome = await venue.place(accountId, intent);
        bus.emit({ ...answered, outcome: outcome.code, at: clock.now() });
        return outcome;
      } catch (error) {
        bus.emit({ ...answered, outcome: 'OUTCOME_UNKNOWN', at: clock.now() });
        throw error;
      }
    },
  };
}
