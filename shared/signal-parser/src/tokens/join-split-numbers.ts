import { decimal } from '@trade-executor/domain/decimal';
import type { NumberToken, Token } from './token.ts';
import { isPunctuation, means } from './token.ts';

const widestSpread = '10';

/**
 * Returns the tokens with numbers that a space cut in two (`43 250`, `0. 0745`, `57 .00`) joined, when the levels of the message then agree
 * and did not before. What stays cut at a point is unreadable. Linear.
 */
export function joinSplitNumbers(tokens: readonly Token[]): readonly Token[] {
  const groups = findGroups(tokens);
  const broken = findBroken(tokens);
  if (groups.size === 0 && broken.size === 0) return tokens;
  const withPoints = replaceRuns(tokens, broken);
  if (groups.size === 0) return withPoints;
  const joined = replaceRuns(tokens, new Map([...broken, ...groups]));
  return levelsAgree(joined) && (hasZeroGroup(tokens) || hasSplitStop(tokens, groups) || !levelsAgree(withPoints)) ? joined : withPoints;
}

type Run = { readonly count: number; readonly digits: string };

function findGroups(tokens: readonly Token[]): ReadonlyMap<number, Run> {
  const runs = new Map<number, Run>();
  for (let at = 0; at < tokens.length; at += 1) {
    const first = tokens[at];
    if (first?.kind !== 'number' || !/^[1-9]\d{0,2}$/.test(first.digits) || first.role !== 'plain') continue;
    let count = 1;
    let digits = first.digits;
    for (let part = tokens[at + count]; isGroup(part) && !/[.,]/.test(digits); part = tokens[at + count]) {
      digits += part.digits.replace(',', '.');
      count += 1;
    }
    if (count > 1) {
      runs.set(at, { count, digits });
      at += count - 1;
    }
  }
  return runs;
}

function isGroup(token: Token | undefined): token is NumberToken {
  return (
    token?.kind === 'number' &&
    token.gap &&
    token.role === 'plain' &&
    !/^[$€£]/.test(token.text) &&
    /^\d{3}(?:[.,]\d+)?$/.test(token.digits)
  );
}

/** A stop is one number: "SL 58 500" is cut. */
function hasSplitStop(tokens: readonly Token[], groups: ReadonlyMap<number, Run>): boolean {
  return [...groups.keys()].some((at) => means(tokens.slice(Math.max(0, at - 5), at).findLast(isSpoken), 'stop'));
}

function isSpoken({ kind }: Token): boolean {
  return kind !== 'punct' && kind !== 'emoji' && kind !== 'break';
}

/** The 050 of "60 050" is no number of its own. */
function hasZeroGroup(tokens: readonly Token[]): boolean {
  return tokens.some((token) => isGroup(token) && token.digits.startsWith('0') && /^\d{3}$/.test(token.digits));
}

function findBroken(tokens: readonly Token[]): ReadonlyMap<number, Run> {
  const runs = new Map<number, Run>();
  for (const [at, token] of tokens.entries()) {
    const point = tokens[at + 1];
    const rest = tokens[at + 2];
    if (
      token.kind === 'number' &&
      /^\d+$/.test(token.digits) &&
      isPunctuation(point, '.') &&
      rest?.kind === 'number' &&
      /^\d+$/.test(rest.digits)
    ) {
      const isBehind = point?.gap === false && rest.gap && (token.digits === '0' || /^0\d/.test(rest.digits));
      if (isBehind) runs.set(at, { count: 3, digits: `${token.digits}.${rest.digits}` });
    }
    const fraction = tokens[at + 1];
    if (
      token.kind === 'number' &&
      /^\d+$/.test(token.digits) &&
      fraction?.kind === 'number' &&
      fraction.gap &&
      /^\.\d+$/.test(fraction.digits)
    )
      runs.set(at, { count: 2, digits: `${token.digits}${fraction.digits}` });
  }
  return runs;
}

function replaceRuns(tokens: readonly Token[], runs: ReadonlyMap<number, Run>): readonly Token[] {
  const replaced: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    const run = runs.get(at);
    if (!token) continue;
    if (!run || token.kind !== 'number') {
      replaced.push(token);
      continue;
    }
    const last = tokens[at + run.count - 1] ?? token;
    replaced.push({
      ...token,
      end: last.end,
      digits: run.digits,
      readings: [decimal(run.digits).toFixed()],
      currency: token.currency || (last.kind === 'number' && last.currency),
    });
    at += run.count - 1;
  }
  return replaced;
}

/** The 2 of "Target 2: 64 503". */
function isCounted(tokens: readonly Token[], at: number): boolean {
  const [number, mark, value] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  return (
    number?.kind === 'number' &&
    /^\d{1,2}$/.test(number.digits) &&
    (isPunctuation(mark, ':-=>)') || mark?.kind === 'emoji') &&
    value?.kind === 'number'
  );
}

/** Whether all numbers of the lines that name a level lie within one order of magnitude. */
function levelsAgree(tokens: readonly Token[]): boolean {
  const labels = tokens.flatMap((token, at) => (means(token, 'entry', 'stop', 'target', 'averaging') ? [at] : []));
  const labelled = new Set(labels.flatMap((at) => [tokens[at]?.line, tokens.slice(at + 1, at + 6).find(isSpoken)?.line])); // a value may stand below
  let least: string | null = null;
  let most: string | null = null;
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'number' || !labelled.has(token.line)) continue;
    const before = tokens[at - 1];
    const isIndex = means(before, 'entry', 'stop', 'target') && (!token.gap || isCounted(tokens, at));
    if (isIndex || isPunctuation(tokens[at + 1], '%)x') || tokens[at + 1]?.lower === 'x') continue;
    const [value] = token.readings;
    if (!value) return false;
    if (least === null || decimal(value).lt(decimal(least))) least = value;
    if (most === null || decimal(value).gt(decimal(most))) most = value;
  }
  return least !== null && most !== null && decimal(most).lte(decimal(least).times(widestSpread));
}
