import type { SignalLeg, SignalOrder } from '@trade-executor/domain/signals/outcome';

/** One candle, for looking for it: reading a price as a number keeps its order, and nothing is computed with it. */
export type PriceRange = { readonly open: number; readonly high: number; readonly low: number };

/**
 * Returns the test whether a candle meets the entry: one whose range contains a price of a leg, or overlaps its zone; for "now" without a
 * price one that opens strictly between stop and first target, as far as they are prices.
 */
export function entryTest(order: SignalOrder): (candle: PriceRange) => boolean {
  const tests = order.legs.map((leg) => legTest(leg, order));
  return (candle) => tests.some((meets) => meets(candle));
}

function legTest({ type, prices }: SignalLeg, order: SignalOrder): (candle: PriceRange) => boolean {
  const levels = prices.map(Number);
  if (levels.length === 0) return type === 'market' ? opensBetween(order) : () => false;
  if (type === 'limit' || type === 'breakout') return ({ low, high }) => levels.some((level) => low <= level && level <= high);
  const [least, most] = [Math.min(...levels), Math.max(...levels)];
  return ({ low, high }) => low <= most && least <= high;
}

function opensBetween({ side, stop, takeProfits }: SignalOrder): (candle: PriceRange) => boolean {
  const stopPrice = stop?.price == null ? null : Number(stop.price);
  const target = takeProfits.find(({ price }) => price !== null)?.price ?? null;
  const [behind, ahead] = [stopPrice, target === null ? null : Number(target)];
  const [least, most] = side === 'long' ? [behind, ahead] : [ahead, behind];
  return ({ open }) => (least === null || open > least) && (most === null || open < most);
}
