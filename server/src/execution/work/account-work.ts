import type { UnixMs } from '@trade-executor/domain/time';
import type { Clock } from '../ports/clock.ts';
import type { Random } from '../ports/random.ts';
import type { Lease, Store } from '../ports/store.ts';
import { createKeyedQueue } from './keyed-queue.ts';

/** Well under the five seconds in which a position must be protected: another executor takes over in time. */
const LEASE_TTL_MS = 3_000;
const RETRY_MS = 50;
/** Work that does not end gives the others a turn after this long: a fill that one of them has heard of must not wait for its stop. */
const TURN_MS = 1_000;
/** Longer than the others' pause between two tries. */
const YIELD_MS = 2 * RETRY_MS + 10;

/**
 * The account is the unit of serialisation: its work runs one after another in this process, under its lease among processes. The lease is
 * given back as soon as there is no more work for it.
 */
export type AccountWork = {
  run<T>(accountId: string, work: (lease: Lease) => Promise<T>): Promise<T>;
  /** Call when the store refused the lease: the next work takes a new one. */
  forgetLease(accountId: string): void;
  idle(): Promise<void>;
  /** Resolves when the last work is done and every lease given back. */
  stop(): Promise<void>;
};

type AccountWorkInput = { readonly store: Store; readonly clock: Clock; readonly random: Random; readonly owner: string };

export function createAccountWork({ store, clock, random, owner }: AccountWorkInput): AccountWork {
  const queue = createKeyedQueue();
  const leases = new Map<string, { readonly lease: Lease; readonly since: UnixMs }>();
  /** Works queued or running. */
  const waiting = new Map<string, number>();
  const givingBack = new Set<Promise<void>>();

  async function leaseFor(accountId: string): Promise<Lease> {
    const held = leases.get(accountId);
    if (held && clock.now() - held.since > TURN_MS) {
      await giveBack(accountId);
      await clock.sleep(YIELD_MS);
    } else if (held && held.lease.expiresAt - clock.now() > LEASE_TTL_MS / 2) {
      return held.lease;
    }
    for (;;) {
      const now = clock.now();
      const lease = await store.takeLease(accountId, owner, now, LEASE_TTL_MS);
      if (lease) {
        leases.set(accountId, { lease, since: now });
        return lease;
      }
      await clock.sleep(RETRY_MS * (1 + random.next())); // another executor works on this account
    }
  }

  /** One that cannot be given back runs out by itself. */
  function giveBack(accountId: string): Promise<void> {
    const held = leases.get(accountId);
    leases.delete(accountId);
    if (!held) return Promise.resolve();
    const given = store.releaseLease(held.lease).catch(() => undefined);
    givingBack.add(given);
    return given.finally(() => givingBack.delete(given));
  }

  async function runOne<T>(accountId: string, work: (lease: Lease) => Promise<T>): Promise<T> {
    try {
      return await work(await leaseFor(accountId));
    } finally {
      const left = (waiting.get(accountId) ?? 1) - 1;
      if (left > 0) {
        waiting.set(accountId, left);
      } else {
        waiting.delete(accountId);
        void giveBack(accountId);
      }
    }
  }

  async function idle(): Promise<void> {
    await queue.idle();
    await Promise.all(givingBack);
  }

  return {
    run(accountId, work) {
      const result = queue.run(accountId, () => runOne(accountId, work));
      waiting.set(accountId, (waiting.get(accountId) ?? 0) + 1); // not before: a call from inside this account's work throws
      return result;
    },
    forgetLease: (accountId) => void leases.delete(accountId),
    idle,
    stop: idle,
  };
}
