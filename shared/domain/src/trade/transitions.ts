import { adoptPosition } from './adopt-position.ts';
import { applyFill } from './apply-fill.ts';
import { applyFunding } from './apply-funding.ts';
import { applyLiquidation } from './apply-liquidation.ts';
import { applyOrderState } from './apply-order-state.ts';
import { amendPlan, changeTargets, reachTarget, endEntries, moveStop, wantClosed, wantPartClosed, watchSoftStop } from './apply-wish.ts';
import type { TradeEventOf, TradeEventType } from './event.ts';
import { type Trade, type TradeStage, tradeStages } from './trade.ts';

/** The stages that may follow once the orders are settled; `kept`: the event stays in the log and changes nothing. */
type Cell = readonly TradeStage[] | 'kept';
type Transition<Event> = { readonly book: (trade: Trade, event: Event) => Trade } & { readonly [Stage in TradeStage]: Cell };
type Transitions = { readonly [Type in TradeEventType]: Transition<TradeEventOf<Type>> };

const [entering, open, closing, closed] = tradeStages;
const kept = 'kept';
const nothing = (trade: Trade): Trade => trade;
const wantOut = (trade: Trade): Trade => wantClosed(trade, 'emergency');

/**
 * What is booked of every event in every stage, and the stages that may follow: advance-trade goes by this table. Facts count in every stage,
 * wishes until the trade is closed. A fill that comes after the end opens the trade again. On
 * spot an open trade may hold only dust: it ends with its last order.
 */
// prettier-ignore
export const transitions: Transitions = {
  // event             booked by             entering, then              open, then               closing, then       closed, then
  created:             row(nothing,          kept,                       kept,                    kept,               kept),
  noted:               row(nothing,          kept,                       kept,                    kept,               kept),

  order_accepted:      row(applyOrderState,  [entering],                 [open],                  [closing],          [closed]),
  order_filled:        row(applyFill,        [entering, open, closing],  [open, closing, closed], [closing, closed],  [closed, open, closing]),
  order_rejected:      row(applyOrderState,  [entering, closed],         [open, closing, closed], [closing, closed],  [closed]),
  order_cancelled:     row(applyOrderState,  [entering, closed],         [open, closed],          [closing, closed],  [closed]),
  order_expired:       row(applyOrderState,  [entering, closed],         [open, closed],          [closing, closed],  [closed]),
  order_unresolved:    row(applyOrderState,  [entering],                 [open],                  [closing],          [closed]),
  order_retried:       row(applyOrderState,  [entering, closed],         [open, closed],          [closing, closed],  [closed]),
  position_liquidated: row(applyLiquidation, [entering],                 [closing, closed],       [closing, closed],  [closed]),
  position_adopted:    row(adoptPosition,    kept,                       [open, closing, closed], [closing, closed],  kept),
  funding_paid:        row(applyFunding,     [entering],                 [open],                  [closing],          [closed]),

  entries_cancelled:   row(endEntries,       [entering, closed],         [open],                  [closing],          kept),
  entries_expired:     row(endEntries,       [entering, closed],         [open],                  [closing],          kept),
  stop_moved:          row(moveStop,         [entering],                 [open],                  [closing],          kept),
  soft_stop_watched:   row(watchSoftStop,    [entering],                 [open],                  [closing],          kept),
  target_reached:      row(reachTarget,      [entering],                 [open],                  [closing],          kept),
  targets_changed:     row(changeTargets,    [entering],                 [open],                  [closing],          kept),
  plan_amended:        row(amendPlan,        [entering, closed],         [open],                  [closing],          kept),
  close_wanted:        row(wantPartClosed,   [entering, closed],         [open, closing],         [closing],          kept),
  emergency_exit:      row(wantOut,          [entering, closed],         [closing],               [closing],          kept),
};

type Cells = readonly [entering: Cell, open: Cell, closing: Cell, closed: Cell];

function row<Event>(book: Transition<Event>['book'], ...cells: Cells): Transition<Event> {
  return { book, entering: cells[0], open: cells[1], closing: cells[2], closed: cells[3] };
}
