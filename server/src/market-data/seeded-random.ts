import { hashText, randomAt } from '@trade-executor/domain/prices/value-noise';
import type { Random } from '../execution/ports/random.ts';

/** The same numbers for the same seed. */
export function createSeededRandom(seed: string): Random {
  const hashed = hashText(seed);
  let index = 0;
  return { next: () => randomAt(hashed, 0, index++) };
}
