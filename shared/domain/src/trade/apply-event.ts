import { applyFill } from './apply-fill.ts';
import { applyLiquidation } from './apply-liquidation.ts';
import { applyOrderState } from './apply-order-state.ts';
import { amendPlan, changeTargets, moveStop, wantClosed, wantPartClosed } from './apply-wish.ts';
import type { TradeEvent } from './event.ts';
import type { Trade } from './trade.ts';

/** The trade with the event's fact in it; what follows for its orders is not decided here. A closed trade takes facts only, no wishes. */
export function applyEvent(trade: Trade, event: TradeEvent): Trade {
  switch (event.type) {
    case 'order_filled':
      return applyFill(trade, event);
    case 'position_liquidated':
      return applyLiquidation(trade, event);
    case 'funding_paid':
      return { ...trade, position: { ...trade.position, funding: trade.position.funding.plus(event.amount) } };
    case 'order_accepted':
    case 'order_rejected':
    case 'order_cancelled':
    case 'order_expired':
    case 'order_unresolved':
    case 'order_retried':
      return applyOrderState(trade, event);
    case 'created':
    case 'noted':
      return trade;
    case 'entries_cancelled':
    case 'entries_expired':
    case 'close_wanted':
    case 'emergency_exit':
    case 'stop_moved':
    case 'soft_stop_watched':
    case 'targets_changed':
    case 'plan_amended':
      return trade.stage === 'closed' ? trade : applyWish(trade, event);
  }
}

type Wish = Exclude<TradeEvent, { type: `order_${string}` | `position_${string}` | 'funding_paid' | 'created' | 'noted' }>;

function applyWish(trade: Trade, event: Wish): Trade {
  switch (event.type) {
    case 'entries_cancelled':
    case 'entries_expired':
      return { ...trade, entriesEnded: true };
    case 'close_wanted':
      return wantPartClosed(trade, event);
    case 'emergency_exit':
      return wantClosed(trade, 'emergency');
    case 'stop_moved':
      return moveStop(trade, event);
    case 'soft_stop_watched':
      return { ...trade, softStopSince: event.since };
    case 'targets_changed':
      return changeTargets(trade, event);
    case 'plan_amended':
      return amendPlan(trade, event);
  }
}
