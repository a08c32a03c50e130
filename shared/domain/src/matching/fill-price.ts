import { ceilToStep, decimal, floorToStep, maxDecimal, minDecimal, ONE, ZERO, type Decimal } from '../decimal.ts';
import type { Instrument, PriceBar, Quote } from '../instruments/instrument.ts';
import type { OrderSide } from '../order.ts';
import type { MatchingRules } from './paper-account.ts';

const TWO = decimal('2');

/** Returns what a market order gets: the ask for a buy and the bid for a sell, worse by the slippage ratio, on the tick. */
function takerPrice({ tickSize }: Instrument, quote: Quote, side: OrderSide, { slippageRatio }: MatchingRules): Decimal {
  return side === 'buy' ? dearer(quote.ask, slippageRatio, tickSize) : cheaper(quote.bid, slippageRatio, tickSize);
}

/** What of a market order fills, base asset, and at which average price; null: nothing does. */
export type Taken = { readonly price: Decimal; readonly most: Decimal | null };

/**
 * Returns what a market order gets that may pay no worse than `worst` (null: any price). The book is taken to be even from the best price to
 * twice the slippage beyond it, so that the whole order pays the slippage on average; what lies beyond the worst price is not taken.
 */
export function takenFromBook(
  instrument: Instrument,
  quote: Quote,
  { side, quantity }: Wanted,
  worst: Decimal | null,
  rules: MatchingRules,
): Taken | null {
  const { tickSize, stepSize } = instrument;
  const whole = takerPrice(instrument, quote, side, rules);
  if (worst === null) return { price: whole, most: null };
  const best = side === 'buy' ? quote.ask : quote.bid;
  const room = side === 'buy' ? worst.minus(best) : best.minus(worst);
  if (room.lt(ZERO)) return null;
  const depth = best.times(rules.slippageRatio).times(TWO);
  const within = side === 'buy' ? minDecimal(whole, worst) : maxDecimal(whole, worst);
  if (room.gte(depth)) return { price: within, most: null };
  const most = floorToStep(quantity.times(room).div(depth), stepSize);
  if (most.eq(ZERO)) return null;
  const average = best.plus(worst).div(TWO);
  return { price: side === 'buy' ? ceilToStep(average, tickSize) : floorToStep(average, tickSize), most };
}

type Wanted = { readonly side: OrderSide; readonly quantity: Decimal };

/** Returns what a stop gets once the last price is `last`: half the spread and the slippage worse than that, on the tick. */
export function stoppedPrice({ tickSize }: Instrument, bar: PriceBar, last: Decimal, side: OrderSide, rules: MatchingRules): Decimal {
  const ratio = bar.spreadRatio.div(TWO).plus(rules.slippageRatio);
  return side === 'buy' ? dearer(last, ratio, tickSize) : cheaper(last, ratio, tickSize);
}

/** Returns bid or ask, whichever an order of that side takes, once the last price is `last`; on the tick. */
export function bestPrice({ tickSize }: Pick<Instrument, 'tickSize'>, { spreadRatio }: PriceBar, last: Decimal, side: OrderSide): Decimal {
  const half = spreadRatio.div(TWO);
  return side === 'buy' ? dearer(last, half, tickSize) : cheaper(last, half, tickSize);
}

/** Returns what a resting limit order gets when the bar opens beyond it: the ask or bid there, and never worse than its limit. */
export function gapPrice({ tickSize }: Instrument, bar: PriceBar, limitPrice: Decimal, side: OrderSide): Decimal {
  const best = bestPrice({ tickSize }, bar, bar.open, side);
  return side === 'buy' ? minDecimal(limitPrice, best) : maxDecimal(limitPrice, best);
}

function dearer(price: Decimal, ratio: Decimal, tickSize: Decimal): Decimal {
  return ceilToStep(price.times(ONE.plus(ratio)), tickSize);
}

function cheaper(price: Decimal, ratio: Decimal, tickSize: Decimal): Decimal {
  return maxDecimal(tickSize, floorToStep(price.times(ONE.minus(ratio)), tickSize));
}
