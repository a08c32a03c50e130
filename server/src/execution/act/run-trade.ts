import type { TradeEvent } from '@trade-executor/domain/trade/event';
import type { Trade, VenueAction } from '@trade-executor/domain/trade/trade';
import type { ExecutionDeps } from '../execution-deps.ts';
import type { Lease } from '../ports/store.ts';
import { applyEvents, type Advanced } from './apply-events.ts';
import { cancelOrder } from './cancel-order.ts';
import { placeOrder } from './place-order.ts';

/** Saves the events, then does what the trade wants of the venue, and what it wants after each answer, until it wants nothing more now. */
export async function runTrade(
  deps: ExecutionDeps,
  lease: Lease,
  tradeId: string,
  eventsFor: (trade: Trade) => readonly TradeEvent[],
): Promise<Trade | null> {
  const advanced = await applyEvents(deps, lease, tradeId, eventsFor);
  return advanced && act(deps, lease, advanced);
}

/** Carries out the actions in order; each answer is saved before the next request. The intents are in the stored trade already. */
export async function act(deps: ExecutionDeps, lease: Lease, advanced: Advanced): Promise<Trade> {
  const waiting: VenueAction[] = [...advanced.actions];
  let trade = advanced.trade;
  for (let action = waiting.shift(); action; action = waiting.shift()) {
    const events = await carryOut(deps, trade, action);
    const next = await applyEvents(deps, lease, trade.tradeId, () => events);
    if (!next) break;
    trade = next.trade;
    waiting.push(...next.actions);
  }
  return trade;
}

async function carryOut(deps: ExecutionDeps, trade: Trade, action: VenueAction): Promise<readonly TradeEvent[]> {
  const order = trade.orders.find(({ intent: { clientOrderId } }) => clientOrderId === action.clientOrderId);
  if (!order) throw new Error(`trade ${trade.tradeId} wants an order it does not have: ${action.clientOrderId}`);
  return action.type === 'place' ? placeOrder(deps, trade.accountId, order) : cancelOrder(deps, trade.accountId, order.intent);
}
