import type { Token } from '../tokens/token.ts';
import { isPunctuation, means } from '../tokens/token.ts';
import type { FieldName } from './field.ts';
import { smallWords } from './small-words.ts';

/** How the lines of a list begin. */
export type ListStyle = 'ordinal' | 'sign' | 'horizon' | 'plain';
/** Where a list stands: what its lines begin with, and its last number. */
export type ListState = { readonly style: ListStyle | null; readonly ordinal: number };
export type Continuation = {
  readonly name: FieldName;
  readonly hasValue: boolean;
  readonly isInline: boolean;
  readonly isLoose: boolean;
  /** Nothing but a colon stands behind the label. */
  readonly isWaiting: boolean;
  readonly list: ListState;
};

/**
 * Returns where the list of a field stands after this line, or null when the line is not part of it: other words, another way of listing, or a
 * count that starts again.
 */
export function continueField(field: Continuation, line: readonly Token[], isValues: boolean): ListState | null {
  if (!isValues || field.isLoose) return null;
  if (field.name === 'other' && !field.isWaiting) return null;
  const isEmptySlot = !line.some((token) => token.kind === 'number' && token.role !== 'ordinal');
  if (isEmptySlot) return field.list;
  if (field.name !== 'entry' && field.name !== 'averaging' && field.name !== 'target') return field.hasValue ? null : field.list;
  const style = styleOf(line);
  const ordinal = ordinalOf(line);
  const isRepeated = ordinal === field.list.ordinal && ordinal > 1; // a slip: 1, 2, 2
  if (style === 'ordinal' && ordinal <= field.list.ordinal && !isRepeated) return null;
  if (field.name !== 'target')
    return field.isInline || (field.list.style !== null && field.list.style !== style) ? null : { style, ordinal };
  return field.isInline && style === 'plain' && !isLoneNumber(line) ? null : { style, ordinal };
}

function isLoneNumber(line: readonly Token[]): boolean {
  const [first, ...more] = line.filter((token) => token.kind !== 'emoji');
  return first?.kind === 'number' && first.role === 'plain' && more.length === 0;
}

function firstOf(line: readonly Token[]): Token | undefined {
  return line.find((token) => token.kind !== 'punct' || isPunctuation(token, '->•'));
}

function styleOf(line: readonly Token[]): ListStyle {
  const first = firstOf(line);
  if (first?.kind === 'ordinal' || (first?.kind === 'number' && first.role === 'ordinal')) return 'ordinal';
  if (first?.kind === 'emoji' || first?.kind === 'punct')
    return line.some((token) => token.kind === 'ordinal' || (token.kind === 'number' && token.role === 'ordinal')) ? 'ordinal' : 'sign';
  return means(first, 'horizon') ? 'horizon' : 'plain';
}

function ordinalOf(line: readonly Token[]): number {
  const ordinals = line.flatMap((token) =>
    token.kind === 'ordinal' ? [token.value] : token.kind === 'number' && token.role === 'ordinal' ? [Number(token.digits)] : [],
  );
  return ordinals.at(-1) ?? 0;
}

/** Whether a line holds values and small words only. @param opensField whether the token at a place is a label */
export function isValueLine(line: readonly Token[], opensField: (at: number) => boolean): boolean {
  let depth = 0;
  let hasValue = false;
  for (const [at, token] of line.entries()) {
    if (isPunctuation(token, '([{')) depth += 1;
    if (isPunctuation(token, ')]}')) depth = Math.max(0, depth - 1);
    if (token.kind === 'number' || token.kind === 'ordinal') hasValue = true;
    if (depth > 0) continue;
    if (token.kind === 'word' || token.kind === 'symbol' || means(token, 'deposit')) return false;
    if (token.kind === 'mark' && (!means(token, ...smallWords) || opensField(at))) return false;
  }
  return hasValue || line.some((token) => means(token, 'market', 'now'));
}
