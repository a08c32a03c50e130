import { decimal, minDecimal } from '@trade-executor/domain/decimal';
import type { NumberToken, Token } from '../tokens/token.ts';
import { isPunctuation, means } from '../tokens/token.ts';
import type { Field } from './field.ts';
import { readValues } from './read-values.ts';

export type StopDraft = {
  readonly prices: readonly NumberToken[];
  readonly percents: readonly NumberToken[];
  readonly points: readonly NumberToken[];
  readonly candle: string | null;
};

/** Returns all that the stop fields say, or null when no stop is named or the text says that there is none. */
export function readStop(fields: readonly Field[], tokens: readonly Token[]): StopDraft | null {
  const stops = fields.filter((field) => field.name === 'stop' && !means(tokens[tokens.indexOf(field.label) - 1], 'not'));
  const read = stops.map((field) => ({ field, values: readValues(field) }));
  const prices = read.flatMap(({ field, values }) =>
    mildest(
      field,
      values.prices.map(({ token }) => token),
    ),
  );
  const percents = read.flatMap(({ field, values }) => (values.prices.length > 0 || isOfDeposit(field) ? [] : values.percents));
  const points = read.flatMap(({ values }) => (values.prices.length > 0 ? [] : values.points));
  if (prices.length + percents.length + points.length === 0) return null;
  const candles = stops.map((field) => readCandle(field.tokens) ?? readCandle(lineBelow(field, tokens)));
  return { prices, percents, points, candle: candles.find((frame) => frame !== null) ?? null };
}

/** Of stops told by their distance ("0.5% - 630.2, 1% - 633.3") the nearest; else all. */
function mildest({ tokens }: Field, prices: readonly NumberToken[]): readonly NumberToken[] {
  const distances = prices.map((price) => {
    const at = tokens.indexOf(price);
    const [percent, sign] = [tokens[at - 3], tokens[at - 2]];
    return percent?.kind === 'number' && percent.role === 'percent' && isPunctuation(sign, '%') && isPunctuation(tokens[at - 1], '-:')
      ? decimal(percent.readings[0] ?? '0')
      : null;
  });
  const known = distances.filter((distance) => distance !== null);
  const [first, ...more] = known;
  if (!first || known.length < prices.length || prices.length < 2) return prices;
  const least = minDecimal(first, ...more);
  return prices.filter((_, at) => distances[at]?.eq(least));
}

/** The line under a stop, when it holds a condition and nothing else: "(15 minutes candle close below)". */
function lineBelow({ label, tokens: own }: Field, tokens: readonly Token[]): readonly Token[] {
  const last = own.findLast((token) => token.kind === 'number')?.line ?? label.line;
  const next = tokens.find((token) => token.line > last)?.line;
  const line = tokens.filter((token) => token.line === next);
  const isCondition = line.every(
    (token) =>
      token.kind === 'punct' ||
      token.kind === 'emoji' ||
      (token.kind === 'number' && token.role === 'timeframe') ||
      means(token, 'candle', 'close', 'day', 'hour', 'minute', 'below', 'above', 'filler'),
  );
  return isCondition ? line : [];
}

function isOfDeposit(field: Field): boolean {
  return field.tokens.some((token) => means(token, 'deposit', 'risk'));
}

/** Returns "4h" for "4h candle close below", or null. */
export function readCandle(tokens: readonly Token[]): string | null {
  const says = tokens.findIndex((token) => means(token, 'candle', 'close'));
  if (says < 0) return null;
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'number' && token.role === 'timeframe') return `${token.digits}${unitOf(token.lower, tokens[at + 1])}`;
    if (means(token, 'day') && !isPunctuation(tokens[at - 1], '-')) return '1d';
    if (means(token, 'hour')) return '1h';
  }
  return null;
}

function unitOf(frame: string, behind: Token | undefined): string {
  const unit = /[a-zа-я分日]+/.exec(frame)?.[0] ?? behind?.lower ?? 'h';
  if (means(behind, 'minute') || /^(?:m|min|mins|м|мин|分|dk)/.test(unit)) return 'm';
  if (means(behind, 'day') || /^(?:d|д|日)/.test(unit)) return 'd';
  return unit.startsWith('w') ? 'w' : 'h';
}
