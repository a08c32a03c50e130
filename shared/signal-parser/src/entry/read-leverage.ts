import { decimal } from '@trade-executor/domain/decimal';
import type { MarginMode } from '@trade-executor/domain/signals/outcome';
import type { NumberToken, Token } from '../tokens/token.ts';
import { isPunctuation, means } from '../tokens/token.ts';
import type { Field } from './field.ts';

export type LeverageReading = {
  readonly single: NumberToken | null;
  readonly range: readonly [NumberToken, NumberToken] | null;
  readonly used: readonly NumberToken[];
};

const highest = '200';

/** Returns the leverage as one number or as a range: `x10`, `5-10x`, `10x To 50x`, `X10 X25`, or a plain number behind the label. */
export function readLeverage(tokens: readonly Token[], fields: readonly Field[]): LeverageReading {
  const labelled = new Set<Token>(fields.flatMap((field) => (field.name === 'leverage' ? field.tokens : [])));
  const marked = tokens.filter((token) => token.kind === 'number' && token.role === 'leverage');
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'number' || token.role !== 'leverage') continue;
    const before = rangeStart(tokens, at, labelled);
    const after = rangeEnd(tokens, at);
    if (before) return { single: null, range: [before, token], used: [before, ...numbersOf(marked)] };
    if (after && after !== token) return asRange(token, lastOf(tokens, after), numbersOf(marked));
    return { single: token, range: null, used: numbersOf(marked) };
  }
  const field = fields.find(({ name }) => name === 'leverage');
  const plain = field?.tokens.filter((token) => token.kind === 'number' && token.role === 'plain' && isPossible(token)) ?? [];
  const [first, second] = numbersOf(plain);
  if (!first) return { single: null, range: null, used: [] };
  return second ? asRange(first, second, [first, second]) : { single: first, range: null, used: [first] };
}

function asRange(first: NumberToken, second: NumberToken, used: readonly NumberToken[]): LeverageReading {
  return first.readings[0] === second.readings[0] ? { single: first, range: null, used } : { single: null, range: [first, second], used };
}

function numbersOf(tokens: readonly Token[]): readonly NumberToken[] {
  return tokens.filter((token) => token.kind === 'number');
}

function isPossible(token: NumberToken): boolean {
  const [value] = token.readings;
  return value !== undefined && /^\d+$/.test(value) && decimal(value).gte('1') && decimal(value).lte(highest);
}

/** A point is one only between two that are marked: "20X. To 150X". */
function isBridge(token: Token | undefined): boolean {
  return isPunctuation(token, '-~.') || means(token, 'to') || token?.lower === 'x';
}

/** The 5 of "5-10x". A plain number is one only behind the label: "targets 26, 28. 5x". */
function rangeStart(tokens: readonly Token[], at: number, labelled: ReadonlySet<Token>): NumberToken | null {
  let before = at - 1;
  while (before > at - 4 && isBridge(tokens[before])) before -= 1;
  const first = tokens[before];
  return before < at - 1 &&
    first?.kind === 'number' &&
    (first.role === 'leverage' || (first.role === 'plain' && labelled.has(first))) &&
    isPossible(first) &&
    first.line === tokens[at]?.line
    ? first
    : null;
}

/** The 20 of "5x - 10x - 20x". */
function lastOf(tokens: readonly Token[], end: NumberToken): NumberToken {
  const next = rangeEnd(tokens, tokens.indexOf(end));
  return next ? lastOf(tokens, next) : end;
}

function rangeEnd(tokens: readonly Token[], at: number): NumberToken | null {
  let next = at + 1;
  while (next < at + 5 && isBridge(tokens[next])) next += 1;
  const second = tokens[next];
  return second?.kind === 'number' &&
    (second.role === 'leverage' || (second.role === 'plain' && next > at + 2)) &&
    isPossible(second) &&
    second.line === tokens[at]?.line
    ? second
    : null;
}

/** Returns the margin mode when the text names exactly one. */
export function readMarginMode(tokens: readonly Token[]): MarginMode | null {
  const cross = tokens.some((token) => means(token, 'cross'));
  const isolated = tokens.some((token) => means(token, 'isolated'));
  return cross === isolated ? null : cross ? 'cross' : 'isolated';
}
