import { ceilToStep, decimal, floorToStep, maxDecimal, minDecimal, ONE, type Decimal } from '../decimal.ts';
import type { Instrument, PriceBar, Quote } from '../instruments/instrument.ts';
import type { OrderSide } from '../order.ts';
import type { MatchingRules } from './paper-account.ts';

const TWO = decimal('2');

/** Returns what a market order gets: the ask for a buy and the bid for a sell, worse by the slippage ratio, on the tick. */
export function takerPrice({ tickSize }: Instrument, quote: Quote, side: OrderSide, { slippageRatio }: MatchingRules): Decimal {
  return side === 'buy' ? dearer(quote.ask, slippageRatio, tickSize) : cheaper(quote.bid, slippageRatio, tickSize);
}

/** Returns what a stop gets once the last price is `last`: half the spread and the slippage worse than that, on the tick. */
export function stoppedPrice({ tickSize }: Instrument, bar: PriceBar, last: Decimal, side: OrderSide, rules: MatchingRules): Decimal {
  const ratio = bar.spreadRatio.div(TWO).plus(rules.slippageRatio);
  return side === 'buy' ? dearer(last, ratio, tickSize) : cheaper(last, ratio, tickSize);
}

/** Returns what a resting limit order gets when the bar opens beyond it: the ask or bid there, and never worse than its limit. */
export function gapPrice({ tickSize }: Instrument, bar: PriceBar, limitPrice: Decimal, side: OrderSide): Decimal {
  const half = bar.spreadRatio.div(TWO);
  return side === 'buy'
    ? minDecimal(limitPrice, dearer(bar.open, half, tickSize))
    : maxDecimal(limitPrice, cheaper(bar.open, half, tickSize));
}

function dearer(price: Decimal, ratio: Decimal, tickSize: Decimal): Decimal {
  return ceilToStep(price.times(ONE.plus(ratio)), tickSize);
}

function cheaper(price: Decimal, ratio: Decimal, tickSize: Decimal): Decimal {
  return maxDecimal(tickSize, floorToStep(price.times(ONE.minus(ratio)), tickSize));
}
