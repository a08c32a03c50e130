import type { Concept } from '../languages/concept.ts';
import type { NumberToken, Token } from '../tokens/token.ts';
import { isPunctuation, means } from '../tokens/token.ts';
import { continueField, isValueLine, type ListState } from './continue-field.ts';
import type { Field, FieldName, FieldReading } from './field.ts';
import { smallWords } from './small-words.ts';

/** Which field a mark opens; the first that fits counts. */
const openers: readonly (readonly [Concept, FieldName])[] = [
  ['other_label', 'other'],
  ['next_target', 'other'],
  ['stop', 'stop'],
  ['target', 'target'],
  ['averaging', 'averaging'],
  ['entry', 'entry'],
  ['leverage', 'leverage'],
  ['risk', 'risk'],
  ['venue_label', 'other'],
];
/** Opens a field only with a colon, or a number, behind it. */
const colonOpeners: readonly (readonly [Concept, FieldName])[] = [
  ['size', 'size'],
  ['symbol_label', 'other'],
];
const sideConcepts: readonly Concept[] = ['long', 'short', 'buy', 'sell'];
/** What may stand between the stop and its price besides: "stop if the 4h closes below 41,000". */
const stopWords: readonly Concept[] = ['if', 'close', 'this', 'trade'];
const levels: ReadonlySet<FieldName> = new Set<FieldName>(['entry', 'averaging', 'stop', 'target']);

type OpenField = {
  list: ListState;
  name: FieldName;
  label: Token;
  tokens: Token[];
  hasValue: boolean;
  isLoose: boolean;
  depth: number;
  line: number;
};

/** Returns the labelled fields of an order, in the order of the text, each with what stands behind its label; and the prices that no label owns. */
export function readFields(lines: readonly (readonly Token[])[]): FieldReading {
  const fields: Field[] = [];
  const strays: NumberToken[] = [];
  let open: OpenField | null = null;
  for (const line of lines) {
    if (!line.some((token) => token.kind !== 'emoji' && token.kind !== 'punct')) continue;
    if (open) open = resume(open, line);
    if (isKept(line)) continue;
    for (const [at, token] of line.entries()) {
      const name: FieldName | null = isSellingLabel(token, line, at, fields) ? 'target' : opens(token, line, at, open);
      if (name) {
        open = {
          name,
          label: token,
          tokens: [],
          hasValue: false,
          isLoose: false,
          depth: 0,
          line: token.line,
          list: { style: null, ordinal: 0 },
        };
        fields.push(open);
        if (name === 'entry' && token.kind === 'mark') open.tokens.push(token); // a phrase may say how: "limit order"
        continue;
      }
      open = take(open, token, strays);
    }
  }
  return { fields, strays };
}

function opens(token: Token, line: readonly Token[], at: number, open: OpenField | null): FieldName | null {
  if (token.kind === 'emoji') return opensBySign(token, line, at, open);
  if (token.kind !== 'mark') return null;
  if (open && open.depth > 0 && open.hasValue) return null;
  const isAwaited = open?.name === 'entry' && !open.hasValue && (open.line === token.line || !opensWithColon(line, at));
  if (isAwaited && means(token, 'market') && means(token, 'other_label')) return null; // "Entry: current price"
  for (const [concept, name] of openers)
    if (token.concepts.has(concept)) return name === 'other' && !opensWithColon(line, at) && !isLongLabel(token) ? null : name;
  if (opensWithColon(line, at)) for (const [concept, name] of colonOpeners) if (token.concepts.has(concept)) return name;
  const isEntryOpen =
    open !== null && (open.name === 'entry' || open.name === 'averaging' || open.name === 'side') && open.line === token.line;
  if (means(token, ...sideConcepts)) return isEntryOpen && open?.name !== 'side' && !open?.hasValue ? null : 'side';
  if (means(token, 'market', 'limit') && !isEntryOpen) return 'entry';
  if (means(token, 'now') && at === 0 && isPunctuation(line[at + 1], ':=')) return 'entry'; // "Now: 0.387"
  return null;
}

/** "Sell: 0.7" behind a buy zone names the target, and so does "Sell zone: 0.7" behind the entry of a long. */
function isSellingLabel(token: Token, line: readonly Token[], at: number, fields: readonly Field[]): boolean {
  if (!means(token, 'sell', 'buy') || !(isPunctuation(line[at + 1], ':=-') || line[at + 1]?.kind === 'number')) return false;
  const other: Concept = means(token, 'sell') ? 'buy' : 'sell';
  const isEntered = fields.some((field) => field.name === 'entry' && !means(field.label, 'buy', 'sell') && field.tokens.some(isPrice));
  const stated = fields.find(({ name, label }) => name === 'side' && means(label, 'long', 'short'));
  const isOnlyExit = !fields.some(({ name }) => name === 'target');
  if (isEntered && stated && isOnlyExit && (isColon(line[at + 1]) || means(stated.label, other === 'buy' ? 'long' : 'short'))) return true;
  const first = fields.find(({ label, tokens }) => means(label, 'buy', 'sell') && tokens.some(({ kind }) => kind === 'number'));
  return first !== undefined && means(first.label, other);
}

function isPrice(token: Token): boolean {
  return token.kind === 'number' && token.role === 'plain';
}

function isColon(token: Token | undefined): boolean {
  return isPunctuation(token, ':=');
}

/** Whether nothing but a colon or a note in brackets stands behind the label. */
function isWaiting({ tokens }: OpenField): boolean {
  const last = tokens.at(-1);
  return last === undefined || (isPunctuation(last, ':=)') && tokens.every((token) => token.kind === 'punct' || token.kind === 'mark'));
}

/** Returns the field when it goes on in this line, else null. */
function resume(open: OpenField, line: readonly Token[]): OpenField | null {
  open.depth = 0;
  const isInline = open.hasValue && open.tokens.some((token) => token.kind === 'number' && token.line === open.line);
  const isAwaited = open.name === 'entry' && !open.hasValue;
  const isValues = isValueLine(line, (at) => {
    const token = line[at];
    return token !== undefined && opens(token, line, at, isAwaited ? open : null) !== null;
  });
  const list = continueField({ ...open, isInline, isWaiting: isWaiting(open) }, line, isValues);
  if (!list) return null;
  open.list = list;
  return open;
}

/** "The limit at 61,000 stays": an order that is already there. */
function isKept(line: readonly Token[]): boolean {
  return (
    line.some((token) => means(token, 'hold')) &&
    !line.some((token) => means(token, 'stop', 'target', 'symbol_label') || token.kind === 'symbol')
  );
}

/** "🎯 27", "🛑 23.5": a sign in place of a label, when no label waits for its value. */
function opensBySign(token: Token, line: readonly Token[], at: number, open: OpenField | null): FieldName | null {
  const name = /🎯/u.test(token.text) ? 'target' : /[🛑⛔🚫]/u.test(token.text) ? 'stop' : null;
  if (!name || open?.name === name || (open && !open.hasValue && levels.has(open.name))) return null;
  const next = isPunctuation(line[at + 1], ':-=>') ? line[at + 2] : line[at + 1];
  return next?.kind === 'number' && next.role === 'plain' ? name : null;
}

function isLongLabel(token: Token): boolean {
  return token.lower.length > 3;
}

function opensWithColon(line: readonly Token[], at: number): boolean {
  for (let next = at + 1; next < line.length && next < at + 4; next += 1) {
    const token = line[next];
    if (isPunctuation(token, ':=@>') || token?.kind === 'number') return true;
    if (!(isPunctuation(token, '-•)') || token?.kind === 'emoji' || token?.kind === 'ordinal' || token?.lower === 'of')) return false;
  }
  return false;
}

function take(open: OpenField | null, token: Token, strays: NumberToken[]): OpenField | null {
  const isPrice = token.kind === 'number' && token.role === 'plain';
  if (!open) {
    if (isPrice) strays.push(token);
    return null;
  }
  if (isPunctuation(token, '([{')) open.depth += 1;
  if (isPunctuation(token, ')]}')) open.depth = Math.max(0, open.depth - 1);
  const isNote = open.depth > 0 && open.hasValue;
  const isKnown = means(token, ...smallWords) || means(token, ...sideConcepts) || (open.name === 'stop' && means(token, ...stopWords));
  const isForeign = token.kind === 'word' || (token.kind === 'mark' && !isKnown);
  if (isForeign && !isNote) {
    if (open.hasValue || open.name === 'side') return null;
    open.isLoose = true;
  }
  if (isPrice && open.isLoose && levels.has(open.name) && !isNote) {
    strays.push(token);
    return open;
  }
  open.tokens.push(token);
  if (
    token.kind === 'number' &&
    token.role !== 'ordinal' &&
    token.role !== 'timeframe' &&
    (token.role !== 'percent' || open.name === 'size')
  )
    open.hasValue = true;
  return open;
}
