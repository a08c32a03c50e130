import type { Clock } from '../ports/clock.ts';
import type { Random } from '../ports/random.ts';
import type { Lease, Store } from '../ports/store.ts';
import { createKeyedQueue } from './keyed-queue.ts';

/** Well under the five seconds in which a position must be protected: another executor takes over in time. */
const LEASE_TTL_MS = 3_000;
const RETRY_MS = 50;

/** The account is the unit of serialisation: its work runs one after another in this process, under its lease among processes. */
export type AccountWork = {
  run<T>(accountId: string, work: (lease: Lease) => Promise<T>): Promise<T>;
  /** Call when the store refused the lease: the next work takes a new one. */
  forgetLease(accountId: string): void;
  idle(): Promise<void>;
  /** Gives all leases back. */
  stop(): Promise<void>;
};

type AccountWorkInput = { readonly store: Store; readonly clock: Clock; readonly random: Random; readonly owner: string };

export function createAccountWork({ store, clock, random, owner }: AccountWorkInput): AccountWork {
  const queue = createKeyedQueue();
  const leases = new Map<string, Lease>();

  async function leaseFor(accountId: string): Promise<Lease> {
    const held = leases.get(accountId);
    if (held && held.expiresAt - clock.now() > LEASE_TTL_MS / 2) return held;
    for (;;) {
      const lease = await store.takeLease(accountId, owner, clock.now(), LEASE_TTL_MS);
      if (lease) {
        leases.set(accountId, lease);
        return lease;
      }
      await clock.sleep(RETRY_MS * (1 + random.next())); // another executor works on this account
    }
  }

  return {
    run: (accountId, work) => queue.run(accountId, async () => work(await leaseFor(accountId))),
    forgetLease: (accountId) => void leases.delete(accountId),
    idle: () => queue.idle(),
    async stop() {
      await queue.idle();
      await Promise.all([...leases.values()].map((lease) => store.releaseLease(lease)));
      leases.clear();
    },
  };
}
