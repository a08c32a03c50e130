import type { NumberToken, Token } from '../tokens/token.ts';
import { isPunctuation, means } from '../tokens/token.ts';
import { entrySigns, isQuestion } from './entry-signs.ts';
import { isTitle } from './is-talk.ts';
import { readFields } from './read-fields.ts';

type Line = readonly Token[];

/**
 * Returns the lines without what only surrounds a whole order: explanations under a level, and lines with a condition but without a price (a
 * disclaimer, a reason, "enter when price touches the entry"), when coin, side, entry, stop and targets all stand in the other lines.
 */
export function withoutAsides(lines: readonly Line[]): readonly Line[] {
  const kept = lines.filter((line) => !isExplanation(line));
  const rest = kept.filter((line) => !isAside(line));
  if (rest.length === kept.length) return kept;
  const tokens = rest.flat();
  const { fields } = readFields(rest);
  const signs = entrySigns(fields);
  const isPriced = !signs.hasEntry && fields.some((field) => field.name === 'side' && field.tokens.some(isPrice));
  const isWhole =
    tokens.some(({ kind }) => kind === 'symbol') &&
    tokens.some((token) => means(token, 'long', 'short', 'buy', 'sell')) &&
    signs.labels + (isPriced ? 1 : 0) === 3;
  return isWhole ? rest : kept;
}

/** "└ +3 % profit (about $30)" under a level. */
function isExplanation(line: Line): boolean {
  const [first] = line;
  if (!first || !/^[└┗╰↳]$/.test(first.text)) return false;
  const label = line.findIndex(({ kind }) => kind !== 'punct' && kind !== 'emoji');
  return !(means(line[label], ...labels) && line.slice(label).some((token) => isPunctuation(token, ':=')));
}

const labels = ['entry', 'stop', 'target', 'leverage', 'risk', 'size', 'symbol_label', 'side_label', 'venue_label'] as const;

function isAside(line: Line): boolean {
  if (!line.some((token) => means(token, 'if', 'maybe', 'stranger', 'watch') && !means(token, 'optional', 'filler') && !isTitle(token)))
    return false;
  if (line.some(isPrice) || isQuestion(line)) return false;
  if (line.some((token) => token.kind === 'number' && isSizing(token)) && !line.some((token) => means(token, 'if'))) return false;
  if (line.some((token) => means(token, 'report')) && !line.some((token) => means(token, 'if'))) return false;
  const label = line.findIndex(({ kind }) => kind !== 'punct' && kind !== 'emoji');
  return !(means(line[label], ...labels) && isPunctuation(line[label + 1], ':=-|'));
}

function isPrice(token: Token): boolean {
  return token.kind === 'number' && token.role === 'plain';
}

/** "size as usual, 0.5% risk" says something about the order. */
function isSizing({ role }: NumberToken): boolean {
  return role === 'percent' || role === 'leverage';
}
