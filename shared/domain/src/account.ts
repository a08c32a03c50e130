import type { Decimal } from './decimal.ts';
import type { OpenExposure } from './risk/account-standing.ts';

export const positionModes = ['one_way', 'hedge'] as const;
export type PositionMode = (typeof positionModes)[number];

/** first_wins: denied while another provider's trade is in the symbol, the same provider's call to the other side may reverse · refuse: denied whoever it is · separate: only on accounts that hold one trade each side (hedge). */
export const conflictPolicies = ['first_wins', 'refuse', 'separate'] as const;
export type ConflictPolicy = (typeof conflictPolicies)[number];

/** What one trade holds back on its account until it is closed. */
export type Reservation = OpenExposure & {
  /** Wall clock. */
  readonly reservedAt: number;
};

/** A trader's account at a venue: the unit of serialisation. */
export type Account = {
  readonly accountId: string;
  readonly traderId: string;
  readonly venue: 'paper';
  readonly asset: string;
  readonly takerFeeRatio: Decimal;
  readonly makerFeeRatio: Decimal;
  /** hedge: longs and shorts of one symbol stand side by side. */
  readonly positionMode: PositionMode;
  /** What happens to a signal for a symbol that another trade of this account is in. */
  readonly conflictPolicy: ConflictPolicy;
  readonly reservations: readonly Reservation[];
  readonly version: number;
};

/** How the venue itself has an account set up; read before each entry, since the trader may have changed it there. */
export type AccountSetUp = {
  readonly positionMode: PositionMode;
  /** Perpetuals whose positions share the account's margin; all others are isolated. */
  readonly crossSymbols: readonly string[];
};

/** Money on an account, quote asset. */
export type Balance = {
  readonly asset: string;
  /** The ledger's word, without open profit and loss. */
  readonly balance: Decimal;
  /** With open profit and loss, and with what is held on spot at its present price. */
  readonly equity: Decimal;
  /** Of positions, and of what is held on spot against what it cost. */
  readonly openPnl: Decimal;
  /** What a new order may still bind. */
  readonly availableMargin: Decimal;
  /** What spot may still spend: without profit that is open. */
  readonly spendable: Decimal;
  /** All that was ever paid in, less what was taken out. */
  readonly deposited: Decimal;
};
