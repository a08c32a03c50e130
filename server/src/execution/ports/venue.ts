import type { AccountSetUp, Balance, PositionMode } from '@trade-executor/domain/account';
import type { Fill, OrderIntent } from '@trade-executor/domain/order';
import type { Decimal } from '@trade-executor/domain/decimal';
import type { MarginMode } from '@trade-executor/domain/signals/outcome';
import type { PositionEvent } from '@trade-executor/domain/position-event';

/**
 * What came of asking the venue to place an order. Anything but its own clear word is OUTCOME_UNKNOWN, never a failure.
 * WOULD_TRIGGER: a stop whose trigger the price has already passed.
 */
export type PlaceOutcome =
  | { readonly code: 'ACCEPTED'; readonly venueOrderId: string }
  | { readonly code: 'ALREADY_PLACED' } // ask by client order id
  | { readonly code: 'WOULD_TRIGGER'; readonly venueMessage: string }
  | { readonly code: 'ALREADY_FLAT'; readonly venueMessage: string } // reduce-only, and nothing to reduce
  | { readonly code: 'REJECTED'; readonly reason: string; readonly venueMessage: string }
  | { readonly code: 'OUTCOME_UNKNOWN'; readonly detail: string };

export type CancelOutcome =
  | { readonly code: 'CANCELLED' }
  | { readonly code: 'ALREADY_ENDED' } // filled, cancelled or expired before: ask by client order id
  | { readonly code: 'NOT_FOUND' }
  | { readonly code: 'OUTCOME_UNKNOWN'; readonly detail: string };

/** An order as the venue tells it, open or ended. */
export type VenueOrder = {
  readonly intent: Omit<OrderIntent, 'leg' | 'generation'>;
  readonly venueOrderId: string;
  /** filled: all of the intent's quantity; one that could only reduce, and had less to reduce, is expired. */
  readonly status: 'open' | 'filled' | 'cancelled' | 'expired';
  readonly fills: readonly Fill[];
};

/** NOT_FOUND is the venue's exact word: the order never arrived. A venue that cannot be that sure answers OUTCOME_UNKNOWN until it is. */
export type LookUp =
  | { readonly code: 'FOUND'; readonly order: VenueOrder }
  | { readonly code: 'NOT_FOUND' }
  | { readonly code: 'OUTCOME_UNKNOWN'; readonly detail: string };

/**
 * Signed: more than 0 long, less than 0 short; in hedge mode a symbol may have one of each. On spot it is what is held of the base asset,
 * resting sells included.
 */
export type VenuePosition = { readonly symbol: string; readonly quantity: Decimal; readonly averageEntryPrice: Decimal };

/** What came of asking to set an account up; SET also where it was so already. IN_USE: a position or an open order stands in the way. */
export type SetUpOutcome =
  | { readonly code: 'SET' }
  | { readonly code: 'IN_USE'; readonly venueMessage: string }
  | { readonly code: 'OUTCOME_UNKNOWN'; readonly detail: string };

/** What happened on an account; may come twice, late, or out of order. A hint: the look-ups are the truth. */
export type VenueEvent =
  | { readonly type: 'order_accepted'; readonly accountId: string; readonly clientOrderId: string; readonly venueOrderId: string }
  | {
      readonly type: 'order_filled';
      readonly accountId: string;
      readonly venueOrderId: string;
      readonly fill: Fill;
      readonly complete: boolean;
    }
  | {
      readonly type: 'order_cancelled' | 'order_expired';
      readonly accountId: string;
      readonly clientOrderId: string;
      readonly venueOrderId: string;
    }
  | PositionEvent;

/** A place where orders are executed: requests, look-ups, one event stream. No method throws for an expected outcome. */
export type Venue = {
  place(accountId: string, intent: OrderIntent): Promise<PlaceOutcome>;
  cancel(accountId: string, clientOrderId: string, symbol: string): Promise<CancelOutcome>;
  /** Finds open and ended orders alike. */
  findOrder(accountId: string, clientOrderId: string, symbol: string): Promise<LookUp>;
  openOrders(accountId: string): Promise<readonly VenueOrder[]>;
  positions(accountId: string): Promise<readonly VenuePosition[]>;
  /** The latest things that the venue did to positions of a symbol without an order of the account's, oldest first. */
  positionEvents(accountId: string, symbol: string): Promise<readonly PositionEvent[]>;
  balance(accountId: string): Promise<Balance>;
  setUp(accountId: string): Promise<AccountSetUp>;
  setPositionMode(accountId: string, mode: PositionMode): Promise<SetUpOutcome>;
  /** Of a perpetual's positions from now on. */
  setMarginMode(accountId: string, symbol: string, mode: MarginMode): Promise<SetUpOutcome>;
  /** Calls the listener, one event after another, awaiting it. Returns the function that ends the subscription. */
  subscribe(listener: (event: VenueEvent) => Promise<void>): () => void;
};
