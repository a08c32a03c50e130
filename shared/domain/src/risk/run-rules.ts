import { copierPaused } from './copier-paused.ts';
import { entryPresent } from './entry-present.ts';
import { fresh } from './fresh.ts';
import { instrumentTradable } from './instrument-tradable.ts';
import { maxOpenPositions } from './max-open-positions.ts';
import { notHalted } from './not-halted.ts';
import { priceNearMarket } from './price-near-market.ts';
import type { Rule, RuleContext } from './rule.ts';
import { sourceAuthorised } from './source-authorised.ts';
import { stopPresentAndRightSide } from './stop-present-and-right-side.ts';
import { symbolAlreadyOpen } from './symbol-already-open.ts';
import type { RuleVerdict } from './verdict.ts';

/** The first denial decides, so the order is that in which a trader would want to hear of it. */
const rules: readonly Rule[] = [
  sourceAuthorised,
  copierPaused,
  notHalted,
  fresh,
  instrumentTradable,
  entryPresent,
  stopPresentAndRightSide,
  priceNearMarket,
  symbolAlreadyOpen,
  maxOpenPositions,
];

/** The verdict of every rule that can be asked, after a denial too: a receipt shows all of them. */
export function runRules(context: RuleContext): readonly RuleVerdict[] {
  return rules.map((rule) => rule(context)).filter((verdict) => verdict !== null);
}
