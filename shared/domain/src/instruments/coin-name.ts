import { ONE, decimal, type Decimal } from '../decimal.ts';

/** A listed base taken apart: "1000PEPE" is 1000 of PEPE. */
export type CoinName = { readonly coin: string; readonly multiplier: Decimal };

const multipliers: readonly (readonly [prefix: string, multiplier: Decimal])[] = [
  ['1000000', decimal('1000000')],
  ['10000', decimal('10000')],
  ['1000', decimal('1000')],
  ['1M', decimal('1000000')],
];

/** Other tickers of the same coin: old spellings, and renames at one to one. A rename at another rate must not stand here. */
const currentTicker: Readonly<Record<string, string>> = {
  XBT: 'BTC',
  XDG: 'DOGE',
  MIOTA: 'IOTA',
  NANO: 'XNO',
  MATIC: 'POL',
  RNDR: 'RENDER',
  FTM: 'S',
  KLAY: 'KAIA',
  TOMO: 'VIC',
  EOS: 'A',
};

/** Returns coin and multiplier; a prefix counts only when letters follow it ("1INCH" and "1000" are coins themselves). */
export function readCoinName(base: string): CoinName {
  for (const [prefix, multiplier] of multipliers) {
    const coin = base.slice(prefix.length);
    if (base.startsWith(prefix) && /^[A-Z]/.test(coin)) return { coin, multiplier };
  }
  return { coin: base, multiplier: ONE };
}

/** The base as written first, then under the name that venues list it by today. Upper case. */
export function spellingsOf(base: string): readonly string[] {
  const written = base.toUpperCase();
  const renamed = Object.hasOwn(currentTicker, written) ? currentTicker[written] : undefined;
  return renamed === undefined ? [written] : [written, renamed];
}

/** The one name of a coin, however a call or a venue spells its base: PEPE for "1000PEPE", POL for "matic". */
export function coinOf(base: string): string {
  return readCoinName(spellingsOf(base).at(-1) ?? base).coin;
}
