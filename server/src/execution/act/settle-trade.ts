import type { PositionEvent } from '@trade-executor/domain/position-event';
import { isTerminal, type Order } from '@trade-executor/domain/order';
import type { TradeEvent } from '@trade-executor/domain/trade/event';
import { rejectedEventId, retriedEventId } from '@trade-executor/domain/trade/event-id';
import { legKind } from '@trade-executor/domain/trade/order-facts';
import { ownPositionEvents } from '@trade-executor/domain/trade/own-position-events';
import { pendingActions } from '@trade-executor/domain/trade/pending-actions';
import { orderEvents } from '@trade-executor/domain/trade/reconcile-orders';
import type { Trade } from '@trade-executor/domain/trade/trade';
import type { ExecutionDeps } from '../execution-deps.ts';
import type { Lease, StoredTrade } from '../ports/store.ts';
import type { LookUp } from '../ports/venue.ts';
import { adoptChangeByHand } from './adopt-change-by-hand.ts';
import { applyEvents, nextAttention, observe } from './apply-events.ts';
import { askVenue } from './look-up-order.ts';
import { act } from './run-trade.ts';

/**
 * Brings one trade to the venue's truth and then does what it still wants: after a restart, after an unresolved order, and from time to time.
 * Every order that may live at the venue is asked for by its client order id before anything is sent again. To be called under the lease.
 */
export async function settleTrade(deps: ExecutionDeps, lease: Lease, tradeId: string): Promise<void> {
  const stored = await deps.store.findTrade(tradeId);
  if (!stored || stored.trade.stage === 'closed') return;
  const answers = await askForLiveOrders(deps, stored.trade);
  const befell = await askForPositionEvents(deps, stored.trade);
  const mayEnter = await maySendEntriesAgain(deps, stored.trade);
  // What befell the position is about the fills that the orders tell of: they are booked first.
  await applyEvents(deps, lease, tradeId, (trade) => settlingEvents(deps, trade, answers, mayEnter));
  const settled = await applyEvents(deps, lease, tradeId, (trade) => ownPositionEvents(trade, befell));
  if (!settled) return;
  observe(deps, settled.trade);
  const unclear = new Set([...answers].filter(([, { code }]) => code === 'OUTCOME_UNKNOWN').map(([id]) => id));
  const { trade } = (await adoptChangeByHand(deps, lease, settled.trade)) ?? settled;
  const actions = pendingActions(trade).filter(({ type, clientOrderId }) => type === 'cancel' || !unclear.has(clientOrderId));
  if (actions.length === 0 && isSame(trade, stored.trade)) await postpone(deps, stored);
  else await act(deps, lease, { trade, actions });
}

function isSame(one: Trade, other: Trade): boolean {
  return one.events.at(-1)?.eventId === other.events.at(-1)?.eventId;
}

/** All is as it should be: nothing is written but when to look again. */
async function postpone({ store, clock }: ExecutionDeps, { trade, version }: StoredTrade): Promise<void> {
  const next = nextAttention(trade, clock.now());
  if (next !== null) await store.postponeAttention(trade.tradeId, version, next);
}

async function askForLiveOrders(deps: ExecutionDeps, trade: Trade): Promise<ReadonlyMap<string, LookUp>> {
  const answers = new Map<string, LookUp>();
  for (const { intent, state } of trade.orders) {
    if (!isTerminal(state)) answers.set(intent.clientOrderId, await askVenue(deps, trade.accountId, intent));
  }
  return answers;
}

/** A venue that cannot say is asked again the next time. */
async function askForPositionEvents({ venue, log }: ExecutionDeps, trade: Trade): Promise<readonly PositionEvent[]> {
  const { accountId, instrument } = trade;
  try {
    return await venue.positionEvents(accountId, instrument.symbol);
  } catch (error) {
    log.error({ event: 'lookup.unclear', accountId, symbol: instrument.symbol, error }, 'the venue client failed while looking up');
    return [];
  }
}

/** A resent entry passes the freshness rule again; an exit is always sent. */
async function maySendEntriesAgain(deps: ExecutionDeps, trade: Trade): Promise<boolean> {
  const [signal, copier] = await Promise.all([deps.store.findSignal(trade.signalId), deps.store.findCopier(trade.copierId)]);
  return signal !== null && copier !== null && !copier.paused && deps.clock.now() - signal.postedAt <= copier.settings.maxSignalAgeMs;
}

function settlingEvents(deps: ExecutionDeps, trade: Trade, answers: ReadonlyMap<string, LookUp>, mayEnter: boolean): readonly TradeEvent[] {
  const at = deps.clock.marketNow();
  return trade.orders.flatMap((order): readonly TradeEvent[] => {
    const { clientOrderId } = order.intent;
    const answer = answers.get(clientOrderId);
    if (answer?.code === 'FOUND') return orderEvents(clientOrderId, answer.order, at);
    if (answer?.code === 'NOT_FOUND') return absentOrderEvents(order, at, mayEnter);
    return [];
  });
}

/** The venue never saw the order: an exit is sent again under the same id, an entry only while its signal is fresh. */
function absentOrderEvents({ intent, state }: Order, at: number, mayEnter: boolean): readonly TradeEvent[] {
  if (state.status !== 'intended' && state.status !== 'unresolved') return []; // accepted once, then gone: told by the venue's own events
  const { clientOrderId } = intent;
  if (legKind(intent.leg) !== 'entry' || mayEnter) {
    return [{ type: 'order_retried', eventId: retriedEventId(clientOrderId, state.attempt), at, clientOrderId }];
  }
  return [
    {
      type: 'order_rejected',
      eventId: rejectedEventId(clientOrderId),
      at,
      clientOrderId,
      code: 'EXPIRED_UNRESOLVED',
      venueMessage: 'The signal was no longer fresh when the order could be sent again.',
    },
  ];
}
