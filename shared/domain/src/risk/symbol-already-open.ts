import { deny, pass, type Rule } from './rule.ts';

const name = 'symbol-already-open';

/**
 * No other trade stands in the way: a one-way account nets all orders of a symbol into one position, so a second trade could not be told from
 * the first. The same copier's call to the other side may reverse its trade, where that is allowed and its trader has not changed it by hand;
 * a hedge account with separate trades holds one on each side.
 */
export const symbolAlreadyOpen: Rule = ({ resolved, standing: { open }, account, signal: { order }, copier: { copierId, settings } }) => {
  if (!resolved.ok) return null;
  const { symbol } = resolved.value.instrument;
  const { conflictPolicy: policy, positionMode } = account;
  const inSymbol = open.filter((one) => one.symbol === symbol);
  const keepsApart = policy === 'separate' && positionMode === 'hedge';
  const inTheWay = keepsApart ? inSymbol.filter(({ side }) => side === order.side) : inSymbol;
  const numbers = { symbol, open: String(inTheWay.length > 0), policy };
  if (inTheWay.length === 0) return pass(name, numbers);
  const reverses = inTheWay.every((one) => one.copierId === copierId && one.side !== order.side && !one.adopted);
  if (policy === 'first_wins' && settings.allowReversal && reverses)
    return pass(name, { ...numbers, reverses: inTheWay.map(({ tradeId }) => tradeId).join(' ') });
  return deny(name, 'SYMBOL_ALREADY_OPEN', numbers, { openSide: inTheWay[0]?.side ?? '' });
};
