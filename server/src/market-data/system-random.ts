import { randomInt } from 'node:crypto';
import type { Random } from '../execution/ports/random.ts';

const STEPS = 2 ** 48 - 1; // the most that randomInt takes

/** Randomness of the machine. */
export function createSystemRandom(): Random {
  return { next: () => randomInt(STEPS) / STEPS };
}
