import type { UnixMs } from '@trade-executor/domain/time';
import type { Clock } from '../ports/clock.ts';

export type VirtualClock = Clock & {
  /** Moves time on, waking each sleeper at its own moment, and lets what they do settle in between. */
  advance(ms: number): Promise<void>;
  /** How many sleep now. */
  sleepers(): number;
};

export type VirtualClockOptions = {
  readonly start?: UnixMs;
  /** The market's time; the wall clock's unless told. */ readonly marketNow?: () => UnixMs;
};

type Sleeper = { readonly wakeAt: UnixMs; readonly wake: () => void };

/** A clock that stands still until it is moved. */
export function createVirtualClock({ start = Date.UTC(2026, 10, 20), marketNow }: VirtualClockOptions = {}): VirtualClock {
  let now = start;
  let sleeping: readonly Sleeper[] = [];
  return {
    now: () => now,
    marketNow: marketNow ?? (() => now),
    sleepers: () => sleeping.length,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted === true) return resolve();
        const sleeper: Sleeper = {
          wakeAt: now + Math.max(0, ms),
          wake: () => {
            signal?.removeEventListener('abort', sleeper.wake);
            sleeping = sleeping.filter((other) => other !== sleeper);
            resolve();
          },
        };
        sleeping = [...sleeping, sleeper];
        signal?.addEventListener('abort', sleeper.wake);
      }),
    async advance(ms) {
      const end = now + ms;
      await settle();
      for (let next = nextToWake(sleeping, end); next !== null; next = nextToWake(sleeping, end)) {
        now = Math.max(now, next.wakeAt);
        next.wake();
        await settle();
      }
      now = end;
      await settle();
    },
  };
}

function nextToWake(sleeping: readonly Sleeper[], end: UnixMs): Sleeper | null {
  const [first] = sleeping.filter(({ wakeAt }) => wakeAt <= end).toSorted((left, right) => left.wakeAt - right.wakeAt);
  return first ?? null;
}

/** Promises that are ready run before setImmediate's callbacks. */
function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
