import type { Decimal } from './decimal.ts';
import type { PositionSide } from './signals/outcome.ts';
import type { UnixMs } from './time.ts';

export const orderSides = ['buy', 'sell'] as const;
export type OrderSide = (typeof orderSides)[number];

/** Which part of the plan an order serves: "entry-0", "stop", "target-1", "exit". One leg has one live order, except a stop being replaced. */
export type OrderLeg = `entry-${number}` | 'stop' | `target-${number}` | 'exit';

/** What we want the venue to do; never changed once made. Another content is another generation, with another client order id. */
export type OrderIntent = {
  readonly clientOrderId: string;
  readonly leg: OrderLeg;
  readonly generation: number;
  readonly symbol: string;
  readonly side: OrderSide;
  /** stop: a market order once `triggerPrice` is touched. */
  readonly type: 'market' | 'limit' | 'stop';
  /** Base asset. */
  readonly quantity: Decimal;
  /** Of a market order the worst price that it may fill at: what lies beyond expires; null: any. */
  readonly limitPrice: Decimal | null;
  /** Of a market order the level whose touch made us send it: the venue knows nothing of it. */
  readonly triggerPrice: Decimal | null;
  /** One-way mode: it can only reduce. In hedge mode false: what an order does follows from its side and its position's. */
  readonly reduceOnly: boolean;
  /** Hedge mode: the position that it opens or reduces. Absent in one-way mode. */
  readonly positionSide?: PositionSide;
  readonly leverage: Decimal;
};

/** True when an order can only reduce: it says so, or in hedge mode its side is against its position's. */
export function isReducing({ side, reduceOnly, positionSide }: Pick<OrderIntent, 'side' | 'reduceOnly' | 'positionSide'>): boolean {
  if (positionSide === undefined) return reduceOnly;
  return (positionSide === 'long') === (side === 'sell');
}

/** One execution. `fillId` is the venue's and never repeats within an account. */
export type Fill = {
  readonly fillId: string;
  readonly clientOrderId: string;
  readonly price: Decimal;
  /** Base asset. */
  readonly quantity: Decimal;
  /** 0 or more, in the asset that `feeAsset` says. */
  readonly fee: Decimal;
  /** base: taken out of what a spot order bought; missing: quote. */
  readonly feeAsset?: 'base' | 'quote';
  readonly liquidity: 'maker' | 'taker';
  /** Market time. */
  readonly at: UnixMs;
};

/** Where one order stands; a status carries only the fields it can have. */
export type OrderState =
  | { readonly status: 'denied'; readonly code: string } // by us, before sending
  | { readonly status: 'intended'; readonly attempt: number } // saved, perhaps sent
  | { readonly status: 'unresolved'; readonly attempt: number; readonly since: UnixMs } // the venue may or may not have it
  | { readonly status: 'accepted'; readonly venueOrderId: string }
  | { readonly status: 'partially_filled'; readonly venueOrderId: string }
  | { readonly status: 'filled'; readonly venueOrderId: string }
  | { readonly status: 'cancelled' | 'expired'; readonly venueOrderId: string | null }
  | { readonly status: 'rejected'; readonly code: string; readonly venueMessage: string };

export type OrderStatus = OrderState['status'];

export type Order = {
  readonly intent: OrderIntent;
  readonly state: OrderState;
  readonly fills: readonly Fill[];
  /** No longer wanted: while it lives its cancel is repeated until the venue says where it ended; once ended, its end is not held against the leg. */
  readonly cancelWanted: boolean;
};

/** True when nothing more can happen to the order. */
export function isTerminal({ status }: OrderState): boolean {
  return status === 'denied' || status === 'filled' || status === 'cancelled' || status === 'expired' || status === 'rejected';
}
