import { ZERO, floorToStep, sumDecimals, type Decimal } from '../decimal.ts';
import { err, ok, type Result } from '../result.ts';
import type { Denial } from '../risk/verdict.ts';

export type WeighedEntry = {
  readonly weight: Decimal;
  /** Quote asset, costs included, per unit of base asset. */
  readonly lossPerUnit: Decimal;
};

export type SizeByRiskInput = {
  readonly entries: readonly WeighedEntry[];
  /** Quote asset. */
  readonly riskAmount: Decimal;
  readonly stepSize: Decimal;
};

/**
 * Returns the largest quantity of each entry, in proportion to its weight and rounded down to the step, with which the whole ladder loses at
 * most `riskAmount` when every entry fills and the stop is hit: riskAmount * weight / sum(weight * lossPerUnit). A ladder filled in part
 * loses less. Base asset; 0 where the risk buys less than a step.
 * @returns or STOP_DISTANCE_ZERO when nothing could be lost, so that no size follows from a risk
 */
export function sizeByRisk({ entries, riskAmount, stepSize }: SizeByRiskInput): Result<readonly Decimal[], Denial> {
  const weighedLoss = sumDecimals(entries.map(({ weight, lossPerUnit }) => weight.times(lossPerUnit)));
  if (weighedLoss.lte(ZERO)) return err({ code: 'STOP_DISTANCE_ZERO', evidence: { lossPerUnit: weighedLoss.toString() } });
  if (riskAmount.lte(ZERO)) return ok(entries.map(() => ZERO));
  return ok(entries.map(({ weight }) => floorToStep(riskAmount.times(weight).div(weighedLoss), stepSize)));
}
