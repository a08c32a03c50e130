import { isSpotSymbol } from '@trade-executor/domain/instruments/instrument';
import type { OrderIntent } from '@trade-executor/domain/order';
import type { TradeEvent } from '@trade-executor/domain/trade/event';
import { endedEventId } from '@trade-executor/domain/trade/event-id';
import { legKind } from '@trade-executor/domain/trade/order-facts';
import type { ExecutionDeps } from '../execution-deps.ts';
import type { CancelOutcome } from '../ports/venue.ts';
import { lookUpOrder } from './look-up-order.ts';

/** Returns what the venue's answer to one cancel means for the trade; where the order ended some other way, the venue is asked how. */
export async function cancelOrder(deps: ExecutionDeps, accountId: string, intent: OrderIntent): Promise<readonly TradeEvent[]> {
  const { clientOrderId } = intent;
  const outcome = await ask(deps, accountId, intent);
  deps.log.info({ event: 'order.cancel_requested', accountId, clientOrderId, leg: intent.leg, outcome: outcome.code }, 'cancel requested');
  switch (outcome.code) {
    case 'CANCELLED':
      // What an entry bought, were its event lost, would be held by nobody once the trade is over; and what an order on spot sold before its end
      // must be known before what it had locked is sold again.
      if (legKind(intent.leg) === 'entry' || isSpotSymbol(intent.symbol)) return lookUpOrder(deps, accountId, intent);
      return [
        { type: 'order_cancelled', eventId: endedEventId(clientOrderId), at: deps.clock.marketNow(), clientOrderId, venueOrderId: null },
      ];
    case 'ALREADY_ENDED':
    case 'NOT_FOUND':
      return lookUpOrder(deps, accountId, intent);
    case 'OUTCOME_UNKNOWN':
      return []; // still wanted: asked again when the trade next gets attention
  }
}

async function ask(deps: ExecutionDeps, accountId: string, intent: OrderIntent): Promise<CancelOutcome> {
  try {
    return await deps.venue.cancel(accountId, intent.clientOrderId, intent.symbol);
  } catch (error) {
    deps.log.error(
      { event: 'cancel.unclear', accountId, clientOrderId: intent.clientOrderId, error },
      'the venue client failed while cancelling',
    );
    return { code: 'OUTCOME_UNKNOWN', detail: 'the venue client failed' };
  }
}
