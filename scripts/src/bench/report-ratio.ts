import type { Ratio } from './compare-time.ts';

export type Bar = { readonly name: string; readonly bar: number; readonly peer: string };

/** Prints the ratio as one JSON line, and returns whether its median meets the bar. */
export function reportRatio({ name, bar, peer }: Bar, { min, median, max }: Ratio): boolean {
  const pass = median <= bar;
  const short = (value: number): string => value.toPrecision(3);
  console.log(
    JSON.stringify({ name, ratio: short(median), bar: String(bar), peer, min: short(min), median: short(median), max: short(max), pass }),
  );
  return pass;
}
