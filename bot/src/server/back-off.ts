/** What waiting needs from outside. */
export type Waiting = {
  /** Resolves after `ms`, or at once when `signal` is aborted; never rejects. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** 0 (inclusive) to 1. */
  readonly random: () => number;
};

const FIRST_MS = 500;
const LONGEST_MS = 15_000;

/**
 * Milliseconds to wait before repeating: doubles from 0.5 s up to 15 s, of which the random part (half) keeps many from coming back at once.
 * @param attempt 0 after the first failure
 */
export function backOffMs(attempt: number, random: () => number): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 20));
  return Math.round(full / 2 + (full / 2) * random());
}
