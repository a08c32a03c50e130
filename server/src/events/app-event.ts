import type { OrderLeg } from '@trade-executor/domain/order';
import type { Receipt } from '@trade-executor/domain/receipt';
import type { HaltScope } from '@trade-executor/domain/risk/halt';
import type { OutcomeKind } from '@trade-executor/domain/signals/outcome';
import type { UnixMs } from '@trade-executor/domain/time';
import type { TradeStage } from '@trade-executor/domain/trade/trade';
import type { PlaceOutcome } from '../execution/ports/venue.ts';

/**
 * What has happened in this process, told after it was stored. Nobody may rely on hearing it: the store is the truth. Ids only, and of content
 * no more than what metrics count; `at` is wall clock.
 */
export type AppEvent =
  | {
      readonly type: 'message.received';
      readonly guildId: string;
      readonly channelId: string;
      /** Of a thread: the channel in which it was started. */
      readonly parentChannelId?: string | null;
      readonly messageId: string;
      readonly kind: OutcomeKind | 'deleted';
      /** False: this revision, or a newer one, was known. */
      readonly applied: boolean;
      readonly at: UnixMs;
    }
  | {
      readonly type: 'signal.saved';
      readonly signalId: string;
      readonly channelId: string;
      readonly messageId: string;
    }
  | {
      readonly type: 'trade.opened';
      readonly tradeId: string;
      readonly signalId: string;
      readonly entryOrderIds: readonly string[];
      /** False: it was there already. */
      readonly inserted: boolean;
      readonly at: UnixMs;
    }
  | {
      readonly type: 'trade.changed';
      readonly tradeId: string;
      readonly accountId: string;
      readonly communityId: string;
      readonly providerId: string;
      readonly stage: TradeStage;
      readonly unresolvedOrders: number;
      /** Some of the position has no live stop. */
      readonly unprotected: boolean;
      readonly leftInEmergency: boolean;
      readonly at: UnixMs;
    }
  | {
      readonly type: 'receipt.created';
      readonly receiptId: string;
      readonly subject: Receipt['subject'];
      readonly communityId: string;
      readonly providerId: string | null;
      /** Null: the message reached nobody. */
      readonly traderId: string | null;
      readonly denied: boolean;
    }
  /** A kill switch was pulled or lifted. */
  | { readonly type: 'halt.changed'; readonly haltId: string; readonly scope: HaltScope; readonly scopeId: string }
  /** Asked, answered, over, or asked anew. */
  | { readonly type: 'confirmation.changed'; readonly confirmationId: string; readonly traderId: string }
  | { readonly type: 'notification.created'; readonly key: string; readonly owner: Owner }
  | {
      readonly type: 'order.answered';
      readonly venue: string;
      readonly accountId: string;
      readonly clientOrderId: string;
      readonly leg: OrderLeg;
      readonly outcome: PlaceOutcome['code'];
      readonly at: UnixMs;
    }
  | { readonly type: 'equity.changed'; readonly accountId: string }
  | { readonly type: 'provider.changed'; readonly providerId: string; readonly communityId: string }
  | { readonly type: 'copier.changed'; readonly copierId: string; readonly traderId: string }
  /** Somebody's roles, or what they own, are others now. */
  | { readonly type: 'user.changed'; readonly userId: string }
  | { readonly type: 'socket.refused' };

/** Whose it is: a trader, or the trader whose account it is. */
export type Owner = { readonly traderId: string } | { readonly accountId: string };

export type AppEventType = AppEvent['type'];
export type AppEventOf<T extends AppEventType> = Extract<AppEvent, { readonly type: T }>;
