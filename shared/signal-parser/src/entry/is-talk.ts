import type { Token } from '../tokens/token.ts';
import { isPunctuation, means } from '../tokens/token.ts';
import { isQuestion, unknownWords } from './entry-signs.ts';
import type { Field } from './field.ts';

type Lines = readonly (readonly Token[])[];

/** Talk about a trade, a plan, a report: no order. */
export function isTalk(lines: Lines, headLine: number, heading: readonly Token[], fields: readonly Field[], labels: number): boolean {
  const levelLines = new Set(
    fields
      .filter(({ name }) => name !== 'other' && name !== 'risk' && name !== 'size' && name !== 'leverage')
      .map(({ label }) => label.line),
  );
  const entries = fields.filter(({ name }) => name === 'entry' || name === 'averaging');
  const filled = entries.filter(holdsValue);
  const named = filled.length > 0 ? filled : entries.filter(({ label }) => means(label, 'entry', 'averaging')); // "move the stop to entry" is no entry
  const entryLines = new Set(
    [...named, ...fields.filter((field) => field.name === 'side' && !isAdvice(field, headLine))].map(({ label }) => label.line),
  );
  const ofStop = new Set(
    fields.flatMap(({ name, tokens }) => (name === 'stop' && tokens.some((token) => means(token, 'candle', 'close')) ? tokens : [])),
  );
  for (const line of lines.map(withoutNotes)) {
    const number = line[0]?.line ?? 0;
    const isHead = entryLines.has(number) || line.some((token) => token.kind === 'symbol' && number <= headLine);
    const isCore = isHead || levelLines.has(number);
    const isConditional = line.some(
      (token) =>
        means(token, 'if', 'maybe', 'stranger', 'watch') &&
        !means(token, 'optional', 'filler') &&
        !ofStop.has(token) &&
        !(labels >= 3 && isTitle(token)),
    );
    if (isCore && isQuestion(line)) return true;
    if (isConditional && (isHead || (isCore && labels < 3))) return true;
    if (isCore && labels < 2 && (unknownWords(line) > 0 || isQuestion(line))) return true;
    const isReport = line.some((token) => means(token, 'report') && !means(token, 'edit')) && !line.some((token) => means(token, 'if'));
    if (isReport && (isCore || labels < 3) && !isPromise(line)) return true;
    if (isTicked(line)) return true;
  }
  if (labels < 2 && heading.some((token) => means(token, 'add') && !means(token, 'averaging', 'open'))) return true;
  if (labels < 2 && movesStop(heading)) return true;
  const isNew = heading.some((token) => means(token, 'side_label') && token.lower.includes('new')); // "update: new signal"
  return (
    heading.some((token) => means(token, 'cancel', 'void') || (means(token, 'edit') && !isNew)) || (labels < 2 && isQuestion(lines.flat()))
  );
}

/** "Trade idea BTC/USDT", "Идея": what a whole order may be called. */
export function isTitle({ lower }: Token): boolean {
  return /^(?:trade |trading |торговая |торгова )?(?:idea|ideas|ideia|idea de trade|fikri|идея|идею|ідея)$/.test(lower);
}

/** "ETH long, stop to 3285": a change of a call. */
function movesStop(heading: readonly Token[]): boolean {
  const moves = heading.some((token) => means(token, 'move')) && heading.some((token) => means(token, 'stop'));
  return moves || heading.some((token) => means(token, 'raise_stop', 'breakeven'));
}

/** "Sell half at the first target" under the levels. */
function isAdvice(field: Field, headLine: number): boolean {
  return field.label.line > headLine && means(field.label, 'buy', 'sell') && !holdsValue(field);
}

function holdsValue({ tokens }: Field): boolean {
  return tokens.some((token) => (token.kind === 'number' && token.role === 'plain') || means(token, 'market', 'now'));
}

/** The line without what stands in brackets behind its numbers. */
export function withoutNotes(line: readonly Token[]): readonly Token[] {
  const first = line.findIndex((token) => token.kind === 'number' && token.role === 'plain');
  let depth = 0;
  const rest = line.filter((token, at) => {
    if (isPunctuation(token, '(')) depth += 1;
    const isNote = depth > 0 && at > first && first >= 0;
    if (isPunctuation(token, ')')) depth = Math.max(0, depth - 1);
    return !isNote;
  });
  return rest.length > 0 ? rest : line;
}

/** "40% of profit", "expected profit". */
function isPromise(line: readonly Token[]): boolean {
  return (
    line.some((token) => token.kind === 'number' && token.role === 'plain') &&
    line.some((token) => token.kind === 'number' && token.role === 'percent')
  );
}

/** "2.20✅", "2430 - 20%✅😎": a target that was reached. */
function isTicked(line: readonly Token[]): boolean {
  return line.some((token, at) => {
    if (token.kind !== 'emoji' || !/[✅☑✔]/u.test(token.text)) return false;
    const before = isPunctuation(line[at - 1], '%)') ? line[at - 2] : line[at - 1];
    const next = line.slice(at + 1).find(({ kind }) => kind !== 'emoji');
    return before?.kind === 'number' && (next === undefined || next.kind === 'number' || isPunctuation(next, '-,/|&'));
  });
}
