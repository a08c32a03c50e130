import type { Decimal } from '../decimal.ts';
import type { MarginMode } from '../signals/outcome.ts';
import type { UnixMs } from '../time.ts';

/** One way in: at market (no worse than `limitPrice`, if there is one), at a limit, or once the price got to `triggerPrice` (breakout). */
export type PlannedEntry = {
  readonly type: 'market' | 'limit' | 'stop';
  readonly quantity: Decimal;
  readonly limitPrice: Decimal | null;
  readonly triggerPrice: Decimal | null;
};

/** A level to take profit at. `share` of the filled entry quantity, 0 to 1; the shares of a plan add up to 1 or less. */
export type PlannedTarget = {
  readonly price: Decimal;
  readonly share: Decimal;
  /** The market was there, and its share is being sold; only where no order can rest for it (spot). */
  readonly reached?: true;
};

/** Where the stop came from; *ours* is the copier's default. */
export const stopSources = ['provider', 'ours', 'instruction', 'breakeven', 'trailing', 'target', 'trader'] as const;
export type StopSource = (typeof stopSources)[number];

/** A level that closes the position not at a touch but by a rule, on top of the stop that the venue holds. */
export type SoftStop = {
  readonly price: Decimal;
  /** "4h": when such a candle closes beyond it. */
  readonly candle: string | null;
  /** When the market has stayed beyond it so long. */
  readonly timeoutMs: number | null;
};

/** How the stop follows the position; it only ever comes closer. Distances are in price. */
export type StopManagement =
  | { readonly type: 'fixed' }
  /** To the entry once that many targets have filled. */
  | { readonly type: 'breakeven_after_target'; readonly target: number }
  /** To the entry once the price has been that far ahead of it. */
  | { readonly type: 'breakeven_after_distance'; readonly distance: Decimal }
  /** From that target on: to the entry at the first of them, then to the target before the last filled one. */
  | { readonly type: 'moving_target'; readonly target: number }
  /** That far behind the best price since the first fill. */
  | { readonly type: 'trailing'; readonly distance: Decimal };

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
  readonly management: PlanManagement;
};

/** What is done with a trade as the market moves; a plan from before this existed has none of it. */
export type PlanManagement = {
  readonly marginMode: MarginMode;
  readonly softStop: SoftStop | null;
  readonly stop: StopManagement;
  /** Unfilled entries are cancelled when the market touches this before the first fill; null: they stay. */
  readonly cancelEntriesAt: { readonly target: Decimal | null; readonly stop: Decimal | null };
  /** The first entry waits until the market has turned by this distance from its extreme; null: off. */
  readonly trailingEntry: Decimal | null;
  /** At the last target the rest follows at this distance instead of being closed; null: closed. */
  readonly trailingTarget: Decimal | null;
  /** Closed so long after the first fill. */
  readonly timeExitMs: number | null;
  /** Market time at which everything is closed. */
  readonly closeAt: UnixMs | null;
};

/** Nothing moves by itself. */
export const noManagement: PlanManagement = {
  marginMode: 'isolated',
  softStop: null,
  stop: { type: 'fixed' },
  cancelEntriesAt: { target: null, stop: null },
  trailingEntry: null,
  trailingTarget: null,
  timeExitMs: null,
  closeAt: null,
};
