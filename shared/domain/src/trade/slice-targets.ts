import { ONE, ZERO, ceilToStep, decimal, floorToStep, minDecimal, type Decimal } from '../decimal.ts';
import type { Instrument } from '../instruments/instrument.ts';
import type { PlannedTarget } from './plan.ts';

/** Shares are stored in twelve places, so that they add up exactly. */
const SHARE_STEP = decimal('0.000000000001');

export type SliceTargetsInput = {
  /** Nearest first. */
  readonly targets: readonly PlannedTarget[];
  /** What the targets close when every entry has filled. Base asset. */
  readonly quantity: Decimal;
  readonly instrument: Instrument;
};

/**
 * Returns targets whose slices the venue takes, at prices that all differ. A slice under the minimum quantity or notional goes to the next
 * target; what is still too small at the last goes back to the one before it; the only one takes the whole position, for a smaller order
 * would be refused. The shares add up to 1 or, when some of the position has no price, to less.
 */
export function sliceTargets({ targets, quantity, instrument }: SliceTargetsInput): readonly PlannedTarget[] {
  const fits = ({ price, share }: PlannedTarget): boolean => {
    const slice = floorToStep(quantity.times(ceilToStep(share, SHARE_STEP)), instrument.stepSize);
    return slice.gt(ZERO) && slice.gte(instrument.minQuantity) && slice.times(price).gte(instrument.minNotional);
  };
  const done: PlannedTarget[] = [];
  let carried = ZERO;
  for (const [place, { price, share }] of targets.entries()) {
    const slice = { price, share: share.plus(carried) };
    carried = ZERO;
    if (fits(slice) && !targets[place + 1]?.price.eq(price)) done.push(slice);
    else carried = slice.share;
  }
  const last = done.pop();
  if (last !== undefined) return exactShares([...done, { price: last.price, share: last.share.plus(carried) }]);
  const only = targets.at(-1);
  return only === undefined ? [] : [{ price: only.price, share: ONE }];
}

/** Rounds each share up, so that a third of three is one and not less, except the last, which keeps the sum at 1 or less. */
function exactShares(targets: readonly PlannedTarget[]): readonly PlannedTarget[] {
  let left = ONE;
  return targets.map(({ price, share }) => {
    const rounded = minDecimal(left, ceilToStep(share, SHARE_STEP));
    left = left.minus(rounded);
    return { price, share: rounded };
  });
}
