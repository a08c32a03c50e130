import type { Decimal } from '../decimal.ts';
import type { UnixMs } from '../time.ts';

/** One way in. `limitPrice` null: at market; `triggerPrice` set: only once the price got there (breakout). */
export type PlannedEntry = {
  readonly type: 'market' | 'limit' | 'stop';
  readonly quantity: Decimal;
  readonly limitPrice: Decimal | null;
  readonly triggerPrice: Decimal | null;
};

/** A level to take profit at. `share` of the filled entry quantity, 0 to 1; the shares of a plan add up to 1 or less. */
export type PlannedTarget = { readonly price: Decimal; readonly share: Decimal };

/** Where the stop came from; *ours* is the copier's default. */
export type StopSource = 'provider' | 'ours' | 'instruction' | 'breakeven' | 'trader';

/** What a trade wants, quantised to its instrument, so that what is shown is what is sent. */
export type TradePlan = {
  readonly entries: readonly PlannedEntry[];
  readonly stopLoss: Decimal;
  readonly stopSource: StopSource;
  readonly targets: readonly PlannedTarget[];
  readonly leverage: Decimal;
  /** Market time after which unfilled entries are cancelled. */
  readonly entryExpiresAt: UnixMs;
  /** Quote asset: the loss, costs included, when every entry fills and the stop is hit. */
  readonly riskAmount: Decimal;
};
