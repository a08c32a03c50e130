import type { UnixMs } from '@trade-executor/domain/time';
import type { EventBus } from '../../events/event-bus.ts';
import type { Metrics } from './create-metrics.ts';
import { createRecent } from './recent.ts';

/** What is under way at once is far less; what was forgotten is not measured. */
const REMEMBERED = 20_000;

/** Measures how long after hearing of a message its trades and orders came. After a restart nothing is known of what was heard before. */
export function timeSignals(bus: EventBus, { signalToOrder, fanOutLag }: Pick<Metrics, 'signalToOrder' | 'fanOutLag'>): void {
  const messages = createRecent<UnixMs>(REMEMBERED);
  const signals = createRecent<UnixMs>(REMEMBERED);
  const entryOrders = createRecent<UnixMs>(REMEMBERED);

  bus.on('message.received', ({ channelId, messageId, applied, at }) => {
    if (applied) messages.set(`${channelId} ${messageId}`, at);
  });
  bus.on('signal.saved', ({ signalId, channelId, messageId }) => {
    const heardAt = messages.get(`${channelId} ${messageId}`);
    if (heardAt !== undefined) signals.set(signalId, heardAt);
  });
  bus.on('trade.opened', ({ signalId, entryOrderIds, inserted, at }) => {
    const heardAt = signals.get(signalId);
    if (heardAt === undefined || !inserted) return;
    fanOutLag.observe(seconds(at - heardAt));
    for (const clientOrderId of entryOrderIds) entryOrders.set(clientOrderId, heardAt);
  });
  bus.on('order.answered', ({ clientOrderId, outcome, at }) => {
    if (outcome === 'OUTCOME_UNKNOWN') return;
    const heardAt = entryOrders.take(clientOrderId);
    if (heardAt !== undefined) signalToOrder.observe(seconds(at - heardAt));
  });
}

const seconds = (ms: number): number => ms / 1_000;
