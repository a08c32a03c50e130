import { type Decimal, ZERO, sumDecimals } from '../decimal.ts';
import { exitTouch, isAhead, roundBack } from '../decide/direction.ts';
import { targetShares, type ShareSettings } from '../decide/target-shares.ts';
import type { Quote } from '../instruments/instrument.ts';
import { type Result, err, ok } from '../result.ts';
import type { Denial } from '../risk/verdict.ts';
import type { DecimalString, PositionSide } from '../signals/outcome.ts';
import type { Asker } from './event.ts';
import type { PlannedTarget } from './plan.ts';
import { sliceTargets } from './slice-targets.ts';
import type { Trade } from './trade.ts';
import type { Wish } from './wish.ts';

export type ChangeTargetsInput = {
  readonly trade: Trade;
  /** In any order; prices in units of the instrument, null for what is to stay open. */
  readonly wanted: readonly { readonly price: Decimal | null; readonly share: DecimalString | null }[];
  readonly quote: Quote;
  readonly asker: Asker;
  readonly settings: ShareSettings;
};

/**
 * Wishes that replace the targets by these; none when they are the same. Each closes its share of what is left, as the text says, else by the
 * copier's weights. Those that the market has reached (or, while nothing is filled, that are not beyond an entry) are left out, the others
 * taking their shares in proportion.
 * @returns or ACTION_NOT_SUPPORTED when none is left
 */
export function changeTargets({ trade, wanted, quote, asker, settings }: ChangeTargetsInput): Result<readonly Wish[], Denial> {
  const { side, instrument, plan, position } = trade;
  const start = position.entered.eq(ZERO) ? (plan.entries[0]?.limitPrice ?? plan.entries[0]?.triggerPrice ?? null) : null;
  const floor = start ?? exitTouch(side, quote);
  const onTick = wanted.map(({ price, share }) => ({ price: price && roundBack(side, price, instrument.tickSize), share }));
  const sorted = onTick.toSorted((one, other) => byNearness(side, one.price, other.price));
  const different = sorted.filter(({ price }, index) => price === null || !sorted[index - 1]?.price?.eq(price));
  const shares = targetShares(
    different.map(({ price, share }) => ({ share, open: price === null })),
    different.map((_, place) => place),
    settings,
  );
  const shared = different.map(({ price }, place) => ({ price, share: shares[place] ?? ZERO }));
  const staying = shared.filter(({ price }) => price === null || isAhead(side, price, floor));
  const ahead = staying.flatMap(({ price, share }) => (price === null ? [] : [{ price, share }]));
  if (ahead.length === 0) {
    const written = wanted.flatMap(({ price }) => price ?? []);
    const evidence = { reason: 'no target is ahead of the market', targets: written.join(', '), market: floor.toString() };
    return err({ code: 'ACTION_NOT_SUPPORTED', evidence });
  }
  const quantity = position.entered.eq(ZERO) ? sumDecimals(plan.entries.map((entry) => entry.quantity)) : position.quantity;
  const targets = sliceTargets({ targets: inProportion(ahead, { of: staying, to: sumOf(shared) }), quantity, instrument });
  return ok(isSame(targets, plan.targets) ? [] : [{ type: 'targets_changed', asker, targets }]);
}

type Shared = readonly { readonly share: Decimal }[];

/** The shares so that those of `of` add up to `to`; all the same where they are nothing. */
function inProportion(
  targets: readonly PlannedTarget[],
  { of, to }: { readonly of: Shared; readonly to: Decimal },
): readonly PlannedTarget[] {
  const left = sumOf(of);
  if (left.eq(to)) return targets.filter(({ share }) => share.gt(ZERO));
  if (left.eq(ZERO)) return targets.map(({ price }) => ({ price, share: to.div(String(targets.length)) }));
  return targets.filter(({ share }) => share.gt(ZERO)).map(({ price, share }) => ({ price, share: share.times(to).div(left) }));
}

const sumOf = (targets: Shared): Decimal => sumDecimals(targets.map(({ share }) => share));

/** What is to stay open comes last. */
function byNearness(side: PositionSide, one: Decimal | null, other: Decimal | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return side === 'long' ? one.cmp(other) : other.cmp(one);
}

function isSame(one: readonly PlannedTarget[], other: readonly PlannedTarget[]): boolean {
  const written = (targets: readonly PlannedTarget[]): string =>
    targets.map(({ price, share }) => `${String(price)} ${String(share)}`).join();
  return written(one) === written(other);
}
