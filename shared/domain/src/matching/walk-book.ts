import { ceilToStep, floorToStep, maxDecimal, minDecimal, ONE, sumDecimals, ZERO, type Decimal } from '../decimal.ts';
import type { BookDepth, DepthLevel } from '../instruments/book-depth.ts';
import type { Instrument } from '../instruments/instrument.ts';
import type { OrderSide } from '../order.ts';
import type { Taken } from './fill-price.ts';

export type WalkBookInput = {
  readonly instrument: Pick<Instrument, 'tickSize' | 'stepSize'>;
  readonly depth: BookDepth;
  readonly side: OrderSide;
  /** Base asset. */
  readonly quantity: Decimal;
  /** The ask for a buy, the bid for a sell. */
  readonly best: Decimal;
  /** What lies beyond this price is not taken; null: any price. */
  readonly worst: Decimal | null;
};

type Slice = { readonly price: Decimal; readonly quantity: Decimal };

/**
 * Returns what an order takes from a book, level by level, at the average price of the levels, on the tick to its disadvantage; null when it
 * takes nothing. What is larger than the whole book gets, for the rest, a price twice as far away as the last level.
 */
export function walkBook({ instrument, depth, side, quantity, best, worst }: WalkBookInput): Taken | null {
  const { tickSize, stepSize } = instrument;
  const levels = side === 'buy' ? depth.asks : depth.bids;
  const slices: Slice[] = [];
  let left = quantity;
  for (const level of [...levels, beyond(levels, quantity)]) {
    const price = priceOf(side, best, level.awayRatio, tickSize);
    if (left.lte(ZERO) || (worst !== null && isWorse(side, price, worst))) break;
    const taken = minDecimal(left, floorToStep(level.quantity, stepSize));
    slices.push({ price, quantity: taken });
    left = left.minus(taken);
  }
  const taken = quantity.minus(left);
  if (taken.lte(ZERO)) return null;
  const average = sumDecimals(slices.map((slice) => slice.price.times(slice.quantity))).div(taken);
  const price = side === 'buy' ? ceilToStep(average, tickSize) : maxDecimal(tickSize, floorToStep(average, tickSize));
  return { price, most: left.eq(ZERO) ? null : taken };
}

function beyond(levels: readonly DepthLevel[], quantity: Decimal): DepthLevel {
  return { awayRatio: (levels.at(-1)?.awayRatio ?? ZERO).times('2'), quantity };
}

function priceOf(side: OrderSide, best: Decimal, awayRatio: Decimal, tickSize: Decimal): Decimal {
  return side === 'buy'
    ? ceilToStep(best.times(ONE.plus(awayRatio)), tickSize)
    : maxDecimal(tickSize, floorToStep(best.times(ONE.minus(awayRatio)), tickSize));
}

function isWorse(side: OrderSide, price: Decimal, worst: Decimal): boolean {
  return side === 'buy' ? price.gt(worst) : price.lt(worst);
}
