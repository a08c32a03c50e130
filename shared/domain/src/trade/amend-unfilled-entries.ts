import { type Decimal, ZERO, floorToStep, minDecimal, sumDecimals } from '../decimal.ts';
import { isAhead } from '../decide/direction.ts';
import { type EntryLevel, entryLevels } from '../decide/entry-levels.ts';
import { withinStop } from '../decide/safety-orders.ts';
import { readCoinName } from '../instruments/coin-name.ts';
import type { Quote } from '../instruments/instrument.ts';
import type { EntrySettings } from '../settings/copier-settings.ts';
import type { SignalOrder } from '../signals/outcome.ts';
import { beyondLiquidation } from './beyond-liquidation.ts';
import type { Edit, EditEventsInput } from './edit-events.ts';
import { filledQuantity, isLive, ordersOfKind } from './order-facts.ts';
import type { PlannedEntry, TradePlan } from './plan.ts';
import { hasSameMeaning } from './same-meaning.ts';
import type { Trade } from './trade.ts';

/**
 * Carries edited entries over to what is unfilled of a trade that has filled in part: the same entries at other prices, never with more at
 * risk than before. Where the entries do not correspond one to one the unfilled ones are cancelled.
 * @param plan with the rest of the edit in it
 */
export function amendUnfilledEntries({ trade, oldOrder, newOrder, quote, asker, settings }: EditEventsInput, plan: TradePlan): Edit {
  const isWaiting = !trade.entriesEnded && ordersOfKind(trade.orders, 'entry').some(isLive);
  if (!isWaiting || hasSameMeaning(oldOrder.legs, newOrder.legs)) return { wishes: [], denial: null };
  const entries =
    quote && correspondingEntries(trade, levelsOf(trade, oldOrder, settings, quote), levelsOf(trade, newOrder, settings, quote));
  const beyond = entries && quote && beyondLiquidation(trade, { ...plan, entries }, quote, settings);
  if (beyond) return { wishes: [{ type: 'entries_cancelled', asker }], denial: beyond };
  if (entries) return { wishes: [{ type: 'plan_amended', asker, plan: { ...plan, entries } }], denial: null };
  const reason = 'the edited entries do not correspond to the old ones; the unfilled ones were cancelled';
  return { wishes: [{ type: 'entries_cancelled', asker }], denial: { code: 'ACTION_NOT_SUPPORTED', evidence: { reason } } };
}

function levelsOf({ instrument, plan, side }: Trade, order: SignalOrder, settings: EntrySettings, quote: Quote): readonly EntryLevel[] {
  const levelFactor = readCoinName(instrument.base).multiplier.div(readCoinName(order.base).multiplier);
  return withinStop(entryLevels({ order, settings, instrument, levelFactor, quote }), side, plan.stopLoss);
}

function correspondingEntries(trade: Trade, before: readonly EntryLevel[], after: readonly EntryLevel[]): readonly PlannedEntry[] | null {
  const { entries } = trade.plan;
  if (before.length !== entries.length || after.length !== entries.length) return null;
  const amended = entries.map((entry, index) => amendEntry(trade, entry, { index, before: before[index], after: after[index] }));
  return amended.every((entry) => entry !== null) ? amended : null;
}

type Places = { readonly index: number; readonly before: EntryLevel | undefined; readonly after: EntryLevel | undefined };

function amendEntry(trade: Trade, entry: PlannedEntry, { index, before, after }: Places): PlannedEntry | null {
  const filled = sumDecimals(trade.orders.filter(({ intent }) => intent.leg === `entry-${index}`).map(filledQuantity));
  const left = entry.quantity.minus(filled);
  if (left.eq(ZERO)) return entry;
  const [oldPrice, newPrice] = [entry.limitPrice ?? entry.triggerPrice, after?.limitPrice ?? after?.triggerPrice];
  if (!oldPrice || !newPrice || !before || after?.type !== entry.type) return null;
  if (!(before.limitPrice ?? before.triggerPrice)?.eq(oldPrice)) return null;
  const quantity = filled.plus(withoutMoreRisk(trade, left, oldPrice, newPrice));
  return { ...entry, limitPrice: after.limitPrice, triggerPrice: after.triggerPrice, quantity };
}

/** What is left of an entry at another price: less of it where that is further from the stop, and never more. */
export function withoutMoreRisk({ plan, side, instrument }: Trade, left: Decimal, oldPrice: Decimal, newPrice: Decimal): Decimal {
  if (!isAhead(side, newPrice, plan.stopLoss)) return left; // beyond the stop: not placed at all
  const narrower = oldPrice.minus(plan.stopLoss).abs().div(newPrice.minus(plan.stopLoss).abs());
  return minDecimal(left, floorToStep(left.times(narrower), instrument.stepSize));
}
