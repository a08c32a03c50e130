import { isTerminal, type Order } from '@trade-executor/domain/order';
import type { TradeEvent } from '@trade-executor/domain/trade/event';
import type { Trade, VenueAction } from '@trade-executor/domain/trade/trade';
import type { ExecutionDeps } from '../execution-deps.ts';
import type { Lease } from '../ports/store.ts';
import { adoptChangeByHand } from './adopt-change-by-hand.ts';
import { applyEvents, type Advanced } from './apply-events.ts';
import { cancelOrder } from './cancel-order.ts';
import { lookUpOrder } from './look-up-order.ts';
import { placeOrder } from './place-order.ts';

/** No trade needs more in one go; one that wants more waits, so that a fault can never become a storm of orders. */
const MOST_REQUESTS = 100;

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
  let requests = 0;
  let seemsFlat = false;
  for (let action = waiting.shift(); action; action = waiting.shift()) {
    if (++requests > MOST_REQUESTS) {
      deps.log.error({ event: 'trade.restless', tradeId: trade.tradeId, requests }, 'left to its next attention');
      break;
    }
    const events = await carryOut(deps, trade, action);
    seemsFlat ||= events.some(saysFlat);
    const next = await applyEvents(deps, lease, trade.tradeId, () => events);
    if (!next) break;
    trade = next.trade;
    waiting.push(...next.actions);
  }
  // The venue has nothing to reduce, and nothing of ours explains it.
  const adopted = seemsFlat ? await adoptChangeByHand(deps, lease, trade) : null;
  return adopted ? act(deps, lease, adopted) : trade;
}

const saysFlat = (event: TradeEvent): boolean => event.type === 'order_rejected' && event.code === 'ALREADY_FLAT';

async function carryOut(deps: ExecutionDeps, trade: Trade, action: VenueAction): Promise<readonly TradeEvent[]> {
  const order = trade.orders.find(({ intent: { clientOrderId } }) => clientOrderId === action.clientOrderId);
  if (!order) throw new Error(`trade ${trade.tradeId} wants an order it does not have: ${action.clientOrderId}`);
  if (action.type === 'cancel') return cancelOrder(deps, trade.accountId, order.intent);
  const events = await placeOrder(deps, trade.accountId, order);
  return events.some(saysFlat) ? [...(await lookUpOthers(deps, trade, order)), ...events] : events;
}

/** The venue holds nothing to reduce: something of ours has filled that we have not heard of yet. Returns what the venue says of it. */
async function lookUpOthers(deps: ExecutionDeps, trade: Trade, refused: Order): Promise<readonly TradeEvent[]> {
  const events: TradeEvent[] = [];
  for (const order of trade.orders) {
    if (order === refused || isTerminal(order.state)) continue;
    events.push(...(await lookUpOrder(deps, trade.accountId, order.intent)));
  }
  return events;
}
