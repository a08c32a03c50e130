import { readCoinName, spellingsOf } from '../instruments/coin-name.ts';
import { deny, pass, type Rule } from './rule.ts';

const name = 'coin-allowed';

/** The coin is on the copier's list, when there is one, and not on its list of those never traded. */
export const coinAllowed: Rule = ({ signal: { order }, copier: { settings } }) => {
  const { allowedCoins, deniedCoins } = settings;
  const coins = coinsOf(order.base);
  const isIn = (list: readonly string[]): boolean => list.some((entry) => coinsOf(entry).some((coin) => coins.includes(coin)));
  const numbers = { coin: order.base, ...(allowedCoins.length > 0 ? { allowed: String(allowedCoins.length) } : {}) };
  if (isIn(deniedCoins)) return deny(name, 'COIN_NOT_ALLOWED', numbers, { list: 'denied' });
  if (allowedCoins.length > 0 && !isIn(allowedCoins)) return deny(name, 'COIN_NOT_ALLOWED', numbers, { list: 'allowed' });
  return pass(name, numbers);
};

function coinsOf(text: string): readonly string[] {
  return spellingsOf(text.toUpperCase()).map((spelling) => readCoinName(spelling).coin);
}
