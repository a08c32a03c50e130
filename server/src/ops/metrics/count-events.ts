import type { EventBus } from '../../events/event-bus.ts';
import type { PlaceOutcome } from '../../execution/ports/venue.ts';
import type { Metrics } from './create-metrics.ts';

const classes = {
  ACCEPTED: 'confirmed',
  ALREADY_PLACED: 'confirmed',
  WOULD_TRIGGER: 'rejected',
  ALREADY_FLAT: 'rejected',
  REJECTED: 'rejected',
  OUTCOME_UNKNOWN: 'unresolved',
} as const satisfies Record<PlaceOutcome['code'], string>;

/** Counts what is told on the bus. */
export function countEvents(bus: EventBus, { signals, orderOutcomes, duplicatesSuppressed, authorizationFailures }: Metrics): void {
  bus.on('message.received', ({ applied, kind }) => {
    if (applied) signals.inc({ source_kind: 'discord', outcome: kind });
    else duplicatesSuppressed.inc();
  });
  bus.on('trade.opened', ({ inserted }) => {
    if (!inserted) duplicatesSuppressed.inc();
  });
  bus.on('order.answered', ({ venue, outcome }) => {
    orderOutcomes.inc({ venue, class: classes[outcome] });
    if (outcome === 'ALREADY_PLACED') duplicatesSuppressed.inc();
  });
  bus.on('receipt.created', ({ subject, traderId, denied }) => {
    if (subject === 'entry' && traderId !== null && denied) orderOutcomes.inc({ venue: 'none', class: 'denied' });
  });
  bus.on('socket.refused', () => authorizationFailures.inc({ surface: 'socket' }));
}
