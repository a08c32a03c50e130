import { ONE, decimal, maxDecimal, type Decimal } from '../decimal.ts';
import { moveAhead, roundAhead, roundBack } from '../decide/direction.ts';
import type { StopLevel } from '../decide/stop-level.ts';
import type { Instrument, MarketFacts } from '../instruments/instrument.ts';
import { marginModeFor } from '../sizing/margin-mode-for.ts';
import { localTime } from '../risk/local-time.ts';
import type { CopierSettings } from '../settings/copier-settings.ts';
import type { SignalOrder } from '../signals/outcome.ts';
import type { OrderSize, SizedEntry } from '../sizing/size-order.ts';
import { DAY_MS, MINUTE_MS, type UnixMs } from '../time.ts';
import type { PlannedEntry, PlannedTarget, PlanManagement, StopManagement, TradePlan } from './plan.ts';
import { sliceTargets } from './slice-targets.ts';

export type PlanTradeInput = {
  readonly instrument: Instrument;
  readonly order: SignalOrder;
  readonly settings: CopierSettings;
  readonly facts: MarketFacts;
  readonly size: OrderSize;
  readonly stop: StopLevel;
  /** On the price grid, nearest first. */
  readonly targets: readonly PlannedTarget[];
  /** Market time. */
  readonly marketNow: UnixMs;
};

/** The plan of levels that are sized already: every price on the tick, every quantity on the step, every slice of a size the venue takes. */
export function planTrade(input: PlanTradeInput): TradePlan {
  const { instrument, settings, size, stop, targets, marketNow } = input;
  const sliced = sliceTargets({ targets, quantity: size.held, instrument });
  return {
    entries: size.entries.map((entry, index) => plannedEntry(input, entry, index)),
    stopLoss: stop.price,
    stopSource: stop.source,
    targets: sliced,
    leverage: size.leverage,
    entryExpiresAt: marketNow + settings.entryExpiryMs,
    riskAmount: size.worstLoss,
    management: managementOf(input, sliced),
  };
}

/** An entry at market may slip by the copier's ratio and no further; one that trails is placed at another price, which nobody knows yet. */
function plannedEntry({ order, settings, instrument }: PlanTradeInput, entry: SizedEntry, index: number): PlannedEntry {
  const { type, quantity, limitPrice, triggerPrice, price } = entry;
  const isCapped = type === 'market' && (index > 0 || settings.trailingEntryRatio === null);
  const worst = roundAhead(order.side, moveAhead(order.side, price, settings.slippageRatio), instrument.tickSize);
  return { type, quantity, limitPrice: isCapped ? maxDecimal(instrument.tickSize, worst) : limitPrice, triggerPrice };
}

function managementOf(
  { order, settings, instrument, size, stop, marketNow, ...input }: PlanTradeInput,
  targets: readonly PlannedTarget[],
): PlanManagement {
  const { trailingEntryRatio, trailingTargetRatio, sessionEnd, timeZone } = settings;
  const entry = size.entries[0]?.price ?? stop.price;
  const distance = (ratio: Decimal | null): Decimal | null => (ratio === null ? null : onTick(entry.times(ratio), instrument));
  return {
    marginMode: instrument.kind === 'spot' ? 'isolated' : marginModeFor(settings, order),
    softStop: stop.soft,
    stop: stopManagement({ settings, facts: input.facts, entry, instrument }),
    cancelEntriesAt: {
      target: settings.cancelWhenTargetTouched ? (targets[0]?.price ?? null) : null,
      stop: settings.cancelWhenStopTouched ? roundBack(order.side, stop.price, instrument.tickSize) : null,
    },
    trailingEntry: size.entries[0]?.type === 'stop' ? null : distance(trailingEntryRatio),
    trailingTarget: distance(trailingTargetRatio),
    timeExitMs: settings.timeExitMs,
    closeAt: sessionEnd === null ? null : nextTime(marketNow, sessionEnd, timeZone),
  };
}

type StopManagementInput = Pick<PlanTradeInput, 'settings' | 'facts' | 'instrument'> & { readonly entry: Decimal };

/** Trailing by an average true range that is not known is trailing by ratio. */
function stopManagement({ settings, facts, entry, instrument }: StopManagementInput): StopManagement {
  const trailing = (distance: Decimal): StopManagement => ({ type: 'trailing', distance: onTick(distance, instrument) });
  switch (settings.stopManagement) {
    case 'fixed':
      return { type: 'fixed' };
    case 'breakeven_target':
      return { type: 'breakeven_after_target', target: settings.breakevenTarget };
    case 'breakeven_ratio':
      return { type: 'breakeven_after_distance', distance: onTick(entry.times(settings.breakevenRatio), instrument) };
    case 'moving_target':
      return { type: 'moving_target', target: settings.breakevenTarget };
    case 'trailing_ratio':
      return trailing(entry.times(settings.trailingRatio));
    case 'trailing_atr':
      return trailing(facts.atr === null ? entry.times(settings.trailingRatio) : facts.atr.times(settings.trailingAtrMultiple));
  }
}

/** A distance in whole ticks, one at least. */
function onTick(distance: Decimal, { tickSize }: Instrument): Decimal {
  const ticks = distance.div(tickSize).round(0);
  return (ticks.lt(ONE) ? decimal('1') : ticks).times(tickSize);
}

/** The next moment at which clocks there show that time; over a change of clocks the next day's. */
function nextTime(now: UnixMs, time: string, timeZone: string): UnixMs {
  const from = now - (now % MINUTE_MS) + MINUTE_MS;
  for (let at = from; at <= from + DAY_MS; at += MINUTE_MS) if (localTime(at, timeZone).time === time) return at;
  return from + DAY_MS;
}
