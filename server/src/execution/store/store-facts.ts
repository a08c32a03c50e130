import type { Account } from '@trade-executor/domain/account';
import type { Copier } from '@trade-executor/domain/copier';
import type { MarketLimits } from '@trade-executor/domain/risk/market-limits';
import type { Community, Source } from '../ports/store.ts';

/** A person with accounts, known by their Discord user. */
export type Trader = { readonly traderId: string; readonly discordUserId: string };

/** What the engine finds in its store and never writes itself (of accounts it writes the reservations). */
export type StoreFacts = {
  readonly communities: readonly Community[];
  readonly sources: readonly Source[];
  readonly copiers: readonly Copier[];
  readonly traders: readonly Trader[];
  readonly accounts: readonly Account[];
  /** Discord users. */
  readonly admins: readonly string[];
  readonly marketLimits: Partial<MarketLimits>;
};
