import { ceilToStep, floorToStep, type Decimal } from '../decimal.ts';
import type { Quote } from '../instruments/instrument.ts';
import type { PositionSide } from '../signals/outcome.ts';

/** True when `price` lies further than `other` in the direction in which the position earns. */
export function isAhead(side: PositionSide, price: Decimal, other: Decimal): boolean {
  return side === 'long' ? price.gt(other) : price.lt(other);
}

/** `price` moved by `ratio` of itself in the direction in which the position earns (against it when negative). */
export function moveAhead(side: PositionSide, price: Decimal, ratio: Decimal): Decimal {
  return movePriceAhead(side, price, price.times(ratio));
}

/** The same by a distance in price. */
export function movePriceAhead(side: PositionSide, price: Decimal, distance: Decimal): Decimal {
  return side === 'long' ? price.plus(distance) : price.minus(distance);
}

/** On the tick, in the direction in which the position earns: stops (toward the entry) and triggers (never before the price asked for). */
export function roundAhead(side: PositionSide, price: Decimal, tickSize: Decimal): Decimal {
  return side === 'long' ? ceilToStep(price, tickSize) : floorToStep(price, tickSize);
}

/** On the tick, against that direction: entry limits (never past the price asked for) and targets (never harder to reach than asked). */
export function roundBack(side: PositionSide, price: Decimal, tickSize: Decimal): Decimal {
  return side === 'long' ? floorToStep(price, tickSize) : ceilToStep(price, tickSize);
}

/** The price at which the position can be entered now. */
export function entryTouch(side: PositionSide, { bid, ask }: Quote): Decimal {
  return side === 'long' ? ask : bid;
}

/** The price at which it could be left now. */
export function exitTouch(side: PositionSide, { bid, ask }: Quote): Decimal {
  return side === 'long' ? bid : ask;
}
