import type { Instrument } from '../instruments/instrument.ts';
import { applyFill, type Execution } from './apply-fill.ts';
import type { Matched, MatchingRules, PaperAccountState, PaperOrder } from './paper-account.ts';
import { applySpotFill } from './spot/apply-spot-fill.ts';

/** Returns the account after an open order was filled, booked the way of the instrument's kind. */
export function fillOrder(
  account: PaperAccountState,
  order: PaperOrder,
  execution: Execution,
  rules: MatchingRules,
  instrument: Instrument,
): Matched {
  return instrument.kind === 'spot'
    ? applySpotFill(account, order, execution, rules, instrument)
    : applyFill(account, order, execution, rules);
}
