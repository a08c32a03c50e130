import { nameOf } from '../entry/name-lines.ts';
import type { Token } from '../tokens/token.ts';
import { isPunctuation, means } from '../tokens/token.ts';

type Line = readonly Token[];

/** Whether the lines tell how a trade went: where it was entered and where it was left, one price each, and no stop or target. Linear. */
export function isResultCard(lines: readonly Line[]): boolean {
  const exits = lines.filter((line) => nameOf(line, 0)?.name === 'exit' && line.filter(isPrice).length === 1);
  const entered = lines.some((line) => opens(line, 'entry') || nameOf(line, 0)?.name === 'entry');
  return exits.length === 1 && entered && !lines.some((line) => !exits.includes(line) && (opens(line, 'stop') || opens(line, 'target')));
}

/** Whether the line begins with the label of a level and its price: "Entry: 150". */
function opens(line: Line, level: 'entry' | 'stop' | 'target'): boolean {
  const at = line.findIndex(({ kind }) => kind !== 'punct' && kind !== 'emoji');
  const value = line
    .slice(at + 1)
    .find((token) => token.kind !== 'emoji' && !isPunctuation(token, ':=->|') && !(token.kind === 'number' && token.role === 'ordinal'));
  return means(line[at], level) && value !== undefined && isPrice(value);
}

function isPrice(token: Token): boolean {
  return token.kind === 'number' && token.role === 'plain';
}
