import { ONE, type Decimal } from '../decimal.ts';

/** Returns `parts` prices evenly from the near bound to the far one, both included; the middle for one part. @param parts 1 or more */
export function splitZone(near: Decimal, far: Decimal, parts: number): readonly Decimal[] {
  if (parts <= 1) return [near.plus(far).div('2')];
  const step = far.minus(near).div(String(parts - 1));
  return Array.from({ length: parts }, (_, place) => (place === parts - 1 ? far : near.plus(step.times(String(place))))).filter(
    (price, place, all) => place === 0 || !price.eq(all[place - 1] ?? ONE.times('-1')),
  );
}
