import type { OrderIntent, OrderSide } from '../order.ts';
import type { Trade } from './trade.ts';

/** What an order should be, whichever generation carries it; `quantity` is what it should still execute. */
export type WantedOrder = Pick<OrderIntent, 'leg' | 'side' | 'type' | 'quantity' | 'limitPrice' | 'triggerPrice' | 'reduceOnly'>;

/** The side that opens the position, or adds to it. */
export function entrySide({ side }: Pick<Trade, 'side'>): OrderSide {
  return side === 'long' ? 'buy' : 'sell';
}

/** The side that reduces the position. */
export function exitSide({ side }: Pick<Trade, 'side'>): OrderSide {
  return side === 'long' ? 'sell' : 'buy';
}
