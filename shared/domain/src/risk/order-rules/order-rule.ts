import type { Instrument } from '../../instruments/instrument.ts';
import type { OrderSize } from '../../sizing/size-order.ts';
import type { TradePlan } from '../../trade/plan.ts';
import type { DecisionContext } from '../../decide/decision.ts';
import type { RuleVerdict } from '../verdict.ts';

/** What is about to be sent, beside the facts on which it was decided. */
export type OrderContext = DecisionContext & {
  readonly instrument: Instrument;
  readonly plan: TradePlan;
  readonly size: OrderSize;
};

/** One question about a quantised order: what is asked of the signal is asked again of what is sent. Null where it makes no sense: on spot. */
export type OrderRule = (context: OrderContext) => RuleVerdict | null;
