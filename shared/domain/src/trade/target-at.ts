import { ONE, ZERO, floorToStep, decimal, minDecimal, sumDecimals, type Decimal } from '../decimal.ts';
import { isAhead } from '../decide/direction.ts';
import type { PositionSide } from '../signals/outcome.ts';
import type { PlannedTarget } from './plan.ts';

/** Shares are kept in twelve places. */
const SHARE_STEP = decimal('0.000000000001');

/**
 * Returns the targets with one at `price` that closes `fraction` of what is open once the market is there. Nearer ones stay as they are, those
 * beyond share what it leaves, in proportion; for a fraction of 1 there are none.
 * @param fraction more than 0, at most 1
 */
export function withTargetAt(
  targets: readonly PlannedTarget[],
  { side, price, fraction }: { readonly side: PositionSide; readonly price: Decimal; readonly fraction: Decimal },
): readonly PlannedTarget[] {
  const nearer = targets.filter((target) => isAhead(side, price, target.price));
  const open = ONE.minus(sumOf(nearer));
  if (open.lte(ZERO)) return targets; // all is closed before
  const share = fraction.eq(ONE) ? open : floorToStep(open.times(fraction), SHARE_STEP);
  const beyond = targets.filter((target) => isAhead(side, target.price, price));
  const left = open.minus(share);
  const takesAll = sumOf(targets).eq(ONE) || sumOf(beyond).gt(left);
  return [...nearer, { price, share }, ...(takesAll ? sharing(beyond, left) : beyond)];
}

/** In proportion to what they were, adding up to `whole`; none where that is nothing. */
function sharing(targets: readonly PlannedTarget[], whole: Decimal): readonly PlannedTarget[] {
  if (whole.lte(ZERO)) return [];
  const before = sumOf(targets);
  let left = whole;
  return targets.map(({ price, share }, place) => {
    const part = place === targets.length - 1 ? left : minDecimal(left, floorToStep(share.times(whole).div(before), SHARE_STEP));
    left = left.minus(part);
    return { price, share: part };
  });
}

const sumOf = (targets: readonly PlannedTarget[]): Decimal => sumDecimals(targets.map(({ share }) => share));
