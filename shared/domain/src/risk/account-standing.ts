import type { Decimal } from '../decimal.ts';
import type { PositionSide } from '../signals/outcome.ts';
import type { UnixMs } from '../time.ts';

/** What one trade that is not closed holds of its account. Quote asset, at its entry prices. */
export type OpenExposure = {
  readonly tradeId: string;
  readonly copierId: string;
  readonly providerId: string;
  readonly symbol: string;
  readonly side: PositionSide;
  /** Of what is held and of the entries that may still fill. */
  readonly notional: Decimal;
  readonly margin: Decimal;
  /** Lost when its stop is hit, costs included; below 0 when the stop has locked in a gain. */
  readonly risk: Decimal;
  /** Its trader changed the position by hand: it is nobody else's to close. */
  readonly adopted?: boolean;
};

/** How an account has done, and what is open on it; days are those of the copier's time zone. Equity without deposits and withdrawals made since. */
export type AccountStanding = {
  /** Null: not known yet. */
  readonly dayStartEquity: Decimal | null;
  readonly weekStartEquity: Decimal | null;
  readonly peakEquity: Decimal | null;
  /** Trades opened today by this copier. */
  readonly tradesToday: number;
  /** Stop-outs of this copier since its last trade that ended otherwise. */
  readonly stopsInRow: number;
  /** Market time. */
  readonly lastStopAt: UnixMs | null;
  readonly open: readonly OpenExposure[];
};

/** An account on which nothing happened yet. */
export const freshStanding: AccountStanding = {
  dayStartEquity: null,
  weekStartEquity: null,
  peakEquity: null,
  tradesToday: 0,
  stopsInRow: 0,
  lastStopAt: null,
  open: [],
};
