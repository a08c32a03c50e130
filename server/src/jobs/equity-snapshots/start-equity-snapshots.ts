import { MINUTE_MS } from '@trade-executor/domain/time';
import type { EventBus } from '../../events/event-bus.ts';
import type { Log } from '../../execution/execution-deps.ts';
import type { Clock } from '../../execution/ports/clock.ts';
import type { Models } from '../../models/create-models.ts';
import { saveSnapshot, type SnapshotDeps } from './save-snapshot.ts';

const POLL_MS = 1_000;
const ACCOUNTS_AT_ONCE = 20;

/** Writes down each account's equity: every minute of market time, and whenever one of its trades is closed. */
export type EquitySnapshots = {
  /** Writes every account down now, without waiting for the next minute. */
  takeAll(): void;
  /** Resolves when everything asked for before the call is written. */
  flush(): Promise<void>;
  stop(): Promise<void>;
};

type EquitySnapshotsInput = SnapshotDeps & {
  readonly models: Pick<Models, 'accounts'>;
  readonly clock: Pick<Clock, 'marketNow' | 'sleep'>;
  readonly bus: EventBus;
  readonly log: Log;
};

export function startEquitySnapshots(input: EquitySnapshotsInput): EquitySnapshots {
  const { models, clock, bus, log } = input;
  const stopping = new AbortController();
  let writing: Promise<void> = Promise.resolve();
  let lastMinute = -1;

  async function save(accountId: string): Promise<void> {
    try {
      await saveSnapshot(input, accountId);
      bus.emit({ type: 'equity.changed', accountId });
    } catch (error) {
      log.error({ event: 'equity_snapshot.failed', accountId, error }, 'tried again with the next minute');
    }
  }

  async function saveAll(): Promise<void> {
    const accounts = await models.accounts.find({}, { _id: 0, accountId: 1 }).lean();
    for (let first = 0; first < accounts.length; first += ACCOUNTS_AT_ONCE) {
      await Promise.all(accounts.slice(first, first + ACCOUNTS_AT_ONCE).map(({ accountId }) => save(accountId)));
    }
  }

  function enqueue(work: () => Promise<void>): void {
    writing = writing.then(work).catch((error: unknown) => log.error({ event: 'equity_snapshots.failed', error }, 'tried again'));
  }

  const unsubscribe = bus.on('trade.changed', ({ stage, accountId }) => {
    if (stage === 'closed') enqueue(() => save(accountId));
  });

  async function watch(): Promise<void> {
    while (!stopping.signal.aborted) {
      const minute = Math.floor(clock.marketNow() / MINUTE_MS);
      if (minute !== lastMinute) enqueue(saveAll);
      lastMinute = minute;
      await writing; // a slow database is not asked again before it has answered
      await clock.sleep(POLL_MS, stopping.signal);
    }
  }
  const watching = watch();

  return {
    takeAll: () => enqueue(saveAll),
    flush: () => writing,
    async stop() {
      stopping.abort();
      unsubscribe();
      await watching;
      await writing;
    },
  };
}
