import { decimal, maxDecimal, minDecimal, type Decimal } from '@trade-executor/domain/decimal';
import type { PositionSide, RefusalCode, SignalOrder } from '@trade-executor/domain/signals/outcome';

const farthest = '3';

/**
 * Returns why an order must not be placed as written, or null: a stop or a target not beyond the entry nearest the stop, or a level more than
 * three times above or below the entry.
 */
export function validateOrder(order: Pick<SignalOrder, 'side' | 'legs' | 'stop' | 'takeProfits'>): RefusalCode | null {
  const entries = order.legs.flatMap((leg) => leg.prices).map((price) => decimal(price));
  const stop = order.stop?.price ? decimal(order.stop.price) : null;
  const targets = order.takeProfits.flatMap(({ price }) => (price ? [decimal(price)] : []));
  const every = [...entries, ...targets, ...(stop ? [stop] : [])];
  if (every.some((price) => price.lte('0'))) return 'LEVEL_OUTLIER';
  if (stop && entries.some((entry) => !isBeyond(entry, stop, order.side))) return 'STOP_WRONG_SIDE';
  const from = nearestToStop(entries, order.side) ?? stop;
  if (from && targets.some((target) => !isBeyond(target, from, order.side))) return 'TARGET_WRONG_SIDE';
  return isOutlying(entries, every) ? 'LEVEL_OUTLIER' : null;
}

/** Whether the price lies on the profit's side of the other. */
function isBeyond(price: Decimal, other: Decimal, side: PositionSide): boolean {
  return side === 'long' ? price.gt(other) : price.lt(other);
}

function nearestToStop(entries: readonly Decimal[], side: PositionSide): Decimal | null {
  const [first, ...rest] = entries;
  if (!first) return null;
  return side === 'long' ? minDecimal(first, ...rest) : maxDecimal(first, ...rest);
}

function isOutlying(entries: readonly Decimal[], levels: readonly Decimal[]): boolean {
  const references = entries.length > 0 ? entries : levels;
  return references.some((entry) => levels.some((level) => level.gt(entry.times(farthest)) || level.times(farthest).lt(entry)));
}

/** Returns the side that stop, entries and targets all agree on, or null. */
export function inferSide(entries: readonly Decimal[], stop: Decimal | null, targets: readonly Decimal[]): PositionSide | null {
  const [entry] = entries;
  const [target] = targets;
  if (!target || (!entry && !stop)) {
    if (!entry || !stop) return null;
    return entries.every((price) => stop.lt(price)) ? 'long' : entries.every((price) => stop.gt(price)) ? 'short' : null;
  }
  const isOn = (side: PositionSide): boolean =>
    targets.every((price) => entries.every((other) => isBeyond(price, other, side)) && (!stop || isBeyond(price, stop, side))) &&
    (!stop || entries.every((price) => isBeyond(price, stop, side)));
  return isOn('long') ? 'long' : isOn('short') ? 'short' : null;
}
