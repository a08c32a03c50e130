import type { Waiting } from '../server/back-off.ts';

/** A sleep that lasts until the test says so; `slept` tells for how long each would have been. */
export function createHeldSleep(): { readonly sleep: Waiting['sleep']; readonly release: () => void; readonly slept: readonly number[] } {
  const sleepers = new Set<() => void>();
  const slept: number[] = [];
  return {
    slept,
    sleep(ms, signal) {
      slept.push(ms);
      if (signal.aborted) return Promise.resolve();
      return new Promise((resolve) => {
        sleepers.add(resolve);
        signal.addEventListener('abort', () => resolve(), { once: true });
      });
    },
    release() {
      for (const wake of sleepers) wake();
      sleepers.clear();
    },
  };
}
