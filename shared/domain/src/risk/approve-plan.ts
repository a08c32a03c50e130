import type { TradePlan } from '../trade/plan.ts';
import { orderCaps } from './order-rules/order-caps.ts';
import { orderLeverage } from './order-rules/order-leverage.ts';
import { orderOnGrid } from './order-rules/order-on-grid.ts';
import { orderRisk } from './order-rules/order-risk.ts';
import type { OrderContext, OrderRule } from './order-rules/order-rule.ts';
import { stopInsideLiquidation } from './order-rules/stop-inside-liquidation.ts';
import type { RuleVerdict } from './verdict.ts';

declare const approved: unique symbol;

/** Only `approvePlan` makes one, and only of such a plan is a trade made: what was not judged cannot be sent. */
export type RiskApproved<T> = T & { readonly [approved]: true };

const rules: readonly OrderRule[] = [orderOnGrid, orderRisk, orderCaps, orderLeverage, stopInsideLiquidation];

export type Approval = { readonly rules: readonly RuleVerdict[]; readonly plan: RiskApproved<TradePlan> | null };

/** Judges the quantised order once more; null when a rule denies it. */
export function approvePlan(context: OrderContext): Approval {
  const verdicts = rules.map((rule) => rule(context)).filter((verdict) => verdict !== null);
  const isApproved = verdicts.every(({ passed }) => passed);
  return { rules: verdicts, plan: isApproved ? (context.plan as RiskApproved<TradePlan>) : null };
}
