import { completeMarketLimits } from '@trade-executor/domain/risk/market-limits';
import type { TradeEvent } from '@trade-executor/domain/trade/event';
import type { Store } from '../../ports/store.ts';
import type { StoreFacts } from '../store-facts.ts';
import { accountVerbs } from './account-verbs.ts';
import { confirmationVerbs } from './confirmation-verbs.ts';
import { directoryVerbs } from './directory-verbs.ts';
import { freezeDeep } from './freeze-deep.ts';
import { haltVerbs } from './halt-verbs.ts';
import { heardVerbs } from './heard-verbs.ts';
import { emptyState } from './memory-state.ts';
import { messageVerbs } from './message-verbs.ts';
import { notificationVerbs } from './notification-verbs.ts';
import { receiptVerbs } from './receipt-verbs.ts';
import { signalVerbs } from './signal-verbs.ts';
import { standingVerbs } from './standing-verbs.ts';
import { tradeVerbs } from './trade-verbs.ts';

/** A store that forgets with the process: for simulations and tests. */
export type MemoryStore = Store & {
  /** Adds or replaces facts by their ids. An account keeps its lease. */
  put(facts: Partial<StoreFacts>): void;
  /** Events that no longer fit into the trade, oldest first. */
  movedEvents(tradeId: string): readonly TradeEvent[];
};

/**
 * Returns a store with the semantics of the mongoose one, without a database. What it gives back is frozen, and so is what it was given:
 * copy before changing. No verb waits for anything, so a run on it is as deterministic as its caller.
 */
export function createMemoryStore(facts: Partial<StoreFacts> = {}): MemoryStore {
  const state = emptyState();
  const store: MemoryStore = {
    ...directoryVerbs(state),
    ...messageVerbs(state),
    ...signalVerbs(state),
    ...accountVerbs(state),
    ...tradeVerbs(state),
    ...standingVerbs(state),
    ...haltVerbs(state),
    ...heardVerbs(state),
    ...confirmationVerbs(state),
    ...receiptVerbs(state),
    ...notificationVerbs(state),
    put({ communities = [], sources = [], copiers = [], traders = [], accounts = [], admins = [], marketLimits }) {
      for (const admin of admins) state.admins.add(admin);
      if (marketLimits) state.marketLimits = freezeDeep(completeMarketLimits(marketLimits));
      for (const community of communities) state.communities.set(community.communityId, freezeDeep(community));
      for (const source of sources) state.sources.set(source.sourceId, freezeDeep(source));
      if (sources.length > 0) state.sourcesVersion += 1;
      for (const copier of copiers) state.copiers.set(copier.copierId, freezeDeep(copier));
      for (const trader of traders) state.traders.set(trader.traderId, freezeDeep(trader));
      for (const account of accounts) {
        const lease = state.accounts.get(account.accountId)?.lease ?? { owner: null, fencing: 0, expiresAt: 0 };
        state.accounts.set(account.accountId, freezeDeep({ account, lease }));
      }
    },
    movedEvents(tradeId) {
      return state.tradeEvents.get(tradeId) ?? [];
    },
  };
  store.put(facts);
  return store;
}
