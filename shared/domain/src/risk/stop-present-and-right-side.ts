import { maxDecimal, minDecimal } from '../decimal.ts';
import { isAhead } from '../decide/direction.ts';
import { deny, pass, type Rule } from './rule.ts';

const name = 'stop-present-and-right-side';

/** The stop has a price on the losing side of every entry: judged at the entry nearest the stop. */
export const stopPresentAndRightSide: Rule = ({ levels, signal: { order } }) => {
  if (levels === null) return null;
  const { stop, entries } = levels;
  if (!stop.ok) return deny(name, stop.error.code, stop.error.evidence);
  const [first, ...rest] = entries.map(({ price }) => price);
  if (first === undefined) return null;
  const nearestEntry = order.side === 'long' ? minDecimal(first, ...rest) : maxDecimal(first, ...rest);
  const { price, source, candle } = stop.value;
  const candleWord: Record<string, string> = candle === null ? {} : { candle };
  const numbers = { stopLoss: price.toString(), nearestEntry: nearestEntry.toString(), side: order.side, source, ...candleWord };
  if (isAhead(order.side, price, nearestEntry)) return deny(name, 'STOP_WRONG_SIDE', numbers);
  return price.eq(nearestEntry) ? deny(name, 'STOP_DISTANCE_ZERO', numbers) : pass(name, numbers);
};
