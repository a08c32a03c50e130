import type { Decimal } from './decimal.ts';

/** What one trade holds back on its account until it is closed. Quote asset. */
export type Reservation = {
  readonly tradeId: string;
  readonly symbol: string;
  readonly margin: Decimal;
  readonly notional: Decimal;
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
  readonly reservations: readonly Reservation[];
  readonly version: number;
};

/** Money on an account, quote asset. Equity counts open profit and loss; `availableMargin` is what a new order may still bind. */
export type Balance = { readonly asset: string; readonly balance: Decimal; readonly equity: Decimal; readonly availableMargin: Decimal };
