import type { TradeEvent } from '@trade-executor/domain/trade/event';
import type { Trade } from '@trade-executor/domain/trade/trade';

/** How many events stay in the trade's own document. */
export const MAX_EVENTS_IN_TRADE = 500;

/** Splits a trade's event log: the newest 500 stay in the trade, the older ones are for `tradeEvents`. */
export function splitEvents(trade: Trade): { readonly kept: Trade; readonly moved: readonly TradeEvent[] } {
  const excess = trade.events.length - MAX_EVENTS_IN_TRADE;
  if (excess <= 0) return { kept: trade, moved: [] };
  return { kept: { ...trade, events: trade.events.slice(excess) }, moved: trade.events.slice(0, excess) };
}
