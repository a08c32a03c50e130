import type { TradeEventOf } from './event.ts';
import type { Trade } from './trade.ts';

export function applyFunding(trade: Trade, { amount }: TradeEventOf<'funding_paid'>): Trade {
  return { ...trade, position: { ...trade.position, funding: trade.position.funding.plus(amount) } };
}
