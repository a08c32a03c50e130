import { minDecimal, type Decimal } from '../decimal.ts';
import type { Instrument } from '../instruments/instrument.ts';
import type { Denial } from '../risk/verdict.ts';

export type CheckMinimumsInput = {
  readonly instrument: Instrument;
  readonly quantity: Decimal;
  readonly entryPrice: Decimal;
  readonly stopLoss: Decimal;
};

/** Null when the venue takes an order of this size, at the entry and at the stop: what cannot be sold again at the stop is not bought. */
export function checkMinimums({ instrument, quantity, entryPrice, stopLoss }: CheckMinimumsInput): Denial | null {
  const { symbol, minQuantity, minNotional } = instrument;
  if (quantity.lt(minQuantity) || quantity.eq('0')) {
    return { code: 'QUANTITY_BELOW_MINIMUM', evidence: { symbol, quantity: quantity.toString(), minQuantity: minQuantity.toString() } };
  }
  const price = minDecimal(entryPrice, stopLoss);
  const notional = quantity.times(price);
  if (notional.gte(minNotional)) return null;
  const evidence = {
    symbol,
    quantity: quantity.toString(),
    price: price.toString(),
    notional: notional.toString(),
    minNotional: minNotional.toString(),
  };
  return { code: 'NOTIONAL_BELOW_MINIMUM', evidence };
}
