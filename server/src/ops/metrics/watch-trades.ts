import type { UnixMs } from '@trade-executor/domain/time';
import type { AppEventOf } from '../../events/app-event.ts';
import type { EventBus } from '../../events/event-bus.ts';
import type { Metrics } from './create-metrics.ts';

type TradeMetrics = Pick<Metrics, 'ordersUnresolved' | 'unprotected' | 'emergencyExits'>;

/** Keeps count of unresolved orders, time without protection and emergency exits. Returns how to make an open trade of before known. */
export function watchTrades(
  bus: EventBus,
  { ordersUnresolved, unprotected, emergencyExits }: TradeMetrics,
): (known: AppEventOf<'trade.changed'>) => void {
  const unresolved = new Map<string, number>();
  const unprotectedSince = new Map<string, UnixMs>();
  const inEmergency = new Set<string>();

  function countUnresolved({ tradeId, stage, unresolvedOrders }: AppEventOf<'trade.changed'>): void {
    const counted = stage === 'closed' ? 0 : unresolvedOrders;
    ordersUnresolved.inc(counted - (unresolved.get(tradeId) ?? 0));
    if (counted > 0) unresolved.set(tradeId, counted);
    else unresolved.delete(tradeId);
  }

  function timeUnprotected(event: AppEventOf<'trade.changed'>): void {
    const since = unprotectedSince.get(event.tradeId);
    if (event.unprotected) {
      if (since === undefined) unprotectedSince.set(event.tradeId, event.at);
    } else if (since !== undefined) {
      unprotected.observe((event.at - since) / 1_000);
      unprotectedSince.delete(event.tradeId);
    }
  }

  /** Returns true the first time. */
  function noteEmergency({ tradeId, stage, leftInEmergency }: AppEventOf<'trade.changed'>): boolean {
    const isNew = leftInEmergency && !inEmergency.has(tradeId);
    if (leftInEmergency && stage !== 'closed') inEmergency.add(tradeId);
    else inEmergency.delete(tradeId);
    return isNew;
  }

  bus.on('trade.changed', (event) => {
    countUnresolved(event);
    timeUnprotected(event);
    if (noteEmergency(event)) emergencyExits.inc();
  });

  return (known) => {
    countUnresolved(known);
    timeUnprotected(known);
    noteEmergency(known);
  };
}
