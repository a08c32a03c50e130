import type { Waiting } from '../server/back-off.ts';

/** A sleep that lasts until the test says so; `asleep` resolves once somebody sleeps, `slept` tells for how long each would have been. */
export function createHeldSleep(): {
  readonly sleep: Waiting['sleep'];
  readonly release: () => void;
  readonly asleep: () => Promise<void>;
  readonly slept: readonly number[];
} {
  const sleepers = new Set<() => void>();
  const slept: number[] = [];
  let noticeSleep = (): void => undefined;
  return {
    slept,
    asleep: () => (sleepers.size > 0 ? Promise.resolve() : new Promise((resolve) => (noticeSleep = resolve))),
    sleep(ms, signal) {
      slept.push(ms);
      if (signal.aborted) return Promise.resolve();
      return new Promise((resolve) => {
        sleepers.add(resolve);
        noticeSleep();
        signal.addEventListener('abort', () => resolve(), { once: true });
      });
    },
    release() {
      for (const wake of sleepers) wake();
      sleepers.clear();
    },
  };
}
