import { type Decimal, ONE, ZERO, decimal, floorToStep, maxDecimal, minDecimal, sumDecimals } from '../decimal.ts';
import type { Instrument } from '../instruments/instrument.ts';
import { filledQuantity, levelOfTarget, ordersOfKind } from './order-facts.ts';
import type { PlannedTarget } from './plan.ts';
import type { Trade } from './trade.ts';
import { type WantedOrder, exitSide } from './wanted-order.ts';

/** Shares like a third are kept in twelve places; a slice must not lose a step to that. */
const SHARE_TOLERANCE = decimal('0.000000000001');

/**
 * The take-profits still wanted: each its share of what was entered for the targets, less what was filled at its price already;
 * together never more than the position without what a partial close is about to take.
 */
export function wantedTargets(trade: Trade): readonly WantedOrder[] {
  const side = exitSide(trade);
  return targetsLeft(trade).map(({ index, price, quantity }): WantedOrder => {
    return { leg: `target-${index}`, side, type: 'limit', quantity, limitPrice: price, triggerPrice: null, reduceOnly: true };
  });
}

export type TargetLeft = { readonly index: number; readonly price: Decimal; readonly quantity: Decimal };

/** What each target still has to take, base asset, more than 0; none while all of it is being closed. */
export function targetsLeft(trade: Trade): readonly TargetLeft[] {
  const { plan, position, closeWanted, exitQuantity, instrument } = trade;
  let left = maxDecimal(ZERO, position.quantity.minus(exitQuantity));
  if (closeWanted || left.eq(ZERO)) return [];
  const taken = filledByPrice(trade);
  const slices = quantitiesOfTargets(plan.targets, quantityForTargets(trade, taken), instrument);
  return plan.targets.flatMap(({ price }, index): readonly TargetLeft[] => {
    const slice = slices[index] ?? ZERO;
    const done = minDecimal(slice, taken.get(price.toString()) ?? ZERO);
    taken.set(price.toString(), (taken.get(price.toString()) ?? ZERO).minus(done));
    const quantity = minDecimal(slice.minus(done), left);
    const isFollowed = plan.management.trailingTarget !== null && index === plan.targets.length - 1;
    if (quantity.lte(ZERO) || isFollowed) return [];
    left = left.minus(quantity);
    return [{ index, price, quantity }];
  });
}

/**
 * Returns the base asset quantity of each target: its share of `quantity`, floored to the step; one under the venue's minimum goes to the
 * next target (the last one to the one before). When the shares add up to 1 the last takes what the rounding left.
 */
export function quantitiesOfTargets(targets: readonly PlannedTarget[], quantity: Decimal, instrument: Instrument): readonly Decimal[] {
  const { stepSize, minQuantity, minNotional } = instrument;
  const takesAll = sumDecimals(targets.map(({ share }) => share)).eq(ONE);
  const slices: Decimal[] = [];
  const dues: Decimal[] = [];
  let carried = ZERO;
  targets.forEach(({ price, share }, index) => {
    const isLast = index === targets.length - 1;
    const due = takesAll && isLast ? quantity.minus(sumDecimals(slices)) : quantity.times(share.plus(SHARE_TOLERANCE)).plus(carried);
    const slice = floorToStep(due, stepSize);
    const tooSmall = slice.lt(minQuantity) || slice.times(price).lt(minNotional);
    slices.push(tooSmall ? ZERO : slice);
    dues.push(due);
    carried = tooSmall ? due : ZERO;
  });
  const lastPlaced = slices.findLastIndex((slice) => slice.gt(ZERO));
  return slices.map((slice, index) => (index === lastPlaced ? floorToStep((dues[index] ?? slice).plus(carried), stepSize) : slice));
}

/** Entered (on spot: without the fees taken out of it and dust), less what closed otherwise: by stop, exit, a partial close under way, or a target that the plan has no more. */
function quantityForTargets(trade: Trade, taken: ReadonlyMap<string, Decimal>): Decimal {
  const { plan, orders, position, exitQuantity, instrument } = trade;
  const byTargets = ordersOfKind(orders, 'target').map(filledQuantity);
  const byOthers = [...ordersOfKind(orders, 'stop'), ...ordersOfKind(orders, 'exit')].map(filledQuantity);
  const prices = new Set(plan.targets.map(({ price }) => price.toString()));
  const atFormerPrices = [...taken].filter(([price]) => !prices.has(price)).map(([, quantity]) => quantity);
  const entered = instrument.kind === 'spot' ? sumDecimals([position.quantity, ...byOthers, ...byTargets]) : position.entered;
  return maxDecimal(ZERO, entered.minus(exitQuantity).minus(sumDecimals([...byOthers, ...atFormerPrices])));
}

/** What targets filled, by their price: a target keeps its fills when the list around it changes. */
function filledByPrice({ orders }: Trade): Map<string, Decimal> {
  const filled = new Map<string, Decimal>();
  for (const order of ordersOfKind(orders, 'target')) {
    const price = levelOfTarget(order)?.toString() ?? '';
    filled.set(price, (filled.get(price) ?? ZERO).plus(filledQuantity(order)));
  }
  return filled;
}
