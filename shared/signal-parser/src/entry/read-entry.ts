import type { Evidence, RefusalCode, SignalOrder } from '@trade-executor/domain/signals/outcome';
import type { NumberToken, Token } from '../tokens/token.ts';
import { isPunctuation, means } from '../tokens/token.ts';
import { toLines } from '../tokens/lines.ts';
import { speaksOfOtherMarkets } from '../symbols/not-crypto.ts';
import { withoutAsides } from './asides.ts';
import { buildOrder, type BuiltOrder } from './build-order.ts';
import type { LocaleHint } from './choose-prices.ts';
import { entrySigns, unknownWords } from './entry-signs.ts';
import type { Field } from './field.ts';
import { nameLines } from './name-lines.ts';
import { readBareOrder, type BareOrder } from './read-bare-order.ts';
import { readFields } from './read-fields.ts';
import { readSide } from './read-side.ts';
import { sayLabelsOnly, unsaid } from './side-labels.ts';
import { hasUnexplained } from './explain-numbers.ts';
import { isTalk, withoutNotes } from './is-talk.ts';
import { isForeign, resolveSymbol } from './resolve-symbol.ts';
import { rewordLines } from './reword-lines.ts';
import { splitOrders } from './split-orders.ts';
import { splitPlans } from './split-plans.ts';
import { tagDigit } from './tag-digit.ts';

export type EntryReading =
  | {
      readonly kind: 'entry';
      readonly orders: readonly SignalOrder[];
      readonly evidence: readonly Evidence[];
      readonly doubts: readonly string[];
    }
  | { readonly kind: 'refusal'; readonly code: RefusalCode }
  | { readonly kind: 'none' };

type Lines = readonly (readonly Token[])[];

const mostOrders = 10;
const none: EntryReading = { kind: 'none' };

/** Returns the orders of a message, a refusal when it looks like an order but cannot be trusted, or none. */
export function readEntry(tokens: readonly Token[], hint: LocaleHint, text: string): EntryReading {
  const lines = rewordLines(nameLines(withoutAsides(tagDigit(toLines(tokens)))));
  const bare = readBareOrder(lines);
  if (bare) return readMarketOrders(bare, hint);
  const blocks = splitOrders(lines).flatMap((block) => splitPlans(block, readFields(block).fields) ?? [block]);
  if (blocks.length > mostOrders) return { kind: 'refusal', code: 'LEVELS_CONTRADICTORY' };
  const readings = blocks.map((block) => readBlock(block, hint, text));
  const refused = readings.find((reading) => reading.kind === 'refusal');
  if (refused) return refused;
  const entries = readings.filter((reading) => reading.kind === 'entry');
  if (entries.length === 0) return none;
  if (entries.length < blocks.length) return { kind: 'refusal', code: 'LEVELS_CONTRADICTORY' };
  const distinct = withoutRepeated(entries);
  return distinct ? joinOrders(distinct) : { kind: 'refusal', code: 'LEVELS_CONTRADICTORY' };
}

type Entry = Extract<EntryReading, { readonly kind: 'entry' }>;

/** The same order written twice is one order; null when the second time it has other hints. */
function withoutRepeated(entries: readonly Entry[]): readonly Entry[] | null {
  const once = [...new Map(entries.map((entry) => [JSON.stringify(entry.orders), entry])).values()];
  const levels = once.map(({ orders }) =>
    JSON.stringify(orders.map(({ base, side, legs, stop, takeProfits }) => [base, side, legs, stop, takeProfits])),
  );
  return new Set(levels).size < once.length ? null : once;
}

function joinOrders(entries: readonly Entry[]): Entry {
  return {
    kind: 'entry',
    orders: entries.flatMap(({ orders }) => orders),
    evidence: entries.flatMap(({ evidence }, at) =>
      evidence.map((piece) => ({ ...piece, field: piece.field.replace('orders.0', `orders.${at}`) })),
    ),
    doubts: [...new Set(entries.flatMap(({ doubts }) => doubts))],
  };
}

/** One order at market for each coin. */
function readMarketOrders({ line, symbols }: BareOrder, hint: LocaleHint): EntryReading {
  const built = symbols.map((symbol) =>
    buildOrder({
      symbol: { ...symbol, from: symbol, isGuess: false },
      side: readSide(line),
      fields: readFields([line]).fields.filter(({ name }) => name === 'risk' || name === 'size' || name === 'leverage'),
      tokens: line,
      hint,
    }),
  );
  const orders = built.flatMap((result) => (result.ok ? [result.value] : []));
  if (orders.length < built.length) return none;
  return {
    kind: 'entry',
    orders: orders.map(({ order }) => order),
    evidence: orders.flatMap(({ evidence }, at) => evidence.map((piece) => ({ ...piece, field: `orders.${at}.${piece.field}` }))),
    doubts: [...new Set([...orders.flatMap(({ doubts }) => doubts), 'few labels'])],
  };
}

function readBlock(lines: Lines, hint: LocaleHint, text: string): EntryReading {
  const tokens = lines.flat();
  const reading = readFields(lines);
  const signs = entrySigns(reading.fields);
  const heading = headingOf(lines, reading.fields);
  const plain = readSide(headingOf(lines.map(withoutNotes), reading.fields));
  const stated = plain.from ? plain : readSide(heading);
  const said = sayLabelsOnly(heading, reading.fields) ? unsaid : stated;
  const isEntryNamed = signs.hasEntry && reading.fields.some(({ name }) => name === 'entry');
  const terse = isEntryNamed ? null : terseEntry(lines, reading.fields, reading.strays, said.side !== null);
  const fields = terse ? [...reading.fields, terse].toSorted((a, b) => a.label.start - b.label.start) : reading.fields;
  const hasEntry = signs.hasEntry || terse !== null || sideHoldsPrice(reading.fields);
  const labels = signs.labels + (!signs.hasEntry && isPricedSide(reading.fields, tokens) ? 1 : 0);
  const hasSide = said.side !== null || said.isContradictory;
  const looksLikeOrder = (hasEntry && (hasSide || signs.labels >= 2)) || (signs.hasStop && signs.hasTargets && hasSide);
  if (!looksLikeOrder) return signs.labels >= 2 ? { kind: 'refusal', code: 'ENTRY_MISSING' } : none;
  if (
    speaksOfOtherMarkets(text) ||
    tokens.some((token) => token.kind === 'symbol' && token.line <= lastHeadingLine(heading) && isForeign(token))
  )
    return { kind: 'refusal', code: 'NOT_CRYPTO' };
  if (isTalk(lines, lastHeadingLine(heading), heading, fields, labels)) return labels >= 2 ? { kind: 'refusal', code: 'UNREADABLE' } : none;
  const symbol = resolveSymbol(heading, tokens);
  if (!symbol.ok) return { kind: 'refusal', code: symbol.error };
  const isComplete = hasEntry && signs.hasStop && signs.hasTargets;
  if (hasUnexplained({ lines, strays: reading.strays, fields, isComplete })) return { kind: 'refusal', code: 'NUMBER_AMBIGUOUS' };
  const built = buildOrder({ symbol: symbol.value, side: said, fields, tokens, hint });
  return built.ok ? toEntry(built.value, signs.labels) : { kind: 'refusal', code: built.error };
}

function toEntry({ order, evidence, doubts }: BuiltOrder, labels: number): EntryReading {
  return {
    kind: 'entry',
    orders: [order],
    evidence: evidence.map((piece) => ({ ...piece, field: `orders.0.${piece.field}` })),
    doubts: labels < 2 ? [...doubts, 'few labels'] : doubts,
  };
}

/** All up to the line where the first level stands, that line included. */
function headingOf(lines: Lines, fields: readonly Field[]): readonly Token[] {
  const level = fields.find(
    (field) =>
      (field.name === 'stop' || field.name === 'target' || field.name === 'entry') &&
      field.tokens.some((token) => token.kind === 'number' && token.role === 'plain'),
  );
  const last = level?.label.line ?? Number.MAX_SAFE_INTEGER;
  const labelledSides = lines.filter((line) => line.some((token) => token.line > last && means(token, 'side_label')) && line.length <= 8);
  return [...lines.flat().filter((token) => token.line <= last), ...labelledSides.flat()];
}

function lastHeadingLine(heading: readonly Token[]): number {
  return heading.at(-1)?.line ?? 0;
}

function sideHoldsPrice(fields: readonly Field[]): boolean {
  return fields.some(
    (field) =>
      field.name === 'side' &&
      field.tokens.some((token) => (token.kind === 'number' && token.role === 'plain') || means(token, 'market', 'now')),
  );
}

/** "BUY: 0.34": a side used as the label of the entry. */
function isPricedSide(fields: readonly Field[], tokens: readonly Token[]): boolean {
  return fields.some(
    (field) =>
      field.name === 'side' &&
      isPunctuation(tokens[tokens.indexOf(field.label) + 1], ':=') &&
      field.tokens.some((token) => token.kind === 'number' && token.role === 'plain'),
  );
}

/** Prices without a label beside the side, or on a line of their own under the coin: the entry. */
function terseEntry(lines: Lines, fields: readonly Field[], strays: readonly NumberToken[], hasSide: boolean): Field | null {
  if (sideHoldsPrice(fields) || strays.length === 0) return null;
  const first = strays[0];
  const line = lines.find((candidate) => candidate[0]?.line === first?.line);
  if (!first || !line || unknownWords(line) > 0) return null;
  if (line.some((token) => means(token, 'stop') && !means(token, 'entry')) && line.some((token) => means(token, 'move', 'raise_stop')))
    return null; // "longs: stop up to 60,500"
  const isOwnLine = line.every(
    (token) =>
      token.kind === 'number' ||
      token.kind === 'punct' ||
      token.kind === 'emoji' ||
      (token.kind === 'symbol' && hasSide) ||
      means(token, 'filler', 'to', 'zone'),
  );
  const hasField = (name: Field['name']): boolean => fields.some((field) => field.name === name);
  const besideSide = line.some((token) => means(token, 'long', 'short', 'buy', 'sell'));
  const isOnlyLeft = strays.length === 1 && hasField('stop') && hasField('target') && line.some((token) => token.kind === 'emoji');
  if (!besideSide && !isOnlyLeft && !(isOwnLine && (hasSide || fields.length > 0))) return null;
  const owned = new Set(fields.flatMap(({ name, tokens }) => (name === 'side' ? [] : tokens)));
  const tokens = line.filter((token) => (token.kind === 'number' ? strays.includes(token) : !owned.has(token)));
  return { name: 'entry', label: first, tokens };
}
