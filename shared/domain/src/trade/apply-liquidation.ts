import { ZERO, minDecimal, roundMoney } from '../decimal.ts';
import type { TradeEventOf } from './event.ts';
import { logOddity } from './log-event.ts';
import { orderOfOthers } from './order-of-others.ts';
import { positionOf } from './position-of.ts';
import type { Trade } from './trade.ts';

type LiquidatedEvent = TradeEventOf<'position_liquidated'>;

/**
 * Books that the venue closed the position: as an exit of the trade's that the venue ordered and filled, for what the trade holds of it, with
 * its part of the fee. A trade that holds nothing has nothing booked.
 */
export function applyLiquidation(trade: Trade, event: LiquidatedEvent): Trade {
  const { fill } = event;
  const quantity = minDecimal(fill.quantity, trade.position.quantity);
  if (trade.orders.some(({ fills }) => fills.some(({ fillId }) => fillId === fill.fillId))) return trade;
  if (quantity.lte(ZERO)) return logOddity(trade, event, 'LIQUIDATED_WHILE_FLAT', `liquidation ${fill.fillId} of nothing that is held`);
  const fee = quantity.eq(fill.quantity) ? fill.fee : roundMoney(fill.fee.times(quantity).div(fill.quantity));
  const orders = [...trade.orders, orderOfOthers(trade, 'exit', { ...fill, quantity, fee }, event.venueOrderId)];
  const position = positionOf({ ...trade, orders });
  return { ...trade, orders, position, exitQuantity: ZERO, entriesEnded: true, closeWanted: 'liquidation' };
}
