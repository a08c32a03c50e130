import type { NumberToken, Token } from '../tokens/token.ts';
import { isPunctuation, means } from '../tokens/token.ts';
import type { Field } from './field.ts';

export type FieldValue = {
  readonly token: NumberToken;
  /** What stands between it and the value before: '-', 'to', '/', ',', 'or', 'line' or ''. */
  readonly separator: string;
  /** The percentage behind it. */
  readonly share: NumberToken | null;
};
export type FieldValues = {
  readonly prices: readonly FieldValue[];
  /** Percentages that belong to no price. */
  readonly percents: readonly NumberToken[];
  readonly points: readonly NumberToken[];
};

/** Returns the numbers of a field; what stands in brackets behind a value is a note, of which only a percentage counts. */
export function readValues(field: Field): FieldValues {
  const leading = leadingShares(field);
  if (leading) return leading;
  const prices: FieldValue[] = [];
  const percents: NumberToken[] = [];
  const points: NumberToken[] = [];
  let separator = '';
  let depth = 0;
  let line = field.label.line;
  let noteFrom = -1;
  for (const token of field.tokens) {
    if (token.line !== line) {
      separator = 'line';
      line = token.line;
    }
    if (isPunctuation(token, '([{')) {
      depth += 1;
      if (prices.length > 0) noteFrom = depth;
    } else if (isPunctuation(token, ')]}')) {
      depth = Math.max(0, depth - 1);
      if (depth < noteFrom) noteFrom = -1;
    } else if (token.kind === 'number') {
      const last = prices.at(-1);
      if (token.role === 'percent') {
        if (last && !last.share && last.token.line === token.line && !isResult(field.tokens, token))
          prices[prices.length - 1] = { ...last, share: token };
        else if (!last) percents.push(token);
      } else if (noteFrom < 0 && token.role === 'plain') {
        prices.push({ token, separator, share: null });
        separator = '';
      } else if (noteFrom < 0 && token.role === 'points') points.push(token);
    } else if (noteFrom < 0) separator = nextSeparator(separator, token);
  }
  return { prices, percents, points };
}

/** "60% @ 14, 40% at 15": the share stands before its price. */
function leadingShares({ tokens }: Field): FieldValues | null {
  const numbers = tokens.filter((token) => token.kind === 'number');
  const prices: FieldValue[] = [];
  for (let at = 0; at < numbers.length; at += 2) {
    const [share, price] = [numbers[at], numbers[at + 1]];
    if (share?.role !== 'percent' || price?.role !== 'plain') return null;
    const between = tokens.slice(tokens.indexOf(share) + 1, tokens.indexOf(price));
    if (!between.some((token) => isPunctuation(token, '@') || /^(?:at|on|na|en|em|по|на|a|bei|à)$/.test(token.lower))) return null;
    prices.push({ token: price, separator: at === 0 ? '' : ',', share });
  }
  return prices.length > 0 ? { prices, percents: [], points: [] } : null;
}

/** "+6.5%", "(-2%)": what the level makes, no share of it. */
function isResult(tokens: readonly Token[], percent: NumberToken): boolean {
  const at = tokens.indexOf(percent);
  const sign = tokens[at - 1];
  return isPunctuation(sign, '+≈~') || (isPunctuation(sign, '-') && !percent.gap && isPunctuation(tokens[at - 2], '('));
}

function nextSeparator(separator: string, token: Token): string {
  if (means(token, 'to')) return 'to';
  if (means(token, 'or')) return 'or';
  if (isPunctuation(token, '-~_')) return separator === '' || separator === 'line' ? '-' : separator;
  if (isPunctuation(token, '/,|&+')) return token.text;
  if (isPunctuation(token, '.')) return separator === '.' ? '-' : separator === '' ? '.' : separator; // "5.2...5.4"
  return separator;
}

export function isRange(value: FieldValue | undefined): boolean {
  return value?.separator === '-' || value?.separator === 'to';
}
