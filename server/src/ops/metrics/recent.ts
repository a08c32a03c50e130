/** Remembers the newest `limit` entries; older ones are forgotten. */
export type Recent<V> = { set(key: string, value: V): void; get(key: string): V | undefined; take(key: string): V | undefined };

export function createRecent<V>(limit: number): Recent<V> {
  const entries = new Map<string, V>();
  return {
    set(key, value) {
      entries.delete(key);
      entries.set(key, value);
      if (entries.size > limit) for (const oldest of [...entries.keys()].slice(0, entries.size - limit)) entries.delete(oldest);
    },
    get: (key) => entries.get(key),
    take(key) {
      const value = entries.get(key);
      entries.delete(key);
      return value;
    },
  };
}
