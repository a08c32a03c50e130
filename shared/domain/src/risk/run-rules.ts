import { coinAllowed } from './coin-allowed.ts';
import { cooldownOver } from './cooldown-over.ts';
import { copierPaused } from './copier-paused.ts';
import { directionAllowed } from './direction-allowed.ts';
import { entryPresent } from './entry-present.ts';
import { equityFresh } from './equity-fresh.ts';
import { fresh } from './fresh.ts';
import { instrumentTradable } from './instrument-tradable.ts';
import { lossLimits } from './loss-limits.ts';
import { maxOpenPositions } from './max-open-positions.ts';
import { maxTradesPerDay } from './max-trades-per-day.ts';
import { notHalted } from './not-halted.ts';
import { positionModeVerified } from './position-mode-verified.ts';
import { priceNearMarket } from './price-near-market.ts';
import { providerKnown } from './provider-known.ts';
import { providerStopGiven } from './provider-stop-given.ts';
import { rewardEnough } from './reward-enough.ts';
import type { Rule, RuleContext } from './rule.ts';
import { sourceAuthorised } from './source-authorised.ts';
import { spotInFull } from './spot-in-full.ts';
import { spreadNarrow } from './spread-narrow.ts';
import { stopPresentAndRightSide } from './stop-present-and-right-side.ts';
import { symbolAlreadyOpen } from './symbol-already-open.ts';
import type { RuleVerdict } from './verdict.ts';
import { volumeEnough } from './volume-enough.ts';
import { withinTradingHours } from './within-trading-hours.ts';

/** The first denial decides, so the order is that in which a trader would want to hear of it. */
const rules: readonly Rule[] = [
  sourceAuthorised,
  copierPaused,
  notHalted,
  providerKnown,
  fresh,
  coinAllowed,
  directionAllowed,
  withinTradingHours,
  ...lossLimits,
  cooldownOver,
  instrumentTradable,
  spotInFull,
  entryPresent,
  stopPresentAndRightSide,
  providerStopGiven,
  priceNearMarket,
  rewardEnough,
  spreadNarrow,
  volumeEnough,
  symbolAlreadyOpen,
  maxOpenPositions,
  maxTradesPerDay,
  equityFresh,
  positionModeVerified,
];

/** The verdict of every rule that can be asked, after a denial too: a receipt shows all of them. */
export function runRules(context: RuleContext): readonly RuleVerdict[] {
  return rules.map((rule) => rule(context)).filter((verdict) => verdict !== null);
}
