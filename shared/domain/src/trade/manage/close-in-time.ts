import { ONE, ZERO } from '../../decimal.ts';
import { ordersOfKind } from '../order-facts.ts';
import type { Trade } from '../trade.ts';
import { byRules, type Manager } from './market-look.ts';

/** So long after the first fill, or at the end of the session, the position is closed; what has not filled by then is called off. */
export const closeInTime: Manager = (trade, { at }) => {
  const { timeExitMs, closeAt } = trade.plan.management;
  if (trade.closeWanted) return [];
  if (trade.position.entered.eq(ZERO)) {
    return closeAt !== null && at >= closeAt && !trade.entriesEnded ? [{ type: 'entries_cancelled', asker: byRules }] : [];
  }
  const firstFillAt = firstFill(trade);
  const isTimeUp = timeExitMs !== null && firstFillAt !== null && at - firstFillAt >= timeExitMs;
  const isSessionOver = closeAt !== null && at >= closeAt;
  return isTimeUp || isSessionOver ? [{ type: 'close_wanted', asker: byRules, fraction: ONE, reason: 'time' }] : [];
};

function firstFill({ orders }: Trade): number | null {
  const times = ordersOfKind(orders, 'entry').flatMap(({ fills }) => fills.map((fill) => fill.at));
  return times.length === 0 ? null : Math.min(...times);
}
