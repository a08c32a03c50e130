import type { AppEvent, AppEventType } from '../app-event.ts';
import type { EventBus } from '../event-bus.ts';

const all: Readonly<Record<AppEventType, true>> = {
  'message.received': true,
  'signal.saved': true,
  'trade.opened': true,
  'trade.changed': true,
  'receipt.created': true,
  'halt.changed': true,
  'confirmation.changed': true,
  'notification.created': true,
  'order.answered': true,
  'equity.changed': true,
  'provider.changed': true,
  'copier.changed': true,
  'user.changed': true,
  'socket.refused': true,
};

/** Returns the list that every later event of the bus is added to. */
export function listenToAll(bus: EventBus): readonly AppEvent[] {
  const events: AppEvent[] = [];
  for (const type of Object.keys(all) as AppEventType[]) bus.on(type, (event) => events.push(event));
  return events;
}
