import type { Log } from '../execution/execution-deps.ts';
import type { Clock } from '../execution/ports/clock.ts';
import type { Store } from '../execution/ports/store.ts';

const POLL_MS = 1_000;
const BATCH = 200;

/** Turns what trades and receipts want told into notifications: at once when poked, and by a slow poll in any case. */
export type OutboxLoop = {
  poke(): void;
  /** Resolves when every telling written before the call is a notification. */
  flush(): Promise<void>;
  stop(): Promise<void>;
};

type OutboxLoopInput = { readonly store: Store; readonly clock: Clock; readonly log: Log; readonly onDelivered: () => void };

export function startOutboxLoop({ store, clock, log, onDelivered }: OutboxLoopInput): OutboxLoop {
  const stopping = new AbortController();
  let delivering: Promise<void> = Promise.resolve();
  let queued = false;

  async function deliver(): Promise<void> {
    queued = false;
    let total = 0;
    for (let copied = await store.deliverOutboxes(BATCH); copied > 0; copied = await store.deliverOutboxes(BATCH)) total += copied;
    if (total > 0) onDelivered();
  }

  function poke(): void {
    if (queued) return;
    queued = true;
    delivering = delivering
      .then(deliver)
      .catch((error: unknown) => log.error({ event: 'outbox.failed', error }, 'tried again in a moment'));
  }

  async function poll(): Promise<void> {
    while (!stopping.signal.aborted) {
      poke();
      await clock.sleep(POLL_MS, stopping.signal);
    }
  }
  const polling = poll();

  return {
    poke,
    async flush() {
      poke();
      await delivering;
    },
    async stop() {
      stopping.abort();
      await polling;
      await delivering;
    },
  };
}
