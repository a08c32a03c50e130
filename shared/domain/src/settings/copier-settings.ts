import type { Decimal } from '../decimal.ts';
import type { Pause } from '../risk/halt.ts';

export const sizingMethods = ['risk', 'fixed', 'equity', 'provider'] as const;
export const shareModes = ['even', 'front', 'back', 'custom'] as const;
export const defaultStops = ['none', 'ratio', 'atr'] as const;
export const stopManagements = ['fixed', 'breakeven_target', 'breakeven_ratio', 'moving_target', 'trailing_ratio', 'trailing_atr'] as const;
export const marginModeChoices = ['isolated', 'cross', 'provider'] as const;
export const directions = ['both', 'long', 'short'] as const;

/** How much is bought. Whatever the method, no trade may lose more than `riskRatio` of equity at its stop, costs included. */
export type SizeSettings = {
  /** risk: as much as `riskRatio` allows · fixed: `fixedNotional` · equity: `equityRatio` of equity · provider: the size in the text times `providerScale`. */
  readonly sizingMethod: (typeof sizingMethods)[number];
  /** Of equity, lost when the stop is hit. */
  readonly riskRatio: Decimal;
  /** Worth of a position in quote asset; never multiplied with leverage. */
  readonly fixedNotional: Decimal | null;
  /** Worth of a position as a ratio of equity; never multiplied with leverage. */
  readonly equityRatio: Decimal | null;
  /** 0.1 to 2. */
  readonly providerScale: Decimal;
};

/** What may not be exceeded; null: no cap. Ratios are of equity. */
export type CapSettings = {
  readonly maxLeverage: Decimal;
  readonly maxOpenPositions: number;
  readonly maxTradesPerDay: number | null;
  /** Notional of one trade. */
  readonly maxPositionRatio: Decimal | null;
  /** Notional of all trades of one symbol. */
  readonly maxSymbolRatio: Decimal | null;
  /** Notional of all trades. */
  readonly maxExposureRatio: Decimal | null;
  /** Margin of all trades. */
  readonly maxMarginRatio: Decimal | null;
  /** Loss if every stop is hit at once. */
  readonly maxOpenRiskRatio: Decimal | null;
  /** Part of the distance from entry to liquidation that must be left between stop and liquidation. */
  readonly liquidationBufferRatio: Decimal;
};

/** When to stop trading; null: never. Ratios are of the equity at the start of the day or week, or of its peak. */
export type LossSettings = {
  readonly maxDailyLossRatio: Decimal | null;
  readonly maxWeeklyLossRatio: Decimal | null;
  readonly maxDrawdownRatio: Decimal | null;
  /** What happens when one of the three is reached. */
  readonly lossPause: Pause;
  /** So many stop-outs in a row turn entries off for `cooldownMs`. */
  readonly cooldownAfterStops: number | null;
  readonly cooldownMs: number;
};

/** Which signals are followed. */
export type FilterSettings = {
  /** Coins; empty: all. */
  readonly allowedCoins: readonly string[];
  readonly deniedCoins: readonly string[];
  readonly direction: (typeof directions)[number];
  /** Distance to the average target over distance to the stop; null: any. */
  readonly minRewardRatio: Decimal | null;
  readonly requireProviderStop: boolean;
  /** A message read with less confidence than this, 0 to 1, opens nothing until the trader confirms it; 0: never asked. */
  readonly confirmBelow: Decimal;
  /** 0 Sunday to 6 Saturday, in `timeZone`; empty: every day. */
  readonly tradingDays: readonly number[];
  /** "HH:MM" to "HH:MM" in `timeZone`, over midnight when `from` is later; null: all day. */
  readonly tradingHours: { readonly from: string; readonly to: string } | null;
  /** IANA name. */
  readonly timeZone: string;
  /** Quote asset in 24 h; null: any. */
  readonly minDailyVolume: Decimal | null;
  readonly maxSpreadRatio: Decimal | null;
  /** How far the market may be from the entry price. */
  readonly maxPriceDistanceRatio: Decimal;
  /** A signal older than this opens nothing. */
  readonly maxSignalAgeMs: number;
};

/** How a position is entered. */
export type EntrySettings = {
  /** Allowed loss of price at market and stop orders, counted into the size; a market entry never pays more. */
  readonly slippageRatio: Decimal;
  /** Into how many limits a zone is split, 1 to 10: 1 is its middle, 2 its bounds. */
  readonly zoneSplit: number;
  /** How entries without shares in the text are weighed; front: the first the most. */
  readonly entryShares: (typeof shareModes)[number];
  /** Weights by place for `custom`; the last goes on for those beyond. */
  readonly customShares: readonly Decimal[];
  /** By how much a limit may be worse than the text says, so that a near miss still fills. */
  readonly graceRatio: Decimal;
  /** The first entry at market, whatever the text says. */
  readonly firstEntryAtMarket: boolean;
  /** The first entry waits until the market has turned by this much; null: off. */
  readonly trailingEntryRatio: Decimal | null;
  /** What margin a perpetual's position has: its own, or the whole account's; provider: as the text says, isolated where it is silent. */
  readonly marginMode: (typeof marginModeChoices)[number];
  /** Unfilled entries are cancelled after this. */
  readonly entryExpiryMs: number;
  /** Unfilled entries are cancelled when the market has been there before the first fill. */
  readonly cancelWhenTargetTouched: boolean;
  readonly cancelWhenStopTouched: boolean;
  /** Further limits below (above) the last entry; their size is part of the risk. */
  readonly dcaOrders: number;
  readonly dcaStepRatio: Decimal;
  /** Size of each one over the one before. */
  readonly dcaFactor: Decimal;
  /** How often a provider may enter a call again that has ended; 0: never. */
  readonly maxReentries: number;
};

/** Where the stop is, and where it goes. */
export type StopSettings = {
  /** For signals without one; none: such a signal is denied. */
  readonly defaultStop: (typeof defaultStops)[number];
  readonly defaultStopRatio: Decimal;
  readonly defaultStopAtrMultiple: Decimal;
  /** A stop that counts at a candle's close is held at its price all the time; false: the default stop holds, with the candle's rule on top. */
  readonly holdCandleStops: boolean;
  readonly stopManagement: (typeof stopManagements)[number];
  /** Which target, 1 the first, moves the stop to the entry (`breakeven_target`) or begins the moving (`moving_target`). */
  readonly breakevenTarget: number;
  /** Gain at which the stop goes to the entry. */
  readonly breakevenRatio: Decimal;
  readonly trailingRatio: Decimal;
  readonly trailingAtrMultiple: Decimal;
  /** The provider's stop counts only when the market stays beyond it so long; the default stop holds meanwhile. Null: at once. */
  readonly stopTimeoutMs: number | null;
  /** The provider may move the stop away from the market. */
  readonly allowStopWidening: boolean;
};

/** How a position is left. */
export type ExitSettings = {
  /** How targets without shares in the text are weighed; front: the nearest the most. */
  readonly targetShares: (typeof shareModes)[number];
  /** Weights by place for `custom`, the nearest target first; the last goes on for those beyond. */
  readonly customTargetShares: readonly Decimal[];
  /** The shares of the text do not count; open targets keep theirs. */
  readonly overrideTargetShares: boolean;
  /** At the last target the position is not closed but followed at this distance; null: closed. */
  readonly trailingTargetRatio: Decimal | null;
  /** Closed so long after the first fill; null: never. */
  readonly timeExitMs: number | null;
  /** "HH:MM" in `timeZone`: everything is closed then; null: never. */
  readonly sessionEnd: string | null;
  /** A call to the other side closes the position and opens the other way; false: it is denied while one is open. */
  readonly allowReversal: boolean;
};

/** The effective settings with which one trader copies one provider. Ratios: 0.01 is one percent. */
export type CopierSettings = SizeSettings & CapSettings & LossSettings & FilterSettings & EntrySettings & StopSettings & ExitSettings;

export type SettingName = keyof CopierSettings;
