import { ZERO, minDecimal, type Decimal } from '../decimal.ts';
import { entryTouch, exitTouch, isAhead } from '../decide/direction.ts';
import type { EntryLevel } from '../decide/entry-levels.ts';
import type { Levels } from '../decide/levels.ts';
import { deny, pass, type Rule } from './rule.ts';

const name = 'price-near-market';

/**
 * The idea is still alive: the entry nearest the market is near enough to it ("now" without a price always is), the market has not fallen
 * through the stop, nor run through every target.
 */
export const priceNearMarket: Rule = ({ levels, signal: { order }, copier: { settings } }) => {
  if (levels === null) return null;
  const { entries, quote } = levels;
  const market = entryTouch(order.side, quote);
  const distance = nearestDistance(entries, market);
  if (distance === null) return null;
  const numbers = {
    market: market.toString(),
    distanceRatio: distance.round(8).toString(),
    maxDistanceRatio: settings.maxPriceDistanceRatio.toString(),
  };

  const { stop, targets } = levels;
  if (stop.ok && isStopReached(levels, stop.value.price, order.side)) {
    const reason = 'the market is beyond the stop';
    return deny(name, 'PRICE_TOO_FAR', { ...numbers, reason }, { stopLoss: stop.value.price.toString() });
  }
  const passed = targets.passed + (entries.every(({ type }) => type === 'market') ? targets.wrongSide : 0); // there the entry is the market
  if (passed > 0 && targets.targets.length === 0 && targets.open === 0) {
    const reason = 'the market is beyond every target';
    return deny(name, 'PRICE_TOO_FAR', { ...numbers, reason }, { targetsPassed: String(passed) });
  }
  return distance.lte(settings.maxPriceDistanceRatio) ? pass(name, numbers) : deny(name, 'PRICE_TOO_FAR', numbers);
};

/** Ratio of the market price; nothing when the market is between two limits (inside the zone). Null without entries. */
function nearestDistance(entries: readonly EntryLevel[], market: Decimal): Decimal | null {
  const limits = entries.flatMap(({ type, asked }) => (type === 'limit' && asked !== null ? [asked] : []));
  if (limits.some((asked) => asked.gt(market)) && limits.some((asked) => asked.lt(market))) return ZERO;
  const [first, ...rest] = entries.map(({ asked }) => (asked === null ? ZERO : asked.minus(market).abs().div(market)));
  return first === undefined ? null : minDecimal(first, ...rest);
}

/** A breakout still waits for the market to come to its side of the stop, so a stop in between says nothing. */
function isStopReached({ entries, quote }: Levels, stopLoss: Decimal, side: 'long' | 'short'): boolean {
  const waits = entries.every(({ type }) => type === 'stop');
  return !waits && (!isAhead(side, exitTouch(side, quote), stopLoss) || !isAhead(side, quote.last, stopLoss));
}
