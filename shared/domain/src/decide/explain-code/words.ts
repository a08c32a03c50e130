import { decimal } from '../../decimal.ts';
import type { Denial } from '../../risk/verdict.ts';

/** A denial for people: what happened, on which numbers it rests, and what changes it. One short sentence each. */
export type Explanation = { readonly what: string; readonly why: string; readonly whatToDo: string };

/** Evidence may lack a number, also one that the rule always gives: a receipt outlives the rule that wrote it. */
export type Explain = (evidence: Partial<Denial['evidence']>) => Explanation;

export function some(value: string | undefined, otherwise = 'an unknown value'): string {
  return value === undefined || value === '' ? otherwise : value;
}

/** The value between two pieces of text, or nothing at all. */
export function words(before: string, value: string | undefined, after = ''): string {
  return value === undefined || value === '' ? '' : `${before}${value}${after}`;
}

/** "0.0525" as "5.25%". */
export function percent(ratio: string | undefined): string {
  if (ratio === undefined || !/^-?\d+(\.\d+)?$/.test(ratio)) return some(ratio);
  return `${decimal(ratio).times('100').round(2).toString()}%`;
}

/** "95" seconds as "1 min 35 s". */
export function duration(seconds: string | undefined): string {
  if (seconds === undefined || !/^\d+(\.\d+)?$/.test(seconds)) return some(seconds);
  const whole = Math.round(Number(seconds));
  const parts = [whole >= 60 ? `${Math.floor(whole / 60)} min` : '', whole % 60 > 0 || whole === 0 ? `${whole % 60} s` : ''];
  return parts.filter((part) => part !== '').join(' ');
}
