import type { Token } from '../tokens/token.ts';
import { isPunctuation, means } from '../tokens/token.ts';
import { entrySigns } from './entry-signs.ts';
import { readFields } from './read-fields.ts';

type Line = readonly Token[];
type Lines = readonly Line[];

/**
 * Returns the parts of a message that each hold one order: lines (or parts of one line between `+` and `,`) that each name a coin and a side, or
 * whole cards that each begin with a coin. One part when the message is one order. A heading without a coin belongs to each part.
 */
export function splitOrders(lines: Lines): readonly Lines[] {
  const clauses = lines.flatMap(splitLine);
  const heads = clauses.flatMap((clause, at) => (opensOrder(clause) ? [at] : []));
  const isList = heads.length === clauses.length;
  const parts = heads.length < 2 || (distinct(clauses, heads) < 2 && !isList) ? null : splitAt(clauses, heads);
  return (parts && (heads[0] === 0 || parts.every(isCard)) ? parts : null) ?? splitCards(lines) ?? [lines];
}

/** Cards one below the other, the coin of each on a line above its side. */
function splitCards(lines: Lines): readonly Lines[] | null {
  const heads = lines.flatMap((line, at) =>
    line.some((token) => token.kind === 'symbol' && token.strength !== 'known') || isBareCoin(line) ? [at] : [],
  );
  if (heads.length < 2 || distinct(lines, heads) < heads.length) return null;
  const parts = splitAt(lines, heads);
  return parts && parts.every(isCard) ? parts : null;
}

function isBareCoin(line: Line): boolean {
  const words = line.filter(({ kind }) => kind !== 'punct' && kind !== 'emoji' && kind !== 'ordinal' && kind !== 'number');
  return words[0]?.kind === 'symbol' && words.every((token) => token.kind === 'symbol' || means(token, 'long', 'short', 'buy', 'sell'));
}

function isCard(part: Lines): boolean {
  const tokens = part.flat();
  return tokens.some((token) => means(token, 'long', 'short', 'buy', 'sell')) && entrySigns(readFields(part).fields).labels >= 2;
}

function distinct(lines: Lines, heads: readonly number[]): number {
  return new Set(heads.flatMap((at) => lines[at]?.flatMap((token) => (token.kind === 'symbol' ? [token.base] : [])) ?? [])).size;
}

/** The parts from each head to the next, each with what stands above the first; null when a coin stands there. */
function splitAt(lines: Lines, heads: readonly number[]): readonly Lines[] | null {
  const above = lines.slice(0, heads[0]);
  if (above.flat().some((token) => token.kind === 'symbol' || means(token, 'long', 'short', 'buy', 'sell'))) return null;
  return heads.map((from, index) => [...above, ...lines.slice(from, heads[index + 1] ?? lines.length)]);
}

function opensOrder(clause: Line): boolean {
  return clause.some((token) => token.kind === 'symbol') && clause.some((token) => means(token, 'long', 'short', 'buy', 'sell'));
}

function splitLine(line: Line): Lines {
  const parts: Token[][] = [[]];
  for (const token of line) {
    if (isPunctuation(token, '+,')) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.length > 1 && parts.every(opensOrder) ? parts : [line];
}
