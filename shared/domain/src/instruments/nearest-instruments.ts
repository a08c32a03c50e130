import { readCoinName, spellingsOf } from './coin-name.ts';
import type { Instrument } from './instrument.ts';

const MOST = 5;

/** Up to five symbols that a person may have meant: the same coin against another quote or of another kind, then coins that begin alike. */
export function nearestInstruments(base: string, instruments: readonly Instrument[]): readonly string[] {
  const coins = spellingsOf(base).map((spelling) => readCoinName(spelling).coin);
  const listed = instruments.map(({ symbol, base: listedBase }) => ({ symbol, coin: readCoinName(listedBase).coin }));
  const same = listed.filter(({ coin }) => coins.includes(coin));
  const alike = listed.filter(({ coin }) => !coins.includes(coin) && coins.some((wanted) => beginAlike(wanted, coin)));
  return [...same, ...alike].slice(0, MOST).map(({ symbol }) => symbol);
}

function beginAlike(first: string, second: string): boolean {
  const shorter = Math.min(first.length, second.length);
  return shorter >= 2 && first.slice(0, shorter) === second.slice(0, shorter);
}
