import { sumDecimals, ZERO, type Decimal } from '@trade-executor/domain/decimal';
import { exitTouch } from '@trade-executor/domain/decide/direction';
import { sideOf } from '@trade-executor/domain/position-event';
import type { TradeEvent } from '@trade-executor/domain/trade/event';
import { adoptedEventId } from '@trade-executor/domain/trade/event-id';
import { ownPositionEvents } from '@trade-executor/domain/trade/own-position-events';
import { orderEvents } from '@trade-executor/domain/trade/reconcile-orders';
import type { Trade } from '@trade-executor/domain/trade/trade';
import type { ExecutionDeps } from '../execution-deps.ts';
import type { Lease } from '../ports/store.ts';
import { applyEvents, type Advanced } from './apply-events.ts';
import { askVenue } from './look-up-order.ts';

/**
 * Takes over what the venue holds where that is not what the trade's orders made: the trader changed the position by hand. To be sure of it,
 * every order of the trade is asked for between two equal answers about the position; what is still on its way, or cannot be told, waits for the
 * next time. Nothing is done on spot, where a balance is no trade's own, and where another trade may have a part in the position. To be called
 * under the lease.
 * @returns the trade as it is now; null where nothing was found
 */
export async function adoptChangeByHand(deps: ExecutionDeps, lease: Lease, trade: Trade): Promise<Advanced | null> {
  if (!isSettled(trade) || !(await isAlone(deps, trade))) return null;
  const held = await heldAtVenue(deps, trade);
  if (held === null || held.eq(trade.position.quantity)) return null;
  const found = await askForEveryOrder(deps, trade);
  if (found === null) return null;
  const befell = await deps.venue.positionEvents(trade.accountId, trade.instrument.symbol);
  const told = await applyEvents(deps, lease, trade.tradeId, () => found);
  const booked = told && (await applyEvents(deps, lease, trade.tradeId, (stored) => ownPositionEvents(stored, befell)));
  if (!told || !booked) return null;
  const known: Advanced = { trade: booked.trade, actions: [...told.actions, ...booked.actions] };
  const again = await heldAtVenue(deps, booked.trade);
  const quote = deps.market.quote(trade.instrument.symbol);
  if (again === null || quote === null || !again.eq(held) || again.eq(booked.trade.position.quantity)) return known;
  const { accountId, tradeId } = trade;
  deps.log.warn({ event: 'position.adopted', accountId, tradeId, held: held.toString() }, 'the trader changed the position by hand');
  const at = deps.clock.marketNow();
  const event: TradeEvent = {
    type: 'position_adopted',
    eventId: adoptedEventId(at, held),
    at,
    quantity: held,
    price: exitTouch(trade.side, quote),
  };
  const adopted = await applyEvents(deps, lease, tradeId, () => [event]);
  return adopted && { trade: adopted.trade, actions: [...known.actions, ...adopted.actions] };
}

/** It has a position, and no answer about an order is still to come. */
function isSettled({ stage, instrument, position, orders }: Trade): boolean {
  if (instrument.kind === 'spot' || (stage !== 'open' && stage !== 'closing') || position.quantity.eq(ZERO)) return false;
  return !orders.some(({ state }) => state.status === 'intended' || state.status === 'unresolved');
}

async function isAlone({ store }: ExecutionDeps, trade: Trade): Promise<boolean> {
  const others = (await store.openTrades({ accountId: trade.accountId })).filter((other) => other.trade.tradeId !== trade.tradeId);
  return !others.some(({ trade: { instrument, side } }) => {
    const isSameSide = trade.positionMode !== 'hedge' || side === trade.side;
    return instrument.symbol === trade.instrument.symbol && isSameSide;
  });
}

/** Base asset held on the trade's side; null when the venue cannot say. */
async function heldAtVenue({ venue, log }: ExecutionDeps, { accountId, instrument, side }: Trade): Promise<Decimal | null> {
  try {
    const positions = await venue.positions(accountId);
    const own = positions.filter(({ symbol, quantity }) => symbol === instrument.symbol && sideOf(quantity) === side);
    return sumDecimals(own.map(({ quantity }) => quantity.abs()));
  } catch (error) {
    log.error({ event: 'lookup.unclear', accountId, symbol: instrument.symbol, error }, 'the venue client failed while looking up');
    return null;
  }
}

/** What the venue says of all orders, also of those that ended; null when of one it cannot say. */
async function askForEveryOrder(deps: ExecutionDeps, { accountId, orders }: Trade): Promise<readonly TradeEvent[] | null> {
  const events: TradeEvent[] = [];
  for (const { intent } of orders) {
    const answer = await askVenue(deps, accountId, intent);
    if (answer.code === 'OUTCOME_UNKNOWN') return null;
    if (answer.code === 'FOUND') events.push(...orderEvents(intent.clientOrderId, answer.order, deps.clock.marketNow()));
  }
  return events;
}
