import { decimal, type Decimal } from '@trade-executor/domain/decimal';
import type { RefusalCode } from '@trade-executor/domain/signals/outcome';
import { err, ok, type Result } from '@trade-executor/domain/result';
import { isGluedOrdinal } from '../tokens/split-glued-ordinals.ts';
import type { NumberToken } from '../tokens/token.ts';

export type PriceOf = (token: NumberToken) => string;
export type LocaleHint = { readonly commaIsDecimal: boolean; readonly commaIsUnsure: boolean; readonly pointIsUnsure: boolean };
/** Dollars that one of these coins costs at least: 61.200 for a bitcoin is 61,200. */
const floors: ReadonlyMap<string, string> = new Map([
  ['BTC', '10000'],
  ['ETH', '100'],
]);
type Coin = { readonly base: string; readonly quote: string | null };

const nearest = '3.2';
const clearly = '1.5';

/**
 * Returns which reading of each number is meant: all prices of one order lie near each other, so the numbers that can be read in one way only
 * decide for those that can be read in two. NUMBER_INCOMPLETE, NUMBER_AMBIGUOUS.
 */
export function choosePrices(tokens: readonly NumberToken[], hint: LocaleHint, coin: Coin | null = null): Result<PriceOf, RefusalCode> {
  if (tokens.some((token) => token.readings.length === 0)) return err('NUMBER_INCOMPLETE');
  const readings = new Map(tokens.map((token) => [token, possible(token.readings, coin)]));
  const sure = [...readings.values()].flatMap((values) => (values.length === 1 ? values : []));
  const reference = median(sure);
  const chosen = new Map<NumberToken, string>();
  for (const token of tokens) {
    const [first = '0', second] = readings.get(token) ?? [];
    if (second === undefined) chosen.set(token, first);
    else if (isGluedOrdinal(token.readings)) {
      const nearer = reference === null ? null : nearerOf(first, second, reference);
      if (nearer === null) return err('NUMBER_AMBIGUOUS');
      chosen.set(token, nearer);
    } else if (reference !== null) chosen.set(token, !isNear(first, reference) && isNear(second, reference) ? second : first);
    else if (!token.digits.includes(',')) {
      if (hint.pointIsUnsure && token.digits.endsWith('0')) return err('NUMBER_AMBIGUOUS'); // 60.000 in a language of decimal commas
      chosen.set(token, first);
    } else if (hint.commaIsDecimal) chosen.set(token, second);
    else if (hint.commaIsUnsure) return err('NUMBER_AMBIGUOUS');
    else chosen.set(token, first);
  }
  return ok((token) => chosen.get(token) ?? token.readings[0] ?? '0');
}

/** Returns the readings that are not far too cheap for the coin; all when each is. */
function possible(readings: readonly string[], coin: Coin | null): readonly string[] {
  const isInDollars = coin !== null && (coin.quote === null || coin.quote.includes('USD'));
  const floor = isInDollars ? floors.get(coin.base) : undefined;
  const left = floor === undefined ? [] : readings.filter((value) => decimal(value).gte(floor));
  return left.length > 0 ? left : readings;
}

/** Returns which of two readings is clearly nearer, by ratio, to the reference; null when neither is. */
function nearerOf(first: string, second: string, reference: string): string | null {
  const [far, near] = [first, second].map((value) => ratioOf(value, reference)).toSorted((a, b) => b.cmp(a));
  if (!far || !near || near.times(clearly).gt(far)) return null;
  return near.eq(ratioOf(first, reference)) ? first : second;
}

function ratioOf(value: string, reference: string): Decimal {
  const [one, other] = [decimal(value), decimal(reference)];
  return one.gt(other) ? one.div(other) : other.div(one);
}

function median(values: readonly string[]): string | null {
  const sorted = values.filter((value) => decimal(value).gt('0')).toSorted((a, b) => decimal(a).cmp(decimal(b)));
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

export function isNear(value: string, reference: string): boolean {
  const amount = decimal(value);
  return amount.lte(decimal(reference).times(nearest)) && amount.times(nearest).gte(decimal(reference));
}
