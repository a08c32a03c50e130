import { ZERO } from '../decimal.ts';
import type { UnixMs } from '../time.ts';
import { diffOrders } from './diff-orders.ts';
import { isLive } from './order-facts.ts';
import type { Trade, TradeStage } from './trade.ts';
import { wantedOrders } from './wanted-orders.ts';

/** The trade with the orders that it wants now, and the stage that follows from them. */
export function settleTrade(trade: Trade, at: UnixMs): Trade {
  const orders = diffOrders(trade, wantedOrders(trade));
  const stage = stageOf({ ...trade, orders });
  if (stage !== 'closed') return { ...trade, orders, stage, closeReason: null, closedAt: null };
  const closeReason = trade.position.entered.eq(ZERO) ? 'unfilled' : trade.closeWanted;
  return { ...trade, orders, stage, closeReason, closedAt: trade.closedAt ?? at };
}

function stageOf({ position, orders, closeWanted }: Trade): TradeStage {
  const isFlat = position.quantity.eq(ZERO);
  if (isFlat && !orders.some(isLive)) return 'closed';
  if (position.entered.eq(ZERO)) return 'entering';
  return closeWanted ? 'closing' : 'open';
}
