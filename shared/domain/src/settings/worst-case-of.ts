import { ONE, decimal, minDecimal, type Decimal } from '../decimal.ts';
import type { CopierSettings } from './copier-settings.ts';

/** What settings let an account lose; ratios of equity. */
export type WorstCaseOf = {
  /** One trade's stop is hit. */
  readonly oneStop: Decimal;
  /** All positions that may be open hit their stops at once; at most 1. */
  readonly allStops: Decimal;
  /** A day's loss after which entries end; null: no limit. */
  readonly daily: Decimal | null;
  /** A stop may be moved further away after the entry: then one trade may lose more than `oneStop`. */
  readonly stopsMayWiden: boolean;
};

type Bounds = Pick<CopierSettings, 'riskRatio' | 'maxOpenPositions' | 'maxOpenRiskRatio' | 'maxDailyLossRatio' | 'allowStopWidening'>;

/** Returns the worst that settings allow where stops fill at their prices; gaps can make it more. */
export function worstCaseOf({ riskRatio, maxOpenPositions, maxOpenRiskRatio, maxDailyLossRatio, allowStopWidening }: Bounds): WorstCaseOf {
  const most = maxOpenRiskRatio ?? ONE;
  return {
    oneStop: minDecimal(riskRatio, most, ONE),
    allStops: minDecimal(riskRatio.times(decimal(String(maxOpenPositions))), most, ONE),
    daily: maxDailyLossRatio,
    stopsMayWiden: allowStopWidening,
  };
}

/** Whether more may be lost than before. */
export function isWorse(after: WorstCaseOf, before: WorstCaseOf): boolean {
  const daily = (one: WorstCaseOf): Decimal => one.daily ?? decimal('2'); // no limit is worse than all
  return (
    after.oneStop.gt(before.oneStop) ||
    after.allStops.gt(before.allStops) ||
    daily(after).gt(daily(before)) ||
    (after.stopsMayWiden && !before.stopsMayWiden)
  );
}
