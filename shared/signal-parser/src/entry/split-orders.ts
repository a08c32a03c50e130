import type { Token } from '../tokens/token.ts';
import { isPunctuation, means } from '../tokens/token.ts';

type Lines = readonly (readonly Token[])[];

/**
 * Returns the parts of a message that each hold one order: lines (or parts of one line between `+` and `,`) that each name a coin and a side.
 * One part when the message is one order.
 */
export function splitOrders(lines: Lines): readonly Lines[] {
  const clauses = lines.flatMap(splitLine);
  const heads = clauses.flatMap((clause, at) => (opensOrder(clause) ? [at] : []));
  const bases = new Set(heads.flatMap((at) => clauses[at]?.flatMap((token) => (token.kind === 'symbol' ? [token.base] : [])) ?? []));
  const isList = heads.length === clauses.length;
  if (heads.length < 2 || heads[0] !== 0 || (bases.size < 2 && !isList)) return [lines];
  return heads.map((from, index) => clauses.slice(from, heads[index + 1] ?? clauses.length));
}

function opensOrder(clause: readonly Token[]): boolean {
  return clause.some((token) => token.kind === 'symbol') && clause.some((token) => means(token, 'long', 'short', 'buy', 'sell'));
}

function splitLine(line: readonly Token[]): Lines {
  const parts: Token[][] = [[]];
  for (const token of line) {
    if (isPunctuation(token, '+,')) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.length > 1 && parts.every(opensOrder) ? parts : [line];
}
