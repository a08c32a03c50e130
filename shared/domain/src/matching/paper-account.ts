import { roundMoney, sumDecimals, type Decimal } from '../decimal.ts';
import type { PositionMode } from '../account.ts';
import type { Fill, OrderIntent } from '../order.ts';
import { sideOf, type PositionEvent } from '../position-event.ts';
import type { UnixMs } from '../time.ts';

/** What a venue knows of an order: legs and generations are ours alone. */
export type PaperIntent = Omit<OrderIntent, 'leg' | 'generation'>;

export type PaperOrder = {
  readonly intent: PaperIntent;
  readonly venueOrderId: string;
  readonly status: 'open' | 'filled' | 'cancelled' | 'expired';
  readonly fills: readonly Fill[];
};

/** The net holding of one symbol; in hedge mode of one side of it. */
export type PaperPosition = {
  readonly symbol: string;
  /** Base asset, signed: more than 0 long, less than 0 short; never 0. */
  readonly quantity: Decimal;
  /** Sum of price times quantity of what is held, quote asset, more than 0. Kept instead of an average, which would have to be rounded. */
  readonly entryCost: Decimal;
  /** Of the latest order that opened or added. */
  readonly leverage: Decimal;
};

/** What was bought of a base asset on spot and not sold yet; it is gone when the last of it is. */
export type SpotHolding = {
  /** Of the spot market: "BTC/USDT". */
  readonly symbol: string;
  readonly asset: string;
  /** Base asset, resting sells included, more than 0. */
  readonly quantity: Decimal;
  /** What was paid for it, quote asset. */
  readonly cost: Decimal;
};

/** One change of the balance, or of what is held of another asset, signed. `brought_forward` stands for the oldest entries once there are many. */
export type LedgerEntry = {
  readonly at: UnixMs;
  readonly kind: 'deposit' | 'realized_pnl' | 'liquidation' | 'funding' | 'bought' | 'sold' | 'fee' | 'brought_forward';
  /** Missing: the account's own asset. */
  readonly asset?: string;
  readonly amount: Decimal;
  /** The order it comes from; null: from none. */
  readonly clientOrderId: string | null;
};

/** The whole truth of one paper account. For each asset the sum of its ledger is what there is of it, to the last digit. */
export type PaperAccountState = {
  readonly accountId: string;
  readonly asset: string;
  /** hedge: a long and a short of one symbol stand side by side, and every order of a perpetual names the one it is for. */
  readonly positionMode: PositionMode;
  /** Perpetuals whose positions share the account's margin; all others have their own (isolated). */
  readonly crossSymbols: readonly string[];
  /** Quote asset, without open profit and loss. */
  readonly balance: Decimal;
  /** All that was ever paid in, less what was taken out: the oldest entries of the ledger are folded. */
  readonly deposited: Decimal;
  readonly positions: readonly PaperPosition[];
  readonly holdings: readonly SpotHolding[];
  /** Oldest first. */
  readonly openOrders: readonly PaperOrder[];
  /** The latest ones, oldest first: still found by client order id. */
  readonly endedOrders: readonly PaperOrder[];
  readonly ledger: readonly LedgerEntry[];
  /** What befell positions without an order of the account's; the latest ones, oldest first. */
  readonly positionEvents: readonly PositionEvent[];
  /** Numbers the venue's orders and fills. */
  readonly nextSequence: number;
  /** Everything up to here has been matched. */
  readonly marketTime: UnixMs;
};

/** The same shape as the events of a venue. */
export type MatchEvent =
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

/** Which position an order is about. */
export type PositionKey = Pick<PaperIntent, 'symbol' | 'positionSide'>;

/** An account after a step, and what the step brought about, in order. */
export type Matched = { readonly account: PaperAccountState; readonly events: readonly MatchEvent[] };

/** Costs of a paper venue, as ratios of the price or the notional: 0.0005 is 5 basis points. */
export type MatchingRules = {
  readonly takerFeeRatio: Decimal;
  readonly makerFeeRatio: Decimal;
  /** By how much an order that takes liquidity fills worse than bid or ask. */
  readonly slippageRatio: Decimal;
  /** Part of a bar's volume that an account's resting limit orders may take of it; where the volume is not known they fill whole. */
  readonly volumeRatio: Decimal;
};

export function newPaperAccount(accountId: string, asset: string, startingBalance: Decimal, at: UnixMs): PaperAccountState {
  const ledger: LedgerEntry[] = [{ at, kind: 'deposit', amount: startingBalance, clientOrderId: null }];
  return {
    accountId,
    asset,
    positionMode: 'one_way',
    crossSymbols: [],
    balance: startingBalance,
    deposited: startingBalance,
    positions: [],
    holdings: [],
    openOrders: [],
    endedOrders: [],
    ledger,
    positionEvents: [],
    nextSequence: 1,
    marketTime: at,
  };
}

/** Returns the positions of a symbol: one at most, in hedge mode one of each side. */
export function positionsOf(account: PaperAccountState, symbol: string): readonly PaperPosition[] {
  return account.positions.filter((position) => position.symbol === symbol);
}

/** Returns the position that an order is about; null where there is none yet. */
export function positionOf(account: PaperAccountState, { symbol, positionSide }: PositionKey): PaperPosition | null {
  const isIt = ({ quantity }: PaperPosition): boolean => positionSide === undefined || sideOf(quantity) === positionSide;
  return positionsOf(account, symbol).find(isIt) ?? null;
}

/** Returns the signed quantity held of all sides of a symbol, 0 without a position. */
export function heldQuantity(account: PaperAccountState, symbol: string): Decimal {
  return sumDecimals(positionsOf(account, symbol).map(({ quantity }) => quantity));
}

/** True when prices can change the account: it has an open order or a position. */
export function isAtWork({ openOrders, positions }: Pick<PaperAccountState, 'openOrders' | 'positions'>): boolean {
  return openOrders.length > 0 || positions.length > 0;
}

/** Returns the order with that client order id, open or lately ended. */
export function findPaperOrder(account: PaperAccountState, clientOrderId: string): PaperOrder | null {
  const hasId = (order: PaperOrder): boolean => order.intent.clientOrderId === clientOrderId;
  return account.openOrders.find(hasId) ?? account.endedOrders.findLast(hasId) ?? null;
}

/** Returns what an order has not executed yet, base asset. */
export function unfilledQuantity({ intent, fills }: PaperOrder): Decimal {
  return intent.quantity.minus(sumDecimals(fills.map(({ quantity }) => quantity)));
}

/** Returns the average price of what is held, rounded as money. */
export function averageEntryPrice({ entryCost, quantity }: PaperPosition): Decimal {
  return roundMoney(entryCost.div(quantity.abs()));
}

const MOST_POSITION_EVENTS = 200;

/** Keeps what befell a position, for those who ask later. */
export function keepPositionEvent(account: PaperAccountState, event: PositionEvent): PaperAccountState {
  return { ...account, positionEvents: [...account.positionEvents, event].slice(-MOST_POSITION_EVENTS) };
}
