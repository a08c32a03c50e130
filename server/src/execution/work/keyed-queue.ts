import { AsyncLocalStorage } from 'node:async_hooks';

/** Work in order per key, keys side by side. */
export type KeyedQueue = {
  /** Runs after everything queued before under this key. Called from inside that key's own work it would wait for itself: it throws. */
  run<T>(key: string, work: () => Promise<T>): Promise<T>;
  /** Resolves when nothing is queued or running under any key. */
  idle(): Promise<void>;
};

export function createKeyedQueue(): KeyedQueue {
  const tails = new Map<string, Promise<unknown>>();
  const inside = new AsyncLocalStorage<readonly string[]>();

  function run<T>(key: string, work: () => Promise<T>): Promise<T> {
    if (inside.getStore()?.includes(key)) throw new Error(`work for ${key} waits for itself`);
    const keys = [...(inside.getStore() ?? []), key];
    const before = tails.get(key) ?? Promise.resolve();
    const result = before.then(() => inside.run(keys, work));
    const tail = result.then(forget, forget);
    function forget(): void {
      if (tails.get(key) === tail) tails.delete(key);
    }
    tails.set(key, tail);
    return result;
  }

  async function idle(): Promise<void> {
    while (tails.size > 0) await Promise.all(tails.values());
  }

  return { run, idle };
}
