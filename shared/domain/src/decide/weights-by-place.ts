import { ONE, ZERO, decimal, type Decimal } from '../decimal.ts';
import type { shareModes } from '../settings/copier-settings.ts';

/** Returns the weight of each of `count` by its place: front-loaded 3 2 1, back-loaded 1 2 3, or the copier's own, the last going on. */
export function weightsByPlace(count: number, mode: (typeof shareModes)[number], custom: readonly Decimal[]): readonly Decimal[] {
  return Array.from({ length: count }, (_, place) => {
    switch (mode) {
      case 'even':
        return ONE;
      case 'front':
        return decimal(String(count - place));
      case 'back':
        return decimal(String(place + 1));
      case 'custom':
        return custom[place] ?? custom.at(-1) ?? (custom.length === 0 ? ONE : ZERO);
    }
  });
}
