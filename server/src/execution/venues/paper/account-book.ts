import type { PaperAccountState } from '@trade-executor/domain/matching/paper-account';
import type { UnixMs } from '@trade-executor/domain/time';
import { createKeyedQueue } from '../../work/keyed-queue.ts';
import type { VenueEvent } from '../../ports/venue.ts';
import type { PaperAccountStore, StoredPaperAccount } from './paper-account-store.ts';

/** Market time alone is written this rarely: after a crash the prices since then are worked through again, and bring nothing new. */
const TIME_WRITTEN_EVERY_MS = 60_000;
const MOST_ATTEMPTS = 5;

export type AccountChange<T> = {
  readonly account: PaperAccountState;
  readonly events: readonly VenueEvent[];
  readonly value: T;
  /** False: nothing but the market time moved. */
  readonly changed: boolean;
};

/** The accounts of a paper venue: changed one step at a time, each step written before its events are told. */
export type AccountBook = {
  /** Returns what the change returns; null for an unknown account. The change may be made again, on what another process wrote. */
  change<T>(accountId: string, make: (account: PaperAccountState) => AccountChange<T>): Promise<T | null>;
  /** What is stored; null for an unknown account. */
  read(accountId: string): Promise<PaperAccountState | null>;
  /** Accounts with an open order. */
  atWork(): Promise<readonly string[]>;
};

export type AccountBookOptions = {
  readonly store: PaperAccountStore;
  readonly now: () => UnixMs;
  readonly tell: (events: readonly VenueEvent[]) => void;
};

type Kept = StoredPaperAccount & { readonly writtenAt: UnixMs };

const OUTDATED = Symbol('another process wrote first');

export function createAccountBook({ store, now, tell }: AccountBookOptions): AccountBook {
  const queue = createKeyedQueue();
  const kept = new Map<string, Kept>();
  const accountsAtWork = new Set<string>();
  let askedStore = false;

  async function fetch(accountId: string): Promise<Kept | null> {
    const known = kept.get(accountId);
    if (known !== undefined) return known;
    const stored = await store.load(accountId);
    return stored === null ? null : { ...stored, writtenAt: now() };
  }

  function keep(accountId: string, what: Kept): void {
    kept.set(accountId, what);
    if (what.account.openOrders.length > 0) accountsAtWork.add(accountId);
    else accountsAtWork.delete(accountId);
  }

  async function attempt<T>(
    accountId: string,
    make: (account: PaperAccountState) => AccountChange<T>,
  ): Promise<T | null | typeof OUTDATED> {
    const before = await fetch(accountId);
    if (before === null) return null;
    const { account, events, value, changed } = make(before.account);
    const timeIsOld = account.openOrders.length > 0 && now() - before.writtenAt >= TIME_WRITTEN_EVERY_MS;
    if (!changed && !timeIsOld) {
      keep(accountId, { ...before, account });
      return value;
    }
    kept.delete(accountId); // until it is known what the write came to
    accountsAtWork.add(accountId);
    if (!(await store.save(account, before.version))) return OUTDATED;
    keep(accountId, { account, version: before.version + 1, writtenAt: now() });
    tell(events);
    return value;
  }

  return {
    change: (accountId, make) =>
      queue.run(accountId, async () => {
        for (let count = 0; count < MOST_ATTEMPTS; count += 1) {
          const value = await attempt(accountId, make);
          if (value !== OUTDATED) return value;
        }
        throw new Error(`paper account ${accountId} is changed by other processes all the time`);
      }),
    read: (accountId) => queue.run(accountId, async () => (await store.load(accountId))?.account ?? null),
    async atWork() {
      if (!askedStore) {
        for (const accountId of await store.accountIdsAtWork()) accountsAtWork.add(accountId);
        askedStore = true;
      }
      return [...accountsAtWork];
    },
  };
}
