/** Randomness as the execution engine sees it; seeded in tests and simulations. */
export type Random = {
  /** Returns a number at least 0 and below 1. */
  next(): number;
};
