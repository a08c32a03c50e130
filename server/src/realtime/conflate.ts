import type { Clock } from '../execution/ports/clock.ts';

/**
 * Returns a function that runs what it is given at most once per key in `windowMs`: the first at once, then only the last one that came
 * meanwhile, so that the end is never missed.
 */
export function createConflater({ clock, windowMs }: { readonly clock: Pick<Clock, 'sleep'>; readonly windowMs: number }) {
  const waiting = new Map<string, (() => void) | null>();

  async function rest(key: string): Promise<void> {
    for (;;) {
      await clock.sleep(windowMs);
      const last = waiting.get(key);
      if (!last) break;
      waiting.set(key, null);
      last();
    }
    waiting.delete(key);
  }

  return (key: string, run: () => void): void => {
    if (waiting.has(key)) return void waiting.set(key, run);
    waiting.set(key, null);
    run();
    void rest(key);
  };
}
