import { ZERO, type Decimal } from '../decimal.ts';
import type { LossSettings } from '../settings/copier-settings.ts';
import type { AccountStanding } from './account-standing.ts';
import type { HaltCause } from './halt.ts';
import { deny, pass, type Rule } from './rule.ts';
import type { DenialCode } from './verdict.ts';

const limits = [
  { name: 'daily-loss', code: 'DAILY_LOSS_LIMIT', cause: 'daily_loss', from: 'dayStartEquity', max: 'maxDailyLossRatio' },
  { name: 'weekly-loss', code: 'WEEKLY_LOSS_LIMIT', cause: 'weekly_loss', from: 'weekStartEquity', max: 'maxWeeklyLossRatio' },
  { name: 'drawdown', code: 'DRAWDOWN_LIMIT', cause: 'drawdown', from: 'peakEquity', max: 'maxDrawdownRatio' },
] as const satisfies readonly {
  readonly name: string;
  readonly code: DenialCode;
  readonly cause: HaltCause;
  readonly from: keyof AccountStanding;
  readonly max: keyof LossSettings;
}[];

/** The loss since a moment as a ratio of the equity then; 0 for a gain. */
export function lossRatio(from: Decimal, equity: Decimal): Decimal {
  return from.lte(ZERO) || equity.gte(from) ? ZERO : from.minus(equity).div(from);
}

/** Returns which limits are reached; none while a start is not known. */
export function lossLimitsReached(
  standing: AccountStanding,
  equity: Decimal,
  settings: LossSettings,
): readonly { readonly cause: HaltCause; readonly lossRatio: Decimal; readonly maxLossRatio: Decimal }[] {
  return limits.flatMap(({ cause, from, max }) => {
    const start = standing[from];
    const most = settings[max];
    if (start === null || most === null) return [];
    const lost = lossRatio(start, equity);
    return lost.gte(most) ? [{ cause, lossRatio: lost, maxLossRatio: most }] : [];
  });
}

/** One rule for each limit that the copier has: the account has not lost that much. */
export const lossLimits: readonly Rule[] = limits.map(
  ({ name, code, from, max }): Rule =>
    ({ standing, balance: { equity }, copier: { settings } }) => {
      const start = standing[from];
      const most = settings[max];
      if (most === null) return null;
      if (start === null) return pass(name, { maxLossRatio: most.toString(), equity: equity.toString() });
      const lost = lossRatio(start, equity);
      const numbers = {
        start: start.toString(),
        equity: equity.toString(),
        lossRatio: lost.round(8).toString(),
        maxLossRatio: most.toString(),
      };
      return lost.lt(most) ? pass(name, numbers) : deny(name, code, numbers);
    },
);
