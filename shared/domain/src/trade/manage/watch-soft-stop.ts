import { ONE, ZERO } from '../../decimal.ts';
import { exitTouch, isAhead } from '../../decide/direction.ts';
import { byRules, type Manager } from './market-look.ts';

/** The provider's level that does not count at a touch: a candle's close beyond it closes, or the market's staying there. */
export const watchSoftStop: Manager = ({ side, plan, position, closeWanted, softStopSince }, { quote, closedCandles, at }) => {
  const { softStop } = plan.management;
  if (softStop === null || closeWanted || position.quantity.eq(ZERO)) return [];
  const close = { type: 'close_wanted', asker: byRules, fraction: ONE, reason: 'soft_stop' } as const;
  const { price, candle, timeoutMs } = softStop;
  if (candle !== null) {
    return closedCandles.some((closed) => closed.frame === candle && !isAhead(side, closed.close, price)) ? [close] : [];
  }
  const isBeyond = !isAhead(side, exitTouch(side, quote), price);
  if (!isBeyond) return softStopSince === null ? [] : [{ type: 'soft_stop_watched', since: null }];
  if (softStopSince === null) return timeoutMs === 0 ? [close] : [{ type: 'soft_stop_watched', since: at }];
  return at - softStopSince >= (timeoutMs ?? 0) ? [close] : [];
};
