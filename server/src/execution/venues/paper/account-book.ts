import { isAtWork, type PaperAccountState } from '@trade-executor/domain/matching/paper-account';
import type { UnixMs } from '@trade-executor/domain/time';
import { createKeyedQueue } from '../../work/keyed-queue.ts';
import type { VenueEvent } from '../../ports/venue.ts';
import type { PaperAccountStore, StoredPaperAccount } from './paper-account-store.ts';

/** Market time alone is written this rarely: after a crash the prices since then are worked through again, and bring nothing new. */
const TIME_WRITTEN_EVERY_MS = 60_000;
const MOST_ATTEMPTS = 5;
/** How soon orders that another process placed are matched here too, should it be gone. */
const ASKED_EVERY_MS = 5_000;

export type AccountChange<T> = {
  readonly account: PaperAccountState;
  readonly events: readonly VenueEvent[];
  readonly value: T;
  /** False: nothing but the market time moved. */
  readonly changed: boolean;
};

type Make<T> = (account: PaperAccountState) => AccountChange<T>;

/** The accounts of a paper venue: changed one step at a time, each step written before its events are told. */
export type AccountBook = {
  /** Returns what the change returns; null for an unknown account. The change may be made again, on what another process wrote. */
  change<T>(accountId: string, make: Make<T>): Promise<T | null>;
  /** As `change`; that nothing changed is said only of the state that is stored, whatever other processes did since this one looked. */
  answer<T>(accountId: string, make: Make<T>): Promise<T | null>;
  /** What is stored; null for an unknown account. */
  read(accountId: string): Promise<PaperAccountState | null>;
  /** Accounts with an open order or a position. */
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
  let askedAt: UnixMs | null = null;

  async function fetch(accountId: string): Promise<Kept | null> {
    const known = kept.get(accountId);
    if (known !== undefined) return known;
    const stored = await store.load(accountId);
    return stored === null ? null : { ...stored, writtenAt: now() };
  }

  function keep(accountId: string, what: Kept): void {
    kept.set(accountId, what);
    if (isAtWork(what.account)) accountsAtWork.add(accountId);
    else accountsAtWork.delete(accountId);
  }

  async function isStored(accountId: string, { version }: Kept): Promise<boolean> {
    return (await store.load(accountId))?.version === version;
  }

  async function attempt<T>(accountId: string, make: Make<T>, isAnswer: boolean): Promise<T | null | typeof OUTDATED> {
    const wasKept = kept.has(accountId);
    const before = await fetch(accountId);
    if (before === null) return null;
    const { account, events, value, changed } = make(before.account);
    const timeIsOld = isAtWork(account) && now() - before.writtenAt >= TIME_WRITTEN_EVERY_MS;
    if (!changed && isAnswer && wasKept && !(await isStored(accountId, before))) {
      kept.delete(accountId);
      return OUTDATED;
    }
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

  const settle = <T>(accountId: string, make: Make<T>, isAnswer: boolean): Promise<T | null> =>
    queue.run(accountId, async () => {
      for (let count = 0; count < MOST_ATTEMPTS; count += 1) {
        const value = await attempt(accountId, make, isAnswer);
        if (value !== OUTDATED) return value;
      }
      throw new Error(`paper account ${accountId} is changed by other processes all the time`);
    });

  const restsHere = (accountId: string): boolean => kept.get(accountId)?.account.openOrders.length === 0;

  /** An account whose orders were placed elsewhere is read again: here it looks as if it had none. */
  async function askStore(): Promise<void> {
    for (const accountId of await store.accountIdsAtWork()) {
      if (accountsAtWork.has(accountId) && !restsHere(accountId)) continue;
      await queue.run(accountId, async () => void kept.delete(accountId));
      accountsAtWork.add(accountId);
    }
  }

  return {
    change: (accountId, make) => settle(accountId, make, false),
    answer: (accountId, make) => settle(accountId, make, true),
    read: (accountId) => queue.run(accountId, async () => (await store.load(accountId))?.account ?? null),
    async atWork() {
      if (askedAt === null || now() - askedAt >= ASKED_EVERY_MS) {
        await askStore();
        askedAt = now();
      }
      return [...accountsAtWork];
    },
  };
}
