import { decimal, type Decimal } from '../decimal.ts';
import type { CopierSettings } from '../settings/copier-settings.ts';
import { toSettingsJson } from '../settings/setting-json.ts';
import { worstCaseOf } from '../settings/worst-case-of.ts';
import { stableHash } from '../stable-hash.ts';
import type { UnixMs } from '../time.ts';

/** An account may grow by a tenth before what was confirmed in money no longer says what may be lost. */
const EQUITY_ROOM = decimal('1.1');

/** What a copier's settings let its account lose, in money of the account's asset. */
export type WorstCaseSummary = {
  /** Of the settings in force and the account: another one once any of them is another. */
  readonly fingerprint: string;
  readonly asset: string;
  readonly equity: Decimal;
  /** Lost when one stop is hit. */
  readonly oneStopLoss: Decimal;
  /** Lost when all positions allowed hit their stops at once. */
  readonly allStopsLoss: Decimal;
  /** Lost in a day before new trades end; null: no limit. */
  readonly dailyLossLimit: Decimal | null;
  /** A provider may move stops away from the market, so that one trade may lose more than `oneStopLoss`. */
  readonly stopsMayWiden: boolean;
};

/** What a trader said to have understood. `at`: wall clock. */
export type ConfirmedWorstCase = WorstCaseSummary & { readonly at: UnixMs };

/** settings_changed, equity_grown: it was confirmed, and counts no more. */
export const confirmationStandings = ['missing', 'confirmed', 'settings_changed', 'equity_grown'] as const;
export type ConfirmationStanding = (typeof confirmationStandings)[number];

type SummaryInput = {
  readonly accountId: string;
  readonly asset: string;
  readonly equity: Decimal;
  /** Those in force. */
  readonly settings: CopierSettings;
};

/** Returns the worst case of an account with such equity. */
export function summariseWorstCase({ accountId, asset, equity, settings }: SummaryInput): WorstCaseSummary {
  const { oneStop, allStops, daily, stopsMayWiden } = worstCaseOf(settings);
  return {
    fingerprint: fingerprintOf(accountId, settings),
    asset,
    equity,
    oneStopLoss: equity.times(oneStop),
    allStopsLoss: equity.times(allStops),
    dailyLossLimit: daily && equity.times(daily),
    stopsMayWiden,
  };
}

/** Whether what was confirmed is still what may be lost. */
export function standingOf(confirmed: ConfirmedWorstCase | null, now: WorstCaseSummary): ConfirmationStanding {
  if (confirmed === null) return 'missing';
  if (confirmed.fingerprint !== now.fingerprint) return 'settings_changed';
  return hasOutgrown(now.equity, confirmed.equity) ? 'equity_grown' : 'confirmed';
}

/** Whether an account is worth so much more than it was that its worst case is to be confirmed anew. */
export function hasOutgrown(now: Decimal, then: Decimal): boolean {
  return now.gt(then.times(EQUITY_ROOM));
}

function fingerprintOf(accountId: string, settings: CopierSettings): string {
  const said = Object.entries(toSettingsJson(settings)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return stableHash([accountId, JSON.stringify(said)], 24);
}
