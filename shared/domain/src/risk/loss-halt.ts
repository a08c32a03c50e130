import type { Balance } from '../account.ts';
import type { Copier } from '../copier.ts';
import type { Decimal } from '../decimal.ts';
import { stableHash } from '../stable-hash.ts';
import type { UnixMs } from '../time.ts';
import type { Halt, HaltCause } from './halt.ts';
import { lossLimitsReached } from './loss-limits.ts';
import { standingOf, type PastStanding } from './past-standing.ts';
import { dayStart, nextDayStart, nextWeekStart, weekStart } from './period-start.ts';

export type LossHaltsInput = {
  readonly copier: Copier;
  readonly past: PastStanding;
  readonly balance: Balance;
  /** Wall clock. */
  readonly now: UnixMs;
  readonly marketNow: UnixMs;
};

const since: Readonly<Record<string, string>> = {
  daily_loss: 'since the start of the day',
  weekly_loss: 'since the start of the week',
  drawdown: 'from its peak',
};

/**
 * Returns the halts that a copier's loss limits call for at this equity, each the same as often as it is asked in its day or week, or below its
 * peak: lifted by a person, a day's or week's is not pulled again there, and a drawdown counts from the equity at that moment. A day's and a week's
 * halt end with them; a drawdown's, and a lock, when a person says so.
 */
export function lossHalts({ copier, past, balance, now, marketNow }: LossHaltsInput): readonly Halt[] {
  const { copierId, settings } = copier;
  const standing = standingOf(past, balance.deposited, []);
  return lossLimitsReached(standing, balance.equity, settings).map(({ cause, lossRatio, maxLossRatio }) => ({
    haltId: haltIdOf(copier, cause, cause === 'drawdown' ? peakName(past) : String(periodOf(copier, cause, marketNow)?.start)),
    scope: 'copier',
    scopeId: copierId,
    pause: settings.lossPause,
    cause,
    detail: `The account has lost ${percent(lossRatio)} ${since[cause] ?? ''}; the limit is ${percent(maxLossRatio)}.`,
    examples: [],
    since: now,
    until: settings.lossPause === 'locked' ? null : endOf(copier, cause, now, marketNow),
    by: null,
  }));
}

/** True when the day or week for which a copier's loss limit pulled it is over on the market; a lock and a drawdown outlast every period. */
export function isLossHaltOver({ haltId, pause, cause }: Halt, copier: Copier, marketNow: UnixMs): boolean {
  const period = periodOf(copier, cause, marketNow);
  return pause !== 'locked' && period !== null && haltId !== haltIdOf(copier, cause, String(period.start));
}

function periodOf(
  { settings: { timeZone } }: Copier,
  cause: HaltCause,
  at: UnixMs,
): { readonly start: UnixMs; readonly end: UnixMs } | null {
  if (cause === 'daily_loss') return { start: dayStart(at, timeZone), end: nextDayStart(at, timeZone) };
  return cause === 'weekly_loss' ? { start: weekStart(at, timeZone), end: nextWeekStart(at, timeZone) } : null;
}

/** Market time is told in the wall clock's: where the two run apart, `isLossHaltOver` has the last word. */
function endOf(copier: Copier, cause: HaltCause, now: UnixMs, marketNow: UnixMs): UnixMs | null {
  const period = periodOf(copier, cause, marketNow);
  return period && now + period.end - marketNow;
}

function haltIdOf({ copierId }: Copier, cause: HaltCause, period: string): string {
  return stableHash(['loss', copierId, cause, period], 24);
}

/** Peaks that were earned alike are others when a person lifted a halt in between. */
function peakName({ newPeak, earnedAtPeak }: PastStanding): string {
  return newPeak === null ? String(earnedAtPeak) : `${newPeak.haltId} ${newPeak.earned.toString()}`;
}

const percent = (ratio: Decimal): string => `${ratio.times('100').round(2).toString()} %`;
