import { decimal, ONE, ZERO } from '@trade-executor/domain/decimal';
import type { Decimal } from '@trade-executor/domain/decimal';

const CENT = decimal('0.01');

/** "1234567.8900" as "1,234,567.89": every digit that counts, none more. @param value plain decimal text */
export function formatNumber(value: string | Decimal): string {
  const text = decimal(value).toFixed();
  const [whole = '0', fraction] = text.replace('-', '').split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  const kept = fraction?.replace(/0+$/, '') ?? '';
  return `${text.startsWith('-') ? '-' : ''}${grouped}${kept === '' ? '' : `.${kept}`}`;
}

/** Rounded to cents, small amounts to what still says something: "1,200.50 USDT", "0.0042 USDT". */
export function formatMoney(value: string | Decimal, asset: string): string {
  return `${withCents(formatNumber(readable(decimal(value))))} ${asset}`;
}

/** As formatMoney with its sign: "+12.30 USDT", "-4.00 USDT", "0.00 USDT". */
export function formatProfit(value: string | Decimal, asset: string): string {
  return `${decimal(value).gt(ZERO) ? '+' : ''}${formatMoney(value, asset)}`;
}

/** A sentence with its long numbers grouped: "Bought 0.1 BTC at 60000" reads "… at 60,000". Ids and names such as 1000PEPE stay. */
export function groupNumbers(sentence: string): string {
  return sentence.replaceAll(/(?<![\w.,#])\d{5,14}(?:\.\d+)?(?!\w)/g, (number) => formatNumber(number));
}

function readable(value: Decimal): Decimal {
  const size = value.abs();
  if (size.gte(ONE)) return value.round(2);
  return value.round(size.gte(CENT) ? 4 : 8);
}

function withCents(text: string): string {
  const [whole, fraction = ''] = text.split('.');
  return `${whole}.${fraction.padEnd(2, '0')}`;
}
