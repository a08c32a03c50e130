import type { TradeEvent } from '@trade-executor/domain/trade/event';
import type { Store } from '../../ports/store.ts';
import type { StoreFacts } from '../store-facts.ts';

/** A store without a document, and what only the administrators of it can do. */
export type FreshStore = () => Promise<{
  readonly store: Store;
  /** Adds or replaces facts by their ids. */
  readonly put: (facts: Partial<StoreFacts>) => Promise<void>;
  /** The events that no longer fit into the trade, oldest first. */
  readonly movedEvents: (tradeId: string) => Promise<readonly TradeEvent[]>;
}>;

/** How many racers a story sends off at once. */
export const RACERS = 20;

/** Runs `racer` 20 times at once and returns how many got `true` or a value other than null. */
export async function countWinners(racer: (index: number) => Promise<unknown>): Promise<number> {
  const results = await Promise.all(Array.from({ length: RACERS }, (_, index) => racer(index)));
  return results.filter((result) => result !== null && result !== false).length;
}
