/** Keeps what a feed must know after a restart. */
export type MarketStateStore<State> = {
  load(): Promise<State | null>;
  save(state: State): Promise<void>;
};

export function createMemoryMarketStateStore<State>(): MarketStateStore<State> {
  let kept: State | null = null;
  return {
    load: () => Promise.resolve(structuredClone(kept)),
    save(state) {
      kept = structuredClone(state);
      return Promise.resolve();
    },
  };
}
