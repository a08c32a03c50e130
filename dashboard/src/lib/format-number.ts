import { decimal, ONE, ZERO } from '@trade-executor/domain/decimal';

const CENT = decimal('0.01');
const MINUS = '−'; // as wide as a plus, so that columns stay in line

/** "1234567.8900" as "1,234,567.89": every digit that counts, none more. @param text plain decimal text */
export function formatNumber(text: string): string {
  const [whole = '0', fraction = ''] = decimal(text).toFixed().replace('-', '').split('.');
  const kept = fraction.replace(/0+$/, '');
  const sign = decimal(text).lt(ZERO) ? MINUS : '';
  return `${sign}${whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')}${kept === '' ? '' : `.${kept}`}`;
}

/** Money to the cent; what is smaller than a cent, to what still says something. */
export function formatMoney(text: string): string {
  const value = decimal(text);
  const size = value.abs();
  const places = size.gte(CENT) || size.eq(ZERO) ? 2 : 8;
  const [whole = '0', fraction = ''] = formatNumber(value.round(places).toFixed()).split('.');
  return `${whole}.${fraction.padEnd(2, '0')}`;
}

/** As formatMoney, a gain with its plus. */
export function formatProfit(text: string): string {
  return `${isPositive(text) ? '+' : ''}${formatMoney(text)}`;
}

/** A price or quantity computed by us, cut to what a person compares: 5 digits after the first that counts, none invented. */
export function formatPrice(text: string): string {
  const value = decimal(text);
  return formatNumber(value.round(value.abs().gte('1000') ? 2 : value.abs().gte(ONE) ? 4 : 8).toFixed());
}

/** 0.0125 as "1.25%". */
export function formatRatio(ratio: string, places = 2): string {
  return `${formatNumber(decimal(ratio).times('100').round(places).toFixed())}%`;
}

/** 0.0125 as "+1.25%". */
export function formatChange(ratio: string): string {
  return `${isPositive(ratio) ? '+' : ''}${formatRatio(ratio)}`;
}

export function isPositive(text: string): boolean {
  return decimal(text).gt(ZERO);
}

export function isNegative(text: string): boolean {
  return decimal(text).lt(ZERO);
}

/** For drawing only: a pixel needs no exact decimals. */
export function toPlot(text: string): number {
  return Number(text);
}
