import { ONE, ZERO, decimal, floorToStep, maxDecimal, type Decimal } from '../decimal.ts';
import type { MaintenanceTier } from './instrument.ts';

const tiers: readonly { readonly from: Decimal; readonly part: Decimal }[] = [
  { from: ZERO, part: ONE },
  { from: decimal('50000'), part: decimal('2') },
  { from: decimal('250000'), part: decimal('4') },
  { from: decimal('1000000'), part: decimal('10') },
  { from: decimal('5000000'), part: decimal('25') },
];

/**
 * Returns brackets in the manner of Binance USDⓈ-M for a market that states no other: the leverage falls as the notional grows, half of the
 * initial margin must be kept, and the deductions make the margin continuous: deduction + from * (ratio - ratio of the tier before).
 */
export function maintenanceTiers(maxLeverage: Decimal): readonly MaintenanceTier[] {
  const made: MaintenanceTier[] = [];
  for (const { from, part } of tiers) {
    const leverage = maxDecimal(ONE, floorToStep(maxLeverage.div(part), ONE));
    const before = made.at(-1);
    if (before?.maxLeverage.eq(leverage)) continue;
    const ratio = ONE.div(leverage.times('2')).round(6);
    const deduction = before === undefined ? ZERO : before.deduction.plus(from.times(ratio.minus(before.ratio)));
    made.push({ notionalFrom: from, ratio, deduction, maxLeverage: leverage });
  }
  return made;
}
