import { ONE, ZERO, floorToStep, minDecimal, sumDecimals, type Decimal } from '../decimal.ts';
import type { MaintenanceTier } from '../instruments/instrument.ts';
import { err, ok, type Result } from '../result.ts';
import type { Denial } from '../risk/verdict.ts';
import type { PositionSide } from '../signals/outcome.ts';
import { liquidationPrice, tierOf } from './liquidation-price.ts';

export type LeverageForStopInput = {
  readonly side: PositionSide;
  /** In the order in which the market meets them. */
  readonly entries: readonly { readonly price: Decimal; readonly quantity: Decimal }[];
  readonly stopLoss: Decimal;
  readonly leverage: Decimal;
  readonly maintenance: readonly MaintenanceTier[];
  /** Part of the distance from entry to liquidation that must be left behind the stop, 0 to less than 1. */
  readonly bufferRatio: Decimal;
};

/**
 * Returns the largest whole leverage, at most the one given and at most the bracket's, at which the stop comes before liquidation by the
 * margin, whichever of the entries fill: |entry - stop| <= (1 - buffer) * |entry - liquidation|. Isolated margin is assumed; on cross margin a
 * position has at least as much, since none is sized by profit that is still open (`balanceToSizeBy`).
 * @returns or STOP_BEYOND_LIQUIDATION when not even 1x leaves the margin
 */
export function leverageForStop(input: LeverageForStopInput): Result<Decimal, Denial> {
  const { side, entries, stopLoss, maintenance, bufferRatio } = input;
  let leverage = input.leverage;
  for (const filled of prefixes(entries)) {
    const tier = tierOf(maintenance, filled.quantity.times(filled.price));
    if (tier === null) continue;
    const bound = largestLeverage({ side, ...filled, stopLoss, bufferRatio, tier });
    leverage = minDecimal(leverage, tier.maxLeverage, bound ?? leverage);
  }
  const whole = floorToStep(leverage, ONE);
  if (whole.gte(ONE)) return ok(whole);
  const first = entries[0];
  const atOne = first && liquidationPrice({ side, averageEntryPrice: first.price, ...first, leverage: ONE, maintenance });
  return err({
    code: 'STOP_BEYOND_LIQUIDATION',
    evidence: {
      stopLoss: stopLoss.toString(),
      liquidationPrice: atOne?.round(8).toString() ?? '',
      leverage: '1',
      bufferRatio: bufferRatio.toString(),
    },
  });
}

/** What is held when the first, the first two … entries have filled. */
function prefixes(entries: LeverageForStopInput['entries']): readonly { readonly price: Decimal; readonly quantity: Decimal }[] {
  return entries
    .filter(({ quantity }) => quantity.gt(ZERO))
    .map((_, place, all) => {
      const filled = all.slice(0, place + 1);
      const quantity = sumDecimals(filled.map((entry) => entry.quantity));
      const price = sumDecimals(filled.map((entry) => entry.price.times(entry.quantity))).div(quantity);
      return { price, quantity };
    });
}

type BoundInput = {
  readonly side: PositionSide;
  readonly price: Decimal;
  readonly quantity: Decimal;
  readonly stopLoss: Decimal;
  readonly bufferRatio: Decimal;
  readonly tier: MaintenanceTier;
};

/**
 * Solves liquidationPrice for the leverage at which liquidation lies exactly at the furthest price allowed, entry -/+ distance / (1 - buffer).
 * Null: no leverage brings it that near.
 */
function largestLeverage({ side, price, quantity, stopLoss, bufferRatio, tier }: BoundInput): Decimal | null {
  const furthest = price.minus(stopLoss).abs().div(ONE.minus(bufferRatio));
  const deduction = tier.deduction.div(quantity);
  const marginRatio =
    side === 'long'
      ? price
          .minus(price.minus(furthest).times(ONE.minus(tier.ratio)))
          .minus(deduction)
          .div(price)
      : price.plus(furthest).times(ONE.plus(tier.ratio)).minus(deduction).minus(price).div(price);
  return marginRatio.lte(ZERO) ? null : ONE.div(marginRatio);
}
