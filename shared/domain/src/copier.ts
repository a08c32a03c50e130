import type { Decimal } from './decimal.ts';

/** The effective settings with which one trader copies one provider. Ratios: 0.01 is one percent. */
export type CopierSettings = {
  /** Of equity, lost when the stop is hit. */
  readonly riskRatio: Decimal;
  readonly maxOpenPositions: number;
  readonly maxLeverage: Decimal;
  /** How far the market may be from the entry price. */
  readonly maxPriceDistanceRatio: Decimal;
  /** Allowed loss of price at market and stop orders, counted into the size. */
  readonly slippageRatio: Decimal;
  /** A signal older than this opens nothing. */
  readonly maxSignalAgeMs: number;
  /** Unfilled entries are cancelled after this. */
  readonly entryExpiryMs: number;
  readonly allowStopWidening: boolean;
};

/** Ties one trader, one provider and one account. */
export type Copier = {
  readonly copierId: string;
  readonly communityId: string;
  readonly providerId: string;
  readonly traderId: string;
  readonly accountId: string;
  readonly paused: boolean;
  readonly settings: CopierSettings;
};
