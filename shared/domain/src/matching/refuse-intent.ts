import { isOnStep, ONE, ZERO, type Decimal } from '../decimal.ts';
import type { Instrument } from '../instruments/instrument.ts';
import { isReducing } from '../order.ts';
import type { PaperIntent } from './paper-account.ts';

export type Refusal = { readonly reason: string; readonly venueMessage: string };

/**
 * Returns why the venue refuses an order whatever the account holds, or null: INSTRUMENT_HALTED, QUANTITY_OFF_STEP, QUANTITY_BELOW_MINIMUM,
 * NOTIONAL_BELOW_MINIMUM (both not for what can only reduce), PRICE_MISSING, PRICE_OFF_TICK, LEVERAGE_OUT_OF_RANGE.
 */
export function refuseIntent(intent: PaperIntent, instrument: Instrument, last: Decimal): Refusal | null {
  const { quantity, leverage } = intent;
  const { stepSize, tickSize, minQuantity, minNotional, maxLeverage } = instrument;
  if (instrument.status !== 'trading') return refusal('INSTRUMENT_HALTED', `${instrument.symbol} is not trading`);
  if (quantity.lte(ZERO) || !isOnStep(quantity, stepSize)) {
    return refusal('QUANTITY_OFF_STEP', `the quantity ${quantity.toString()} is not a multiple of ${stepSize.toString()}`);
  }
  if (leverage.lt(ONE) || leverage.gt(maxLeverage)) {
    return refusal('LEVERAGE_OUT_OF_RANGE', `the leverage ${leverage.toString()} is not within 1 and ${maxLeverage.toString()}`);
  }
  const price = pricedAt(intent);
  if (price === 'missing') return refusal('PRICE_MISSING', `a ${intent.type} order needs its price`);
  if (price !== null && (price.lte(ZERO) || !isOnStep(price, tickSize))) {
    return refusal('PRICE_OFF_TICK', `the price ${price.toString()} is not a multiple of ${tickSize.toString()}`);
  }
  if (isReducing(intent)) return null;
  if (quantity.lt(minQuantity)) {
    return refusal('QUANTITY_BELOW_MINIMUM', `the quantity ${quantity.toString()} is below ${minQuantity.toString()}`);
  }
  const notional = quantity.times(intent.type === 'market' ? last : (price ?? last));
  if (notional.lt(minNotional)) {
    return refusal('NOTIONAL_BELOW_MINIMUM', `the notional ${notional.toString()} is below ${minNotional.toString()}`);
  }
  return null;
}

/** The price an order carries by its type; a market order's worst price, null without one. */
function pricedAt({ type, limitPrice, triggerPrice }: PaperIntent): Decimal | null | 'missing' {
  if (type === 'market') return limitPrice;
  return (type === 'limit' ? limitPrice : triggerPrice) ?? 'missing';
}

function refusal(reason: string, venueMessage: string): Refusal {
  return { reason, venueMessage };
}
