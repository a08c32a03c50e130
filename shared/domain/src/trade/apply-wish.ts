import { ZERO } from '../decimal.ts';
import type { TradeEventOf } from './event.ts';
import { logOddity } from './log-event.ts';
import { callOff, forgive } from './order-facts.ts';
import { partToClose } from './part-to-close.ts';
import type { PlannedEntry, PlannedTarget, TradePlan } from './plan.ts';
import type { CloseReason, Trade } from './trade.ts';

type CloseEvent = TradeEventOf<'close_wanted'>;

const reasonOf = ({ asker: { by }, reason }: CloseEvent): CloseReason => reason ?? (by === 'trader' ? 'trader' : 'instruction');

export function endEntries(trade: Trade): Trade {
  return { ...trade, entriesEnded: true };
}

/** Wants the whole position closed, and everything that an entry may still fill. An emergency outranks other reasons. */
export function wantClosed(trade: Trade, reason: CloseReason): Trade {
  const closeWanted = reason === 'emergency' ? reason : (trade.closeWanted ?? reason);
  return { ...trade, closeWanted, entriesEnded: true, exitQuantity: ZERO, orders: forgive(trade.orders, ['exit']) };
}

/** Wants a part of what is open closed; all of it when the rest would be too small to trade. */
export function wantPartClosed(trade: Trade, event: CloseEvent): Trade {
  const part = partToClose(trade, event.fraction);
  if (part === 'all') return wantClosed(trade, reasonOf(event));
  if (trade.closeWanted) return trade;
  if (part === null) {
    const detail = `${event.fraction.toString()} of ${trade.position.quantity.toString()} ${trade.instrument.base}`;
    return logOddity(trade, event, 'PARTIAL_CLOSE_TOO_SMALL', detail);
  }
  return { ...trade, exitQuantity: trade.exitQuantity.plus(part), orders: forgive(trade.orders, ['exit']) };
}

/** A stop that somebody sets takes the place of a soft one. */
export function moveStop(trade: Trade, { asker, stopLoss, source }: TradeEventOf<'stop_moved'>): Trade {
  const { management } = trade.plan;
  const kept = asker.by === 'rules' ? management : { ...management, softStop: null };
  return { ...trade, plan: { ...trade.plan, stopLoss, stopSource: source, management: kept }, orders: forgive(trade.orders, ['stop']) };
}

export function watchSoftStop(trade: Trade, { since }: TradeEventOf<'soft_stop_watched'>): Trade {
  return { ...trade, softStopSince: since };
}

export function changeTargets(trade: Trade, { targets }: TradeEventOf<'targets_changed'>): Trade {
  return { ...trade, plan: { ...trade.plan, targets }, orders: forgive(trade.orders, ['target']) };
}

/** Wants the share of that target sold, for as long as nothing more is entered. */
export function reachTarget(trade: Trade, { price }: TradeEventOf<'target_reached'>): Trade {
  const targets = trade.plan.targets.map((target): PlannedTarget => (target.price.eq(price) ? { ...target, reached: true } : target));
  return { ...trade, plan: { ...trade.plan, targets } };
}

/** Takes over another plan; orders of entries that it changes are called off, the others stay where they are. */
export function amendPlan(trade: Trade, { plan }: TradeEventOf<'plan_amended'>): Trade {
  const changed = new Set<string>();
  for (let index = 0; index < Math.max(trade.plan.entries.length, plan.entries.length); index++) {
    if (!isSameEntry(trade.plan, plan, index)) changed.add(`entry-${index}`);
  }
  const orders = callOff(forgive(trade.orders, ['stop', 'target']), ({ intent }) => changed.has(intent.leg));
  return { ...trade, plan, orders };
}

function isSameEntry(before: TradePlan, after: TradePlan, index: number): boolean {
  const [old, young] = [before.entries[index], after.entries[index]];
  return old !== undefined && young !== undefined && before.leverage.eq(after.leverage) && contentOf(old) === contentOf(young);
}

function contentOf({ type, quantity, limitPrice, triggerPrice }: PlannedEntry): string {
  return [type, quantity, limitPrice ?? '', triggerPrice ?? ''].map(String).join(' ');
}
