import { ONE, ZERO, decimal, type Decimal } from '../decimal.ts';
import type { EntrySettings } from '../settings/copier-settings.ts';

/** Returns the weight of each entry by its place: front-loaded 3 2 1, back-loaded 1 2 3, or the copier's own, the last going on. */
export function entryWeights(
  count: number,
  { entryShares, customShares }: Pick<EntrySettings, 'entryShares' | 'customShares'>,
): readonly Decimal[] {
  return Array.from({ length: count }, (_, place) => {
    switch (entryShares) {
      case 'even':
        return ONE;
      case 'front':
        return decimal(String(count - place));
      case 'back':
        return decimal(String(place + 1));
      case 'custom':
        return customShares[place] ?? customShares.at(-1) ?? (customShares.length === 0 ? ONE : ZERO);
    }
  });
}
