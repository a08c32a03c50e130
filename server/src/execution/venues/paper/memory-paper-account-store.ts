import { isAtWork } from '@trade-executor/domain/matching/paper-account';
import type { PaperAccountStore, StoredPaperAccount } from './paper-account-store.ts';

export function createMemoryPaperAccountStore(): PaperAccountStore {
  const kept = new Map<string, StoredPaperAccount>(); // states are never changed in place, so they need no copy
  return {
    load: (accountId) => Promise.resolve(kept.get(accountId) ?? null),
    insert(account) {
      if (kept.has(account.accountId)) return Promise.resolve(false);
      kept.set(account.accountId, { account, version: 1 });
      return Promise.resolve(true);
    },
    save(account, version) {
      if (kept.get(account.accountId)?.version !== version) return Promise.resolve(false);
      kept.set(account.accountId, { account, version: version + 1 });
      return Promise.resolve(true);
    },
    accountIdsAtWork() {
      const atWork = [...kept.values()].filter(({ account }) => isAtWork(account));
      return Promise.resolve(atWork.map(({ account }) => account.accountId));
    },
    latestMarketTime: () => Promise.resolve(Math.max(0, ...[...kept.values()].map(({ account }) => account.marketTime))),
  };
}
