/** Returns at most `most` of the items, evenly spread; the first and the last stay. @param most 2 or more */
export function thinOut<T>(items: readonly T[], most: number): T[] {
  if (items.length <= most) return [...items];
  const step = (items.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, place) => items[Math.round(place * step)]).filter((item) => item !== undefined);
}
