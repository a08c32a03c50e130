import { type Decimal, ONE, ZERO, sumDecimals } from '../decimal.ts';
import { exitTouch, isAhead, roundBack } from '../decide/direction.ts';
import type { Quote } from '../instruments/instrument.ts';
import { type Result, err, ok } from '../result.ts';
import type { Denial } from '../risk/verdict.ts';
import type { Asker } from './event.ts';
import type { PlannedTarget } from './plan.ts';
import { sliceTargets } from './slice-targets.ts';
import type { Trade } from './trade.ts';
import type { Wish } from './wish.ts';

export type ChangeTargetsInput = {
  readonly trade: Trade;
  /** In units of the instrument, any order. */
  readonly prices: readonly Decimal[];
  readonly quote: Quote;
  readonly asker: Asker;
};

/**
 * Wishes that replace the targets by these, in equal shares of what is left; none when they are the same. Those that the market has reached
 * (or, while nothing is filled, that are not beyond an entry) are left out.
 * @returns or ACTION_NOT_SUPPORTED when none is left
 */
export function changeTargets({ trade, prices, quote, asker }: ChangeTargetsInput): Result<readonly Wish[], Denial> {
  const { side, instrument, plan, position } = trade;
  const start = position.entered.eq(ZERO) ? (plan.entries[0]?.limitPrice ?? plan.entries[0]?.triggerPrice ?? null) : null;
  const floor = start ?? exitTouch(side, quote);
  const ahead = prices.map((price) => roundBack(side, price, instrument.tickSize)).filter((price) => isAhead(side, price, floor));
  const sorted = ahead.toSorted((one, other) => (side === 'long' ? one.cmp(other) : other.cmp(one)));
  const different = sorted.filter((price, index) => !sorted[index - 1]?.eq(price));
  if (different.length === 0) {
    const evidence = { reason: 'no target is ahead of the market', targets: prices.join(', '), market: floor.toString() };
    return err({ code: 'ACTION_NOT_SUPPORTED', evidence });
  }
  const equal = different.map((price) => ({ price, share: ONE.div(String(different.length)) }));
  const quantity = position.entered.eq(ZERO) ? sumDecimals(plan.entries.map((entry) => entry.quantity)) : position.quantity;
  const targets = sliceTargets({ targets: equal, quantity, instrument });
  return ok(isSame(targets, plan.targets) ? [] : [{ type: 'targets_changed', asker, targets }]);
}

function isSame(one: readonly PlannedTarget[], other: readonly PlannedTarget[]): boolean {
  const written = (targets: readonly PlannedTarget[]): string =>
    targets.map(({ price, share }) => `${String(price)} ${String(share)}`).join();
  return written(one) === written(other);
}
