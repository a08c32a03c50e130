import { AsyncLocalStorage } from 'node:async_hooks';
import type { VenueEvent } from '../../ports/venue.ts';

type Listener = (event: VenueEvent) => Promise<void>;

/** Hands events to the listeners: one after another per account, accounts side by side, never within the caller's own work. */
export type EventDelivery = {
  subscribe(listener: Listener): () => void;
  send(events: readonly VenueEvent[]): void;
  /** True when nothing is under way for the account. */
  isSettled(accountId: string): boolean;
  /** Resolves when nothing is under way for the account, or for any; true when it had to wait. */
  settled(accountId?: string): Promise<boolean>;
};

export function createEventDelivery(onListenerFailed: (error: unknown) => void): EventDelivery {
  const listeners = new Set<Listener>();
  const underWay = new Map<string, Promise<void>>();
  // A delivery that a request started must not count as part of that request's work.
  const inNobodysWork = AsyncLocalStorage.snapshot();

  async function deliver(event: VenueEvent): Promise<void> {
    for (const listener of listeners) {
      try {
        await listener(event);
      } catch (error) {
        onListenerFailed(error);
      }
    }
  }

  function send(events: readonly VenueEvent[]): void {
    for (const event of events) {
      const before = underWay.get(event.accountId) ?? Promise.resolve();
      const delivered = inNobodysWork(() => before.then(() => deliver(event)));
      underWay.set(event.accountId, delivered);
      void delivered.then(() => {
        if (underWay.get(event.accountId) === delivered) underWay.delete(event.accountId);
      });
    }
  }

  async function settled(accountId?: string): Promise<boolean> {
    let waited = false;
    const left = (): readonly Promise<void>[] =>
      accountId === undefined ? [...underWay.values()] : [underWay.get(accountId)].filter((delivery) => delivery !== undefined);
    for (let deliveries = left(); deliveries.length > 0; deliveries = left()) {
      waited = true;
      await Promise.all(deliveries);
      await Promise.resolve(); // lets the finished one be forgotten
    }
    return waited;
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    send,
    isSettled: (accountId) => !underWay.has(accountId),
    settled,
  };
}
