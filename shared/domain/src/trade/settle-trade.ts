import { ZERO } from '../decimal.ts';
import type { UnixMs } from '../time.ts';
import { diffOrders } from './diff-orders.ts';
import { waitsToTrail } from './manage/trail-entry.ts';
import { isLive } from './order-facts.ts';
import type { Trade, TradeStage } from './trade.ts';
import { wantedOrders } from './wanted-orders.ts';

/** The trade with the orders that it wants now, and the stage that follows from them. */
export function settleTrade(trade: Trade, at: UnixMs): Trade {
  const orders = diffOrders(trade, wantedOrders(trade));
  const stage = stageOf({ ...trade, orders });
  if (stage !== 'closed') return { ...trade, orders, stage, closeReason: null, closedAt: null };
  // What was bought on spot and is too little to be sold again is as good as nothing.
  const closeReason = trade.position.entered.eq(ZERO) ? 'unfilled' : (trade.closeWanted ?? 'unfilled');
  return { ...trade, orders, stage, closeReason, closedAt: trade.closedAt ?? at };
}

function stageOf({ plan, position, orders, closeWanted, entriesEnded }: Trade): TradeStage {
  const isFlat = position.quantity.eq(ZERO);
  const waits = waitsToTrail(plan, 0) && position.entered.eq(ZERO) && !entriesEnded && !closeWanted; // no order stands for it yet
  if (isFlat && !orders.some(isLive) && !waits) return 'closed';
  if (position.entered.eq(ZERO)) return 'entering';
  return closeWanted ? 'closing' : 'open';
}
