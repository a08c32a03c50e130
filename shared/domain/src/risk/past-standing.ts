import type { Balance } from '../account.ts';
import type { Decimal } from '../decimal.ts';
import type { LossSettings, CapSettings, FilterSettings } from '../settings/copier-settings.ts';
import type { UnixMs } from '../time.ts';
import type { CloseReason } from '../trade/trade.ts';
import { freshStanding, type AccountStanding } from './account-standing.ts';
import { dayStart, weekStart } from './period-start.ts';

/** What is asked of an account's past for one copier. Market time. */
export type StandingQuestion = {
  readonly accountId: string;
  readonly copierId: string;
  readonly dayStart: UnixMs;
  readonly weekStart: UnixMs;
  /** Not counted: the trade that is being decided. */
  readonly exceptTradeId: string;
};

/**
 * What an account's past says. *Earned* is equity less all deposits, plus all withdrawals: money that comes and goes moves it not at all.
 * At the start of a period: the last that was seen before it, else the first in it; null: nothing was seen yet.
 */
export type PastStanding = {
  readonly earnedAtDayStart: Decimal | null;
  readonly earnedAtWeekStart: Decimal | null;
  readonly earnedAtPeak: Decimal | null;
  /** Where a person lifted the copier's halt for its drawdown: from then on the loss counts from this. Null: from the account's peak. */
  readonly newPeak: NewPeak | null;
  /** Trades opened since `dayStart` by the copier. */
  readonly tradesToday: number;
  readonly stopsInRow: number;
  /** Market time. */
  readonly lastStopAt: UnixMs | null;
};

/** The most that was earned since a halt for a drawdown was lifted, what was earned at that moment included. */
export type NewPeak = { readonly haltId: string; readonly earned: Decimal };

/** What an account has earned, whatever was paid in or taken out. */
export function earnedOf({ equity, deposited }: Pick<Balance, 'equity' | 'deposited'>): Decimal {
  return equity.minus(deposited);
}

/** What was earned where a copier's drawdown counts from. */
export function drawdownFrom({ newPeak, earnedAtPeak }: Pick<PastStanding, 'newPeak' | 'earnedAtPeak'>): Decimal | null {
  return newPeak?.earned ?? earnedAtPeak;
}

type AskingSettings = LossSettings & Pick<CapSettings, 'maxTradesPerDay'> & Pick<FilterSettings, 'timeZone'>;

/** Null where none of the copier's settings looks at the past, so that nothing has to be read. */
export function standingQuestion(
  { accountId, copierId, settings }: { readonly accountId: string; readonly copierId: string; readonly settings: AskingSettings },
  at: UnixMs,
  exceptTradeId: string,
): StandingQuestion | null {
  const { maxDailyLossRatio, maxWeeklyLossRatio, maxDrawdownRatio, maxTradesPerDay, cooldownAfterStops, timeZone } = settings;
  const limits = [maxDailyLossRatio, maxWeeklyLossRatio, maxDrawdownRatio, maxTradesPerDay, cooldownAfterStops];
  if (limits.every((limit) => limit === null)) return null;
  return { accountId, copierId, dayStart: dayStart(at, timeZone), weekStart: weekStart(at, timeZone), exceptTradeId };
}

/** The standing with deposits and withdrawals in its baselines. @param deposited all that was ever paid in, less what was taken out */
export function standingOf(past: PastStanding | null, deposited: Decimal, open: AccountStanding['open']): AccountStanding {
  if (past === null) return { ...freshStanding, open };
  const equityOf = (earned: Decimal | null): Decimal | null => earned && earned.plus(deposited);
  const { tradesToday, stopsInRow, lastStopAt } = past;
  return {
    dayStartEquity: equityOf(past.earnedAtDayStart),
    weekStartEquity: equityOf(past.earnedAtWeekStart),
    peakEquity: equityOf(drawdownFrom(past)),
    tradesToday,
    stopsInRow,
    lastStopAt,
    open,
  };
}

/** How a trade ended. */
export type Ending = { readonly closeReason: CloseReason | null; readonly closedAt: UnixMs | null; readonly realizedPnl: Decimal };

/** So many endings are looked at: no copier may be set to rest after more stop-outs in a row. */
export const ENDINGS_KEPT = 50;

/** The stop-outs since the last trade that ended otherwise. A stop that kept a gain is none. @param endings newest first, of trades that had a position */
export function stopsInRow(endings: readonly Ending[]): Pick<PastStanding, 'stopsInRow' | 'lastStopAt'> {
  const otherwise = endings.findIndex((ending) => !isStopOut(ending));
  const count = otherwise === -1 ? endings.length : otherwise;
  return { stopsInRow: count, lastStopAt: count === 0 ? null : (endings[0]?.closedAt ?? null) };
}

function isStopOut({ closeReason, realizedPnl }: Ending): boolean {
  const byStop = closeReason === 'stop' || closeReason === 'soft_stop' || closeReason === 'liquidation';
  return byStop && realizedPnl.lt('0');
}
