import { decimal } from '@trade-executor/domain/decimal';
import { isPunctuation, means, type NumberToken, type Token } from '../tokens/token.ts';
import type { Clause } from './clause.ts';
import { namedFractions } from './fraction-words.ts';
import { isPast } from './who-acts.ts';

const reach = 3;

/** Returns the part of the position that a clause names in words or percent, null when it names none, 'unclear' when it names two. */
export function readFraction(clause: Clause, verb: Token): string | null {
  const said = new Set(namedFractions(clause.tokens));
  for (const percent of clause.percents) {
    const value = decimal(percent.readings[0] ?? '0');
    if (value.gte('1') && !isResult(clause, percent, verb)) said.add(value.div('100').toFixed());
  }
  const [only, another] = [...said];
  if (another) return 'unclear';
  return only === undefined || (decimal(only).gt('0') && decimal(only).lte('1')) ? (only ?? null) : 'unclear';
}

/** What the trade made, no share of it: "-3%", "+5%", "12% profit", "с убытком 2%". */
function isResult({ tokens, has }: Clause, percent: NumberToken, verb: Token): boolean {
  const at = tokens.indexOf(percent);
  const sign = tokens[at - 1];
  if (isPunctuation(sign, '-') && sign?.gap !== false && !percent.gap) return true;
  const behind = tokens.slice(at + 1, at + 1 + reach);
  const before = tokens.slice(Math.max(0, at - reach), at);
  if ([...behind, ...before].some((token) => means(token, 'result'))) return true;
  if (before.some((token) => means(token, 'profit') && token !== verb)) return true;
  if (!behind.some((token) => means(token, 'profit', 'deposit'))) return false;
  if (before.some((token) => /^(?:with|с|в|at|con|com|mit)$/.test(token.lower))) return true;
  return !has('take', 'close') || isPast(verb); // "took 15% profit" tells what was made, "take 75% of profit" how much to take
}
