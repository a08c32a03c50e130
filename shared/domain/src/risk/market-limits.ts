import type { LimitSpec } from '../settings/limit-spec.ts';
import type { DecimalString } from '../signals/outcome.ts';

/** When the market as a whole is too wild, or too dark, to open anything. */
export type MarketLimits = {
  /** Off: the market is looked at, and nothing is halted. */
  readonly on: boolean;
  /** Half of all coins moved so far within five minutes. */
  readonly maxMoveRatio: DecimalString;
  /** Of all coins, those without a price for a minute. */
  readonly maxUnpricedRatio: DecimalString;
  /** Calm for so long, and entries are on again. */
  readonly calmMinutes: number;
};
export type MarketLimitName = Exclude<keyof MarketLimits, 'on'>;

export const defaultMarketLimits: MarketLimits = { on: true, maxMoveRatio: '0.05', maxUnpricedRatio: '0.5', calmMinutes: 15 };

export const marketLimitSpecs: Readonly<Record<MarketLimitName, LimitSpec>> = {
  maxMoveRatio: {
    kind: 'ratio',
    least: '0.005',
    most: '0.5',
    label: 'Move within 5 minutes',
    help: 'In percent, up or down. When half of all coins have moved as far, nothing new is opened.',
  },
  maxUnpricedRatio: {
    kind: 'ratio',
    least: '0.05',
    most: '1',
    label: 'Coins without a price',
    help: 'In percent of all. When as many have had no price for a minute, nothing new is opened.',
  },
  calmMinutes: {
    kind: 'count',
    least: '1',
    most: '720',
    label: 'Minutes of calm',
    help: 'After so many entries are on again by themselves. Lifted by hand, it stays lifted for as long.',
  },
};
export const marketLimitNames = Object.keys(marketLimitSpecs) as readonly MarketLimitName[];

/** Returns the limits with each that was not stated at its default. */
export function completeMarketLimits(stated: Partial<MarketLimits> | undefined): MarketLimits {
  return { ...defaultMarketLimits, ...stated };
}
