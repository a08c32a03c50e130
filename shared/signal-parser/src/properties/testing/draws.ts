import fc from 'fast-check';
import type { Draw } from './slips.ts';

/** Draws that fast-check chooses and shows again when a property fails. */
export const draws: fc.Arbitrary<Draw> = fc.array(fc.nat(9_999), { minLength: 4, maxLength: 4 }).map((numbers) => {
  let at = 0;
  return Object.assign((below: number) => (numbers[at++ % numbers.length] ?? 0) % below, { toString: () => `draws ${numbers.join(' ')}` });
});

/** Returns draws that are the same for the same seed. */
export function seededDraw(seed: number): Draw {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}
