import type { Account, AccountSetUp, Balance } from '../account.ts';
import type { Copier } from '../copier.ts';
import type { Instrument, MarketFacts, Quote } from '../instruments/instrument.ts';
import type { AccountStanding } from '../risk/account-standing.ts';
import type { RiskApproved } from '../risk/approve-plan.ts';
import type { Halt } from '../risk/halt.ts';
import type { Denial, RuleVerdict } from '../risk/verdict.ts';
import type { ProviderProfile } from '../signals/provider-profile.ts';
import type { Signal } from '../signals/signal.ts';
import type { NewProvider } from '../sizing/new-provider.ts';
import type { UnixMs } from '../time.ts';
import type { TradePlan } from '../trade/plan.ts';

/** Everything one decision rests on: facts only, no clock, no look-ups. */
export type DecisionContext = {
  readonly signal: Signal;
  /** Its author may post for this provider (profile, role, webhook or forward by permission). */
  readonly authorised: boolean;
  readonly profile: ProviderProfile;
  /** Null: its provider is known. */
  readonly newProvider: NewProvider | null;
  readonly copier: Copier;
  readonly account: Account;
  readonly balance: Balance;
  readonly setUp: AccountSetUp;
  /** Wall clock: when balance and set-up were read. */
  readonly balanceAt: UnixMs;
  readonly instruments: readonly Instrument[];
  /** By symbol; null when the market has no price. */
  readonly quoteOf: (symbol: string) => Quote | null;
  readonly factsOf: (symbol: string) => MarketFacts;
  readonly standing: AccountStanding;
  /** All that are live, whomever they reach. */
  readonly halts: readonly Halt[];
  /** Wall clock, for freshness. */
  readonly now: UnixMs;
  /** Market time, for expiries. */
  readonly marketNow: UnixMs;
  /** The copier's trader confirmed the reading, or it needs no word of his. */
  readonly confirmed?: boolean;
  /** Wall clock: until when a question put to the trader may open a trade; null: the copier's own age counts. */
  readonly confirmableUntil?: UnixMs | null;
};

/** The word on one signal for one copier. Every rule that could be asked was asked, also after a denial. */
export type Decision = {
  readonly rules: readonly RuleVerdict[];
  readonly denial: Denial | null;
  readonly instrument: Instrument | null;
  /** Null exactly when denied. */
  readonly plan: RiskApproved<TradePlan> | null;
  /** What would be traded if its trader confirms: set exactly when the doubtful reading (CONFIRMATION_PENDING) is all that stands against it. */
  readonly toConfirm: RiskApproved<TradePlan> | null;
  /** Trades of this copier that are closed first, because the call reverses them. */
  readonly reverses: readonly string[];
};
