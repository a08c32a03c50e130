import { ONE, ZERO, decimal, sumDecimals, type Decimal } from '../decimal.ts';
import type { ExitSettings } from '../settings/copier-settings.ts';
import type { SignalTakeProfit } from '../signals/outcome.ts';
import { weightsByPlace } from './weights-by-place.ts';

/** How a copier wants targets to be weighed. */
export type ShareSettings = Pick<ExitSettings, 'targetShares' | 'customTargetShares' | 'overrideTargetShares'>;

const HUNDRED = decimal('100');

/**
 * Returns what part of the position each target closes: ratios that add up to 1 or less (but for the last digit of a division). Shares in the
 * text are kept when they add up to at most 100, else scaled to 100; what they leave goes to the targets without one, and where they leave
 * nothing none of them counts: then the copier's weights say it all. A copier may set them aside, but for what is to stay open.
 * @param places of the targets, 0 the nearest to the entry
 */
export function targetShares(
  targets: readonly Pick<SignalTakeProfit, 'share' | 'open'>[],
  places: readonly number[],
  settings: ShareSettings,
): readonly Decimal[] {
  const weights = weightsByPlace(targets.length, settings.targetShares, settings.customTargetShares);
  const weightOf = (at: number): Decimal => weights[places[at] ?? at] ?? ZERO;
  const written = targets.map(({ share, open }) => (share === null || (settings.overrideTargetShares && !open) ? null : decimal(share)));
  const stated = sumDecimals(written.map((share) => share ?? ZERO));
  const silent = written.flatMap((share, at) => (share === null ? [at] : []));
  const rest = HUNDRED.minus(stated);
  if (stated.eq(ZERO) || (silent.length > 0 && rest.lte(ZERO))) return inProportion(targets.map((_, at) => weightOf(at)));
  const whole = rest.lt(ZERO) ? stated : HUNDRED;
  const ofRest = inProportion(silent.map(weightOf));
  return written.map((share, at) => (share ?? rest.times(ofRest[silent.indexOf(at)] ?? ZERO)).div(whole));
}

/** Weights that are all 0 are all the same. */
function inProportion(weights: readonly Decimal[]): readonly Decimal[] {
  const whole = sumDecimals(weights);
  return weights.map((weight) => (whole.eq(ZERO) ? ONE.div(String(weights.length)) : weight.div(whole)));
}
