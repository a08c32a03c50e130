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
