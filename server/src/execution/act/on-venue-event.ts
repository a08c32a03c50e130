import { ownPositionEvents } from '@trade-executor/domain/trade/own-position-events';
import type { PositionEvent } from '@trade-executor/domain/position-event';
import type { TradeEvent } from '@trade-executor/domain/trade/event';
import { acceptedEventId, endedEventId, fillEventId } from '@trade-executor/domain/trade/event-id';
import { isSpotSymbol } from '@trade-executor/domain/instruments/instrument';
import { isLive, legKind } from '@trade-executor/domain/trade/order-facts';
import type { Trade } from '@trade-executor/domain/trade/trade';
import { assertNever } from '@trade-executor/domain/assert-never';
import type { ExecutionDeps } from '../execution-deps.ts';
import type { Lease } from '../ports/store.ts';
import type { VenueEvent } from '../ports/venue.ts';
import { lookUpOrder } from './look-up-order.ts';
import { runTrade } from './run-trade.ts';

type OrderEvent = Exclude<VenueEvent, PositionEvent>;

/**
 * Carries what the venue's stream says into the trade that owns the order, or the position that something befell. An order of nobody's (the
 * trader's own) is only logged.
 */
export async function onVenueEvent(deps: ExecutionDeps, event: VenueEvent): Promise<void> {
  await deps.accountWork.run(event.accountId, async (lease) => {
    if (event.type === 'position_liquidated' || event.type === 'funding_paid') return onPositionEvent(deps, lease, event);
    const { clientOrderId } = event.type === 'order_filled' ? event.fill : event;
    const stored = await deps.store.findTradeByOrder(clientOrderId);
    if (!stored) {
      deps.log.warn({ event: 'order.external', accountId: event.accountId, clientOrderId }, 'an order that no trade of ours owns');
      return;
    }
    const told = toTradeEvent(event, deps.clock.marketNow());
    const events = await withWhatItFilled(deps, stored.trade, told);
    await runTrade(deps, lease, stored.trade.tradeId, () => events);
  });
}

/**
 * Returns the event; of an entry, or a sell on spot, that ended, what the venue says of it instead. What an entry bought, were its event lost, would
 * be held by nobody once the trade is over; what a sell sold has to be known before what it had locked is sold again. Where the venue cannot say,
 * an order is asked for again later; only a sell that ended by itself has ended, so that a stop takes its place.
 */
async function withWhatItFilled(deps: ExecutionDeps, { accountId, orders }: Trade, event: TradeEvent): Promise<readonly TradeEvent[]> {
  if (event.type !== 'order_cancelled' && event.type !== 'order_expired') return [event];
  const order = orders.find(({ intent }) => intent.clientOrderId === event.clientOrderId);
  if (!order || !isLive(order)) return [event];
  const isEntry = legKind(order.intent.leg) === 'entry';
  if (!isEntry && !isSpotSymbol(order.intent.symbol)) return [event];
  const said = await lookUpOrder(deps, accountId, order.intent);
  if (said.some(({ eventId }) => eventId === event.eventId)) return said;
  return isEntry || order.cancelWanted ? [] : [event];
}

async function onPositionEvent(deps: ExecutionDeps, lease: Lease, event: PositionEvent): Promise<void> {
  const { accountId, symbol, type } = event;
  if (type === 'position_liquidated') deps.log.warn({ event: 'position.liquidated', accountId, symbol }, 'the venue closed a position');
  for (const { trade } of await deps.store.openTrades({ accountId })) {
    if (ownPositionEvents(trade, [event]).length === 0) continue;
    await runTrade(deps, lease, trade.tradeId, (stored) => ownPositionEvents(stored, [event]));
  }
}

function toTradeEvent(event: OrderEvent, at: number): TradeEvent {
  switch (event.type) {
    case 'order_accepted':
      return {
        type: event.type,
        eventId: acceptedEventId(event.clientOrderId),
        at,
        clientOrderId: event.clientOrderId,
        venueOrderId: event.venueOrderId,
      };
    case 'order_filled':
      return {
        type: event.type,
        eventId: fillEventId(event.fill.fillId),
        at: event.fill.at,
        fill: event.fill,
        venueOrderId: event.venueOrderId,
      };
    case 'order_cancelled':
    case 'order_expired':
      return {
        type: event.type,
        eventId: endedEventId(event.clientOrderId),
        at,
        clientOrderId: event.clientOrderId,
        venueOrderId: event.venueOrderId,
      };
    default:
      return assertNever(event);
  }
}
