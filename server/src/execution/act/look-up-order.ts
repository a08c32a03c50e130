import type { OrderIntent } from '@trade-executor/domain/order';
import type { TradeEvent } from '@trade-executor/domain/trade/event';
import { orderEvents } from '@trade-executor/domain/trade/reconcile-orders';
import type { ExecutionDeps } from '../execution-deps.ts';
import type { LookUp } from '../ports/venue.ts';

/** Asks the venue where one order stands. A failing client is an unknown answer. */
export async function askVenue(deps: ExecutionDeps, accountId: string, intent: OrderIntent): Promise<LookUp> {
  try {
    return await deps.venue.findOrder(accountId, intent.clientOrderId, intent.symbol);
  } catch (error) {
    deps.log.error(
      { event: 'lookup.unclear', accountId, clientOrderId: intent.clientOrderId, error },
      'the venue client failed while looking up',
    );
    return { code: 'OUTCOME_UNKNOWN', detail: 'the venue client failed' };
  }
}

/** Returns the events that bring one order to the venue's truth; none when the venue does not know it or cannot say. */
export async function lookUpOrder(deps: ExecutionDeps, accountId: string, intent: OrderIntent): Promise<readonly TradeEvent[]> {
  const answer = await askVenue(deps, accountId, intent);
  return answer.code === 'FOUND' ? orderEvents(intent.clientOrderId, answer.order, deps.clock.marketNow()) : [];
}
