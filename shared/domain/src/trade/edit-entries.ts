import { type Decimal, ZERO, sumDecimals } from '../decimal.ts';
import { entryTouch, isAhead, roundAhead, roundBack } from '../decide/direction.ts';
import type { Quote } from '../instruments/instrument.ts';
import { type Result, err, ok } from '../result.ts';
import type { Denial } from '../risk/verdict.ts';
import { checkMinimums } from '../sizing/check-minimums.ts';
import { withoutMoreRisk } from './amend-unfilled-entries.ts';
import { beyondLiquidation, type LiquidationSettings } from './beyond-liquidation.ts';
import type { Asker } from './event.ts';
import { notSupported } from './not-supported.ts';
import { filledQuantity } from './order-facts.ts';
import type { PlannedEntry } from './plan.ts';
import { surelyLeft } from './spot/sellable-part.ts';
import type { Trade } from './trade.ts';
import type { Wish } from './wish.ts';

const edit = { action: 'edit_entry' } as const;

export type EditEntriesInput = {
  readonly trade: Trade;
  /** In units of the instrument: one for all unfilled entries, or one for each in their order. */
  readonly prices: readonly Decimal[];
  readonly quote: Quote;
  readonly asker: Asker;
  readonly settings: LiquidationSettings;
};

/**
 * Wishes that move the unfilled entries to other prices; none when they are there. What is further from the stop becomes smaller, so that no
 * more is at risk than before; nothing becomes larger.
 * @returns or ACTION_NOT_SUPPORTED with the reason, STOP_WRONG_SIDE, STOP_BEYOND_LIQUIDATION, QUANTITY_BELOW_MINIMUM, NOTIONAL_BELOW_MINIMUM
 */
export function editEntries({ trade, prices, quote, asker, settings }: EditEntriesInput): Result<readonly Wish[], Denial> {
  const { plan } = trade;
  const left = plan.entries.map((entry, index) => entry.quantity.minus(filledOf(trade, index)));
  const unfilled = left.filter((quantity) => quantity.gt(ZERO)).length;
  if (prices.length !== 1 && prices.length !== unfilled)
    return notSupported(edit, `it names ${prices.length} prices for ${unfilled} unfilled entries`);
  const entries: PlannedEntry[] = [];
  let next = 0;
  for (const [index, entry] of plan.entries.entries()) {
    const quantity = left[index] ?? ZERO;
    const price = prices.length === 1 ? prices[0] : prices[next];
    if (quantity.eq(ZERO) || price === undefined) {
      entries.push(entry);
      continue;
    }
    next += 1;
    const moved = moveEntry({ trade, entry, left: quantity, price, quote });
    if (!moved.ok) return moved;
    entries.push(moved.value);
  }
  const same = entries.every((entry, index) => isSame(entry, plan.entries[index]));
  const beyond = same ? null : beyondLiquidation(trade, { ...plan, entries }, quote, settings);
  if (beyond) return err(beyond);
  return ok(same ? [] : [{ type: 'plan_amended', asker, plan: { ...plan, entries } }]);
}

type MoveInput = {
  readonly trade: Trade;
  readonly entry: PlannedEntry;
  readonly left: Decimal;
  readonly price: Decimal;
  readonly quote: Quote;
};

function moveEntry({ trade, entry, left, price, quote }: MoveInput): Result<PlannedEntry, Denial> {
  const { side, plan, instrument } = trade;
  const before = entry.limitPrice ?? entry.triggerPrice;
  if (before === null) return notSupported(edit, 'an entry at market is under way');
  const isTrigger = entry.limitPrice === null;
  const after = isTrigger ? roundAhead(side, price, instrument.tickSize) : roundBack(side, price, instrument.tickSize);
  if (!isAhead(side, after, plan.stopLoss)) {
    return err({ code: 'STOP_WRONG_SIDE', evidence: { stopLoss: plan.stopLoss.toString(), entry: after.toString(), side } });
  }
  if (isTrigger && !isAhead(side, after, entryTouch(side, quote))) return notSupported(edit, 'the market has passed the new trigger');
  const kept = withoutMoreRisk(trade, left, before, after);
  const bought = surelyLeft(kept, instrument);
  const tooLittle = kept.lt(left) ? checkMinimums({ instrument, quantity: bought, entryPrice: after, stopLoss: plan.stopLoss }) : null;
  if (tooLittle) return err(tooLittle);
  const quantity = entry.quantity.minus(left).plus(kept);
  return ok(isTrigger ? { ...entry, quantity, triggerPrice: after } : { ...entry, quantity, limitPrice: after });
}

function filledOf({ orders }: Trade, index: number): Decimal {
  return sumDecimals(orders.filter(({ intent }) => intent.leg === `entry-${index}`).map(filledQuantity));
}

function isSame(one: PlannedEntry, other: PlannedEntry | undefined): boolean {
  const written = ({ quantity, limitPrice, triggerPrice }: PlannedEntry): string => [quantity, limitPrice, triggerPrice].map(String).join();
  return other !== undefined && written(one) === written(other);
}
