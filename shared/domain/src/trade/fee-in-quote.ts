import { type Decimal, roundMoney } from '../decimal.ts';
import type { Fill } from '../order.ts';

/** Returns what a fill cost, quote asset: a fee that was taken out of what was bought counts at the fill's price. */
export function feeInQuote({ fee, feeAsset, price }: Fill): Decimal {
  return feeAsset === 'base' ? roundMoney(fee.times(price)) : fee;
}
