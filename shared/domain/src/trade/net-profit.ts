import type { Decimal } from '../decimal.ts';
import type { Position } from './trade.ts';

/** Returns what the closed part of a position brought: fees taken off, funding counted. Quote asset. */
export function netProfit({ realizedPnl, fees, funding }: Pick<Position, 'realizedPnl' | 'fees' | 'funding'>): Decimal {
  return realizedPnl.minus(fees).plus(funding);
}
