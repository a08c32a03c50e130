import { ONE, type Decimal } from '../decimal.ts';
import { isAhead, roundBack } from '../decide/direction.ts';
import { type Result, ok } from '../result.ts';
import type { Denial } from '../risk/verdict.ts';
import type { SignalAction } from '../signals/outcome.ts';
import type { Asker } from './event.ts';
import { notSupported } from './not-supported.ts';
import type { PlannedTarget } from './plan.ts';
import { withTargetAt } from './target-at.ts';
import type { Trade } from './trade.ts';
import type { Wish } from './wish.ts';

export type CloseAtTargetInput = {
  readonly trade: Trade;
  readonly action: SignalAction;
  /** Ahead of the market, in units of the instrument. */
  readonly price: Decimal;
  /** Of what is open once the market is there; more than 0, at most 1. */
  readonly fraction: Decimal;
  readonly asker: Asker;
};

/**
 * Wishes for a target there, with a note that tells what became of the words; none when it stands already.
 * @returns or ACTION_NOT_SUPPORTED where nearer targets close it all
 */
export function closeAtTarget({ trade, action, price: asked, fraction, asker }: CloseAtTargetInput): Result<readonly Wish[], Denial> {
  const { side, plan, instrument } = trade;
  const price = roundBack(side, asked, instrument.tickSize);
  const targets = withTargetAt(plan.targets, { side, price, fraction });
  // What trails beyond the last target would not be closed there.
  const trails = plan.management.trailingTarget !== null && targets.at(-1)?.price.eq(price) === true;
  if (isSame(targets, plan.targets) && !trails) {
    const before = plan.targets.findLast((target) => isAhead(side, price, target.price));
    const stands = plan.targets.some((target) => target.price.eq(price));
    if (stands || !before) return ok([]);
    return notSupported(action, `the target at ${before.price.toString()} comes first and closes all that is open then`);
  }
  const part = fraction.eq(ONE) ? 'all that is open' : `${fraction.times('100').round(2).toString()} % of what is open`;
  const noted: Wish = {
    type: 'noted',
    asker,
    code: 'CLOSE_AT_PRICE',
    detail: `${part} is closed at ${price.toString()}, by a target there`,
  };
  const management = { ...plan.management, trailingTarget: null };
  const change: Wish = trails
    ? { type: 'plan_amended', asker, plan: { ...plan, targets, management } }
    : { type: 'targets_changed', asker, targets };
  return ok([change, noted]);
}

function isSame(one: readonly PlannedTarget[], other: readonly PlannedTarget[]): boolean {
  return one.length === other.length && one.every(({ price, share }, at) => other[at]?.price.eq(price) && other[at]?.share.eq(share));
}
