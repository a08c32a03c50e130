import { decimal } from '@trade-executor/domain/decimal';

/** Returns the number in plain notation: no leading or trailing zeros, the noise of binary floats (3.3200000000000003) rounded away. */
export function plainDecimal(digits: string): string {
  const [whole = '0', fraction = ''] = digits.split('.');
  const value = decimal(`${whole === '' ? '0' : whole}${fraction ? `.${fraction}` : ''}`);
  const isNoise = fraction.length >= 12 && /0{6,}\d{1,3}$|9{6,}\d{0,3}$/.test(fraction);
  return (isNoise ? value.round(fraction.length - 4) : value).toFixed();
}

/** Returns 65,400 for ("65", "k", "4"): a thousand (or a million) times, the digits behind the letter being the next places. */
export function scaled(digits: string, letter: string, behind: string): string {
  const places = /[kк]/iu.test(letter) ? 3 : 6;
  const factor = decimal(`1${'0'.repeat(places)}`);
  const rest = behind ? decimal(`0.${behind}`).times(factor) : decimal('0');
  return decimal(digits).times(factor).plus(rest).toFixed();
}

const hanDigits = '〇一二三四五六七八九';
const hanPlaces: Readonly<Record<string, string>> = { 万: '10000', 千: '1000', 百: '100' };

/**
 * Returns what a number with Chinese places means: 65,000 for `6万5`, `6.5万`, `六万五` and `65千`, 118,500 for `11万8千5`. A digit behind a place
 * counts the next lower one; null when the places do not go down, or when it is not clear what the digits behind them count (`6万500`).
 */
export function hanNumber(text: string): string | null {
  let rest = text.replaceAll('两', '二');
  let sum = decimal('0');
  let lowest = '';
  for (const place of '万千百') {
    const at = rest.indexOf(place);
    if (at < 0) continue;
    const count = hanCount(rest.slice(0, at));
    if (count === null) return null;
    sum = sum.plus(decimal(count).times(hanPlaces[place] ?? '1'));
    rest = rest.slice(at + 1);
    lowest = place;
  }
  if (rest === '') return sum.toFixed();
  const behind = hanCount(rest);
  if (behind === null || lowest === '' || rest.includes('.')) return null;
  if (lowest === '万' && behind.length === 4) return sum.plus(decimal(behind)).toFixed();
  return behind.length <= 2 && lowest !== '百' ? sum.plus(decimal(`0.${behind}`).times(hanPlaces[lowest] ?? '1')).toFixed() : null;
}

/** "65", "6.5", "六", "十一", "二十三" in digits, or null. */
function hanCount(text: string): string | null {
  if (/^\d+(?:\.\d+)?$/.test(text)) return text;
  const [, tens, units] = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(text) ?? [];
  if (tens !== undefined) return `${hanDigits.indexOf(tens || '一')}${Math.max(0, hanDigits.indexOf(units || '〇'))}`;
  return text.length === 1 && hanDigits.includes(text) ? String(hanDigits.indexOf(text)) : null;
}
