import type { Account, AccountSetUp } from '@trade-executor/domain/account';
import type { Copier } from '@trade-executor/domain/copier';
import { decideSignal } from '@trade-executor/domain/decide/decide-signal';
import type { Decision } from '@trade-executor/domain/decide/decision';
import type { Signal } from '@trade-executor/domain/signals/signal';
import { newProviderOf } from '@trade-executor/domain/sizing/new-provider';
import type { UnixMs } from '@trade-executor/domain/time';
import type { Clock } from '../ports/clock.ts';
import type { Market } from '../ports/market.ts';
import type { Source, Store } from '../ports/store.ts';
import type { Venue } from '../ports/venue.ts';
import { gatherStanding } from './gather-standing.ts';

/** What it reads; it writes nothing. */
export type DecideDeps = {
  readonly clock: Pick<Clock, 'now' | 'marketNow'>;
  readonly market: Market;
  readonly store: Pick<Store, 'liveHalts' | 'standing' | 'openTrades'>;
  readonly venue: Pick<Venue, 'balance' | 'setUp'>;
};

type DecideInput = {
  readonly signal: Signal;
  readonly source: Pick<Source, 'profile' | 'limits' | 'known'>;
  readonly copier: Copier;
  readonly account: Account;
  /** The trade that is decided: what it holds back itself does not stand in its way. */
  readonly tradeId: string;
  /** The trader confirmed the reading, or it needs no word of his. */
  readonly confirmed?: boolean;
  /** Wall clock: until when the question put to him may open a trade; null: the copier's own age counts. */
  readonly confirmableUntil?: UnixMs | null;
};

/** The decision, and how the venue had the account set up. */
export type DecidedFor = Decision & { readonly setUp: AccountSetUp };

/** Gathers the facts at this moment and decides one signal for one copier. */
export async function decideForCopier(
  deps: DecideDeps,
  { signal, source, copier, account, tradeId, confirmed = false, confirmableUntil = null }: DecideInput,
): Promise<DecidedFor> {
  const [balance, setUp] = await Promise.all([deps.venue.balance(account.accountId), deps.venue.setUp(account.accountId)]);
  const standing = await gatherStanding(deps, { copier, account, balance, tradeId });
  const decision = decideSignal({
    signal,
    authorised: true, // whose message is not stops before the fan-out, with a receipt of its own
    profile: source.profile,
    newProvider: newProviderOf({ signal, ...source }),
    copier,
    account,
    balance,
    setUp,
    balanceAt: deps.clock.now(),
    instruments: deps.market.instruments(),
    quoteOf: (symbol) => deps.market.quote(symbol),
    factsOf: (symbol) => deps.market.facts(symbol),
    standing,
    halts: await deps.store.liveHalts(deps.clock.now()),
    now: deps.clock.now(),
    marketNow: deps.clock.marketNow(),
    confirmed,
    confirmableUntil,
  });
  return { ...decision, setUp };
}
