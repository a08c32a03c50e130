import type { Decimal } from '../../decimal.ts';
import { spendableQuote } from '../margin.ts';
import type { PlaceOrderInput } from '../place-order.ts';
import type { Refusal } from '../refuse-intent.ts';
import { freeToSell } from './holdings.ts';

export type RefuseSpotOrderInput = PlaceOrderInput & {
  /** What it would be filled at now; null: it would rest. */
  readonly price: Decimal | null;
};

/**
 * Returns why the venue refuses an order on spot for what the account has, or null: REDUCE_ONLY_NOT_SUPPORTED (the flag is unknown there),
 * INSUFFICIENT_BALANCE (a sell of more than is free, which would be a short; a buy of more than can be paid in full).
 */
export function refuseSpotOrder({ account, intent, instrument, quote, price, lastPriceOf }: RefuseSpotOrderInput): Refusal | null {
  const { symbol, side, quantity } = intent;
  if (intent.reduceOnly) return { reason: 'REDUCE_ONLY_NOT_SUPPORTED', venueMessage: 'spot orders cannot be reduce-only' };
  const lack = (needed: Decimal, free: Decimal, asset: string): Refusal | null => {
    if (needed.lte(free)) return null;
    const venueMessage = `the order needs ${needed.toString()} ${asset}, free are ${free.toString()}`;
    return { reason: 'INSUFFICIENT_BALANCE', venueMessage };
  };
  if (side === 'sell') return lack(quantity, freeToSell(account, symbol), instrument.base);
  const lastOf = (of: string): Decimal | null => (of === quote.symbol ? quote.last : lastPriceOf(of));
  const cost = (price ?? intent.limitPrice ?? intent.triggerPrice ?? quote.ask).times(quantity);
  if (instrument.quote !== account.asset) return { reason: 'INSUFFICIENT_BALANCE', venueMessage: `there is no ${instrument.quote} here` };
  return lack(cost, spendableQuote(account, lastOf), account.asset);
}
