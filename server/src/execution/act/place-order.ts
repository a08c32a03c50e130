import type { Order, OrderIntent } from '@trade-executor/domain/order';
import type { TradeEvent } from '@trade-executor/domain/trade/event';
import { acceptedEventId, rejectedEventId, unresolvedEventId } from '@trade-executor/domain/trade/event-id';
import type { ExecutionDeps } from '../execution-deps.ts';
import type { PlaceOutcome } from '../ports/venue.ts';
import { lookUpOrder } from './look-up-order.ts';

/** Returns what the venue's answer to one create means for the trade. The intent is stored already; an unclear answer is unresolved, never a rejection. */
export async function placeOrder(deps: ExecutionDeps, accountId: string, { intent, state }: Order): Promise<readonly TradeEvent[]> {
  const { clientOrderId } = intent;
  const attempt = state.status === 'intended' || state.status === 'unresolved' ? state.attempt : 1;
  const outcome = await ask(deps, accountId, intent);
  const at = deps.clock.marketNow();
  deps.log.info({ event: 'order.submitted', accountId, clientOrderId, leg: intent.leg, outcome: outcome.code }, 'order submitted');
  switch (outcome.code) {
    case 'ACCEPTED':
      return [{ type: 'order_accepted', eventId: acceptedEventId(clientOrderId), at, clientOrderId, venueOrderId: outcome.venueOrderId }];
    case 'ALREADY_PLACED':
      return lookUpOrder(deps, accountId, intent);
    case 'WOULD_TRIGGER':
    case 'ALREADY_FLAT':
      return [
        {
          type: 'order_rejected',
          eventId: rejectedEventId(clientOrderId),
          at,
          clientOrderId,
          code: outcome.code,
          venueMessage: outcome.venueMessage,
        },
      ];
    case 'REJECTED':
      return [
        {
          type: 'order_rejected',
          eventId: rejectedEventId(clientOrderId),
          at,
          clientOrderId,
          code: outcome.reason,
          venueMessage: outcome.venueMessage,
        },
      ];
    case 'OUTCOME_UNKNOWN':
      return [{ type: 'order_unresolved', eventId: unresolvedEventId(clientOrderId, attempt), at, clientOrderId }];
  }
}

async function ask(deps: ExecutionDeps, accountId: string, intent: OrderIntent): Promise<PlaceOutcome> {
  try {
    return await deps.venue.place(accountId, intent);
  } catch (error) {
    deps.log.error(
      { event: 'order.unclear', accountId, clientOrderId: intent.clientOrderId, error },
      'the venue client failed while placing',
    );
    return { code: 'OUTCOME_UNKNOWN', detail: 'the venue client failed' };
  }
}
