import type { StopLevel } from '../decide/stop-level.ts';
import type { Instrument } from '../instruments/instrument.ts';
import type { OrderSize } from '../sizing/size-order.ts';
import type { UnixMs } from '../time.ts';
import { noManagement, type PlannedTarget, type TradePlan } from './plan.ts';
import { sliceTargets } from './slice-targets.ts';

export type PlanTradeInput = {
  readonly instrument: Instrument;
  readonly size: OrderSize;
  readonly stop: StopLevel;
  /** On the price grid, nearest first. */
  readonly targets: readonly PlannedTarget[];
  /** Market time. */
  readonly marketNow: UnixMs;
  readonly entryExpiryMs: number;
};

/** The plan of levels that are sized already: every price on the tick, every quantity on the step, every slice of a size the venue takes. */
export function planTrade({ instrument, size, stop, targets, marketNow, entryExpiryMs }: PlanTradeInput): TradePlan {
  return {
    entries: size.entries.map(({ type, quantity, limitPrice, triggerPrice }) => ({ type, quantity, limitPrice, triggerPrice })),
    stopLoss: stop.price,
    stopSource: stop.source,
    targets: sliceTargets({ targets, quantity: size.quantity, instrument }),
    leverage: size.leverage,
    entryExpiresAt: marketNow + entryExpiryMs,
    riskAmount: size.worstLoss,
    management: noManagement,
  };
}
