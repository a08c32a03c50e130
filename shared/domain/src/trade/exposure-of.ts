import { ZERO, roundMoney, sumDecimals, type Decimal } from '../decimal.ts';
import { moveAhead } from '../decide/direction.ts';
import type { OpenExposure } from '../risk/account-standing.ts';
import { worstCase, type Costs } from '../sizing/worst-case.ts';
import { filledQuantity, isLive, ordersOfKind, unfilledQuantity } from './order-facts.ts';
import type { PlannedEntry } from './plan.ts';
import type { Trade } from './trade.ts';

type Waiting = { readonly entry: PlannedEntry; readonly quantity: Decimal };

/**
 * What a trade holds of its account now: its position, and the entries that may still fill. What it risks is the way from there to its stop and
 * the cost of leaving; a fee that is paid is no risk any more.
 * @param before what it held back when it was opened; prices its entries at market
 */
export function exposureOf(trade: Trade, before: OpenExposure, costs: Costs): OpenExposure {
  const { side, plan, position } = trade;
  const planned = sumDecimals(plan.entries.map(({ quantity }) => quantity));
  const marketPrice = planned.eq(ZERO) ? plan.stopLoss : before.notional.div(planned);
  const priceOf = ({ limitPrice, triggerPrice }: PlannedEntry): Decimal => limitPrice ?? triggerPrice ?? marketPrice;
  const waiting = waitingEntries(trade);
  const held = position.quantity.times(position.averageEntryPrice);
  const notional = roundMoney(held.plus(sumDecimals(waiting.map(({ entry, quantity }) => quantity.times(priceOf(entry))))));
  const losses = waiting.map(({ entry, quantity }) => {
    const level = { type: entry.type, price: priceOf(entry) };
    return quantity.times(worstCase({ kind: trade.instrument.kind, side, entry: level, stopLoss: plan.stopLoss, costs }).lossPerUnit);
  });
  const risk = roundMoney(lossOfHeld(trade, costs).plus(sumDecimals(losses)));
  return { ...before, notional, margin: roundMoney(notional.div(plan.leverage)), risk, ...(trade.adopted && { adopted: true }) };
}

function lossOfHeld({ side, plan, position: { quantity, averageEntryPrice } }: Trade, costs: Costs): Decimal {
  const exitPrice = moveAhead(side, plan.stopLoss, costs.slippageRatio.times('-1'));
  const perUnit = side === 'long' ? averageEntryPrice.minus(exitPrice) : exitPrice.minus(averageEntryPrice);
  return quantity.times(perUnit.plus(exitPrice.times(costs.takerFeeRatio)));
}

/** Of entries that were called off only what an order at the venue may still fill. */
function waitingEntries({ plan, orders, entriesEnded, closeWanted }: Trade): readonly Waiting[] {
  return plan.entries.flatMap((entry, index) => {
    const ofEntry = ordersOfKind(orders, 'entry').filter(({ intent }) => intent.leg === `entry-${index}`);
    const isOver = entriesEnded || closeWanted !== null;
    const quantity = isOver
      ? sumDecimals(ofEntry.filter(isLive).map(unfilledQuantity))
      : entry.quantity.minus(sumDecimals(ofEntry.map(filledQuantity)));
    return quantity.gt(ZERO) ? [{ entry, quantity }] : [];
  });
}
