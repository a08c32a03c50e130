import { strongestHalt, type Halt } from '@trade-executor/domain/risk/halt';
import type { Trade } from '@trade-executor/domain/trade/trade';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';

type Deps = { readonly store: Pick<Store, 'liveHalts' | 'findAccount'>; readonly clock: Pick<Clock, 'now'> };

/** Returns the halt that goes furthest of those that reach a trade now; null: trading goes on. */
export async function haltOfTrade({ store, clock }: Deps, { accountId, communityId, providerId, copierId }: Trade): Promise<Halt | null> {
  const halts = await store.liveHalts(clock.now());
  const account = halts.length === 0 ? null : await store.findAccount(accountId);
  if (account === null) return null;
  const { venue, traderId } = account;
  return strongestHalt(halts, { venue, traderId, communityId, providerId, copierId }, clock.now());
}
