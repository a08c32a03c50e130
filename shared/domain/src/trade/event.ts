import type { Decimal } from '../decimal.ts';
import type { Fill } from '../order.ts';
import type { UnixMs } from '../time.ts';
import type { CloseReason } from './trade.ts';
import type { PlannedTarget, StopSource, TradePlan } from './plan.ts';

/** Who wants a change: the provider (by a message), the trader, or the trade's own rules. */
export type Asker = { readonly by: 'provider' | 'trader' | 'rules'; readonly messageId: string | null };

/**
 * Everything a trade can live through. `at` is market time; `eventId` makes the event idempotent: a repeated id changes nothing.
 * An event never carries a wish that is already a fact in the trade; advance-trade decides what follows from it.
 */
export type TradeEvent = { readonly eventId: string; readonly at: UnixMs } & (
  | { readonly type: 'created' }
  | { readonly type: 'order_accepted'; readonly clientOrderId: string; readonly venueOrderId: string }
  | { readonly type: 'order_filled'; readonly fill: Fill; readonly venueOrderId: string }
  | { readonly type: 'order_rejected'; readonly clientOrderId: string; readonly code: string; readonly venueMessage: string }
  | { readonly type: 'order_cancelled'; readonly clientOrderId: string; readonly venueOrderId: string | null }
  | { readonly type: 'order_expired'; readonly clientOrderId: string; readonly venueOrderId: string | null }
  | { readonly type: 'order_unresolved'; readonly clientOrderId: string }
  | { readonly type: 'order_retried'; readonly clientOrderId: string } // known absent: sent again under the same id
  | { readonly type: 'position_liquidated'; readonly fill: Fill; readonly venueOrderId: string } // by the venue: no order of ours
  | { readonly type: 'position_adopted'; readonly quantity: Decimal; readonly price: Decimal } // by hand: what the venue holds now, and the market then
  | { readonly type: 'funding_paid'; readonly amount: Decimal } // quote asset, less than 0: by the trade
  | { readonly type: 'entries_cancelled'; readonly asker: Asker }
  | { readonly type: 'entries_expired' }
  | { readonly type: 'close_wanted'; readonly asker: Asker; readonly fraction: Decimal; readonly reason?: CloseReason } // 0 < fraction <= 1 of what is open
  | { readonly type: 'stop_moved'; readonly asker: Asker; readonly stopLoss: Decimal; readonly source: StopSource }
  | { readonly type: 'soft_stop_watched'; readonly since: UnixMs | null } // the market went beyond the soft stop, or came back
  | { readonly type: 'target_reached'; readonly price: Decimal } // the market is at a target that no order rests for
  | { readonly type: 'targets_changed'; readonly asker: Asker; readonly targets: readonly PlannedTarget[] }
  | { readonly type: 'plan_amended'; readonly asker: Asker; readonly plan: TradePlan } // what is filled stays; of the entries only what is unfilled follows
  | { readonly type: 'noted'; readonly asker: Asker | null; readonly code: string; readonly detail: string } // told and kept, nothing changes; null: seen by ourselves
  | { readonly type: 'emergency_exit'; readonly code: string } // the stop could not be made live
);

export type TradeEventType = TradeEvent['type'];
export type TradeEventOf<Type extends TradeEventType> = Extract<TradeEvent, { type: Type }>;
